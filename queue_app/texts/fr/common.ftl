# machine-made, not yet checked by a native reader

## Desks of the example office

desk-pilot = Guide
desk-counselling = Conseil aux migrants
desk-jobcenter = Jobcenter
desk-landkreis = Administration du district

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
        [one] { $minutes } minute
        [many] { $minutes } minutes
       *[other] { $minutes } minutes
    }
# $range is a range of minutes such as "10–25", already put together
minutes-range = { $range } minutes
wait-soon = bientôt
wait-up-to = jusqu’à { $minutes } minutes
wait-long = plus d’une heure
counter = Guichet { $number }

## Marks

always-open = Mode essai : les horaires ne s’appliquent pas
demo = DÉMO : rien ici n’est réel
not-live = Pas à jour depuis { $time }
connecting = Connexion …

## Buttons

yes = Oui
no = Non
back = Retour
home = Accueil
help = Aide
done = Terminé
close = Fermer

## Where a visitor stands

state-planned = ensuite
state-waiting = vous attendez
state-called = appelé
state-serving = en entretien
state-parked = courte pause
state-missed = manqué
state-done = terminé
state-left = annulé
