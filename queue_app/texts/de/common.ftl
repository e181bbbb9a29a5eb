# Was alle Seiten sagen. { $number } ist der Name eines Platzes, { $time } eine Uhrzeit wie 10:42.

## Desks of the example office

desk-pilot = Lotse
desk-counselling = Migrationsberatung
desk-jobcenter = Jobcenter
desk-landkreis = Landkreis

## Languages, by their own names

language-de = Deutsch
language-de-simple = Deutsch – leicht
language-ar = العربية
language-uk = Українська
language-ru = Русский
language-fa = دری / فارسی
language-ps = پښتو
language-tr = Türkçe
language-kmr = Kurmancî
language-ti = ትግርኛ
language-so = Soomaali
language-en = English
language-fr = Français

## Waiting

minutes =
    { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }
# $range is a range of minutes such as "10–25", already put together
minutes-range = { $range } Minuten
wait-soon = gleich
wait-up-to = bis { $minutes } Minuten
wait-long = mehr als eine Stunde
counter = Platz { $number }

## Marks

always-open = Probebetrieb: Öffnungszeiten gelten nicht
demo = DEMO: nichts hier ist echt
not-live = Nicht aktuell seit { $time }
connecting = Verbindung wird aufgebaut …

## Buttons

yes = Ja
no = Nein
back = Zurück
home = Start
help = Hilfe
done = Fertig
close = Schließen

## Where a visitor stands

state-planned = danach
state-waiting = Sie warten
state-called = aufgerufen
state-serving = im Gespräch
state-parked = kurze Pause
state-missed = verpasst
state-done = fertig
state-left = beendet
