# The phone page behind the QR code, and the paper ticket. For visitors: plain words, short sentences.
# $number is a ticket number such as "T 47"; $counter the name or number of a counter; $desk the name of a desk.

phone-title = Ihre Nummer { $number }
phone-your-number = Ihre Nummer
phone-language = Sprache
phone-choose-language = Sprache wählen
phone-close = Schließen

## Is what you see true now?

phone-live = live
phone-not-live = nicht aktuell seit { $time }
phone-connecting = verbinde …
phone-not-live-help = Keine Verbindung. Bitte achten Sie auch auf den Bildschirm im Warteraum.

## Waiting

phone-ahead =
    { $count ->
        [one] { $count } Person ist vor Ihnen
       *[other] { $count } Personen sind vor Ihnen
    }
phone-next = Sie sind als Nächstes dran
phone-wait-about = Wartezeit ungefähr
phone-wait-soon = gleich
# $range is a range of minutes such as "10–25", already put together
phone-wait-range = { $range } Minuten
phone-wait-up-to = bis { $minutes } Minuten
phone-wait-long = mehr als eine Stunde
phone-later-until = Wir rufen Sie nicht vor { $time } auf. Ihr Platz bleibt.
phone-planned = Bitte warten Sie. Es geht gleich weiter.
phone-keep-open = Lassen Sie diese Seite offen.
phone-vibrates = Das Telefon vibriert, wenn Sie dran sind.
phone-sound-turn-on = Ton an
phone-sound-turn-off = Ton aus
phone-sound-on-hint = Der Ton ist an. Lassen Sie diese Seite offen.
phone-near-title = Bescheid sagen, wenn noch so viele vor mir sind:
phone-near-never = Nein
phone-near-now = Bald sind Sie dran. Bitte kommen Sie in den Warteraum.
phone-push-title = Nachricht auf dieses Telefon
phone-push-privacy = Auch wenn die Seite zu ist. Ohne Telefonnummer. Nach dem Besuch wird alles gelöscht.
phone-push-turn-on = Nachricht an
phone-push-turn-off = Nachricht aus
phone-push-on = Die Nachricht ist an. Sie können die Seite schließen.
phone-push-failed = Das geht auf diesem Telefon nicht. Bitte lassen Sie die Seite offen.

## The way through the house (Laufzettel)

phone-stops = Ihr Weg heute
phone-stop-done = fertig
phone-stop-now = jetzt
phone-stop-later = danach
phone-stop-parked = Pause
phone-stop-missed = verpasst
phone-stop-left = entfällt
# a desk that is closed today is replaced by another one
phone-stop-instead-of = heute für: { $desk }

## Called

phone-called = Bitte kommen Sie jetzt
phone-counter = Platz { $counter }
phone-room = Raum { $room }
phone-floor =
    { $floor ->
        [0] Erdgeschoss
       *[other] { NUMBER($floor) }. Stock
    }
phone-basement = Untergeschoss
phone-arrow-up = geradeaus
phone-arrow-up-right = schräg rechts
phone-arrow-right = nach rechts
phone-arrow-down-right = hinten rechts
phone-arrow-down = zurück
phone-arrow-down-left = hinten links
phone-arrow-left = nach links
phone-arrow-up-left = schräg links
phone-called-at = aufgerufen um { $time }

## Other states

phone-serving = Sie sind dran
phone-parked = Kurze Pause
phone-parked-text = Ihr Platz bleibt. Wir rufen Sie wieder auf.
phone-missed = Wir haben Sie aufgerufen
phone-missed-text = Sie waren nicht da. Das ist nicht schlimm: Bitte sprechen Sie mit dieser Stelle:
phone-done = Fertig für heute
phone-done-text = Vielen Dank für Ihren Besuch. Diese Seite brauchen Sie nicht mehr.
phone-left = Ihre Nummer ist beendet
phone-left-text = Wir rufen diese Nummer nicht mehr auf. Möchten Sie doch bleiben? Dann nehmen Sie bitte eine neue Nummer am Automaten.
phone-unknown = Diese Nummer gibt es nicht mehr
phone-unknown-text = Eine Nummer gilt nur an einem Tag. Bitte nehmen Sie eine neue Nummer am Automaten oder fragen Sie uns.

## What the visitor can do

phone-later = Später
phone-later-title = Später kommen
phone-later-text = Andere gehen zuerst. Ihr Platz bleibt.
phone-later-minutes =
    { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }
phone-later-done = Gut. Wir rufen Sie frühestens in { $minutes } Minuten auf.
phone-leave = Ich gehe
phone-leave-title = Möchten Sie wirklich gehen?
phone-leave-text = Wir rufen die Nummer { $number } dann nicht mehr auf.
phone-leave-yes = Ja, ich gehe
phone-leave-no = Nein, ich bleibe
phone-no-answer = Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.

## Trying out

phone-trying = Zum Ausprobieren: immer geöffnet
phone-demo = DEMO: nichts hier ist echt

## Paper

phone-paper-called = Wir rufen diese Nummer auf dem Bildschirm auf.
phone-paper-keep = Bitte behalten Sie diesen Zettel.
phone-paper-follow = Auf dem Telefon sehen Sie, wann Sie dran sind.
phone-paper-desks = Ihr Weg heute

## The next appointment, given at the desk

phone-appointment = Ihr nächster Termin
phone-appointment-code = Code für die Anmeldung: { $code }
phone-appointment-calendar = In meinen Kalender
phone-appointment-see = Termin ansehen
