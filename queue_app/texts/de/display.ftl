# The screen in the waiting room. People read it from across the room: as few words as possible.
# $number is a ticket number such as "T 47"; $counter the name of a counter such as "3"; $time is "10:42".

display-title = Aufrufe { $site }
display-loading = Einen Moment, bitte …

## Calls

display-please-come = Bitte kommen
display-last-called = Zuletzt aufgerufen
display-earlier = Vorher
display-counter = Platz { $counter }
display-floor = Stockwerk
# on the sign beside the stairs: as short as on the lift's buttons
display-floor-sign =
    { $floor ->
        [-1] UG
        [0] EG
       *[other] { NUMBER($floor) }
    }
display-room = Raum
# read out by assistive technology
display-announcement = { $number }, bitte zu Platz { $counter }. { $way }
display-arrow-up = geradeaus
display-arrow-up-right = schräg rechts
display-arrow-right = nach rechts
display-arrow-down-right = hinten rechts
display-arrow-down = zurück
display-arrow-down-left = hinten links
display-arrow-left = nach links
display-arrow-up-left = schräg links

## Waiting

display-waiting = Wartende
display-count =
    { $count ->
        [0] niemand wartet
        [one] { $count } wartet
       *[other] { $count } warten
    }
display-soon = gleich
# $range is a range of minutes such as "10–25", already put together
display-minutes = { $range } min
display-up-to = bis { $minutes } min
display-long = über 1 Std.
display-desk-closed = geschlossen
display-until = bis { $time }

## Nobody called yet: what to do, in three short steps

display-welcome = Willkommen
display-take-number = Nummer ziehen
display-sit-down = Platz nehmen
display-look-here = Hier erscheint Ihre Nummer

## Closed

display-closed = Geschlossen
display-opens-today = Heute ab { $time } Uhr
display-opens-tomorrow = Morgen ab { $time } Uhr
# $day is a weekday
display-opens-on = { $day } ab { $time } Uhr

## Is it true now?

display-not-live = Nicht aktuell seit { $time }
display-connecting = Verbindung wird aufgebaut …

## Trying out

display-demo = DEMO: nichts hier ist echt
display-trying = Zum Ausprobieren: Öffnungszeiten gelten nicht

## For the staff

display-sound-off = Ton ist aus
display-sound-tap = Für Ton einmal tippen
display-enrol-title = Dieser Bildschirm ist noch nicht angemeldet
display-enrol-make = Auf der Seite „Einstellungen“ der Leitung unter „Neues Gerät“ einen Anmelde-Link machen, oder am Server:
display-enrol-open = Den Link hier an diesem Gerät öffnen. Er gilt einmal.
display-enrol-then = Danach zeigt der Bildschirm von selbst die Aufrufe.

## Checking in on the own phone; the code stands beside it

display-arrival = Mit Termin: „Ich bin da“ am Handy
