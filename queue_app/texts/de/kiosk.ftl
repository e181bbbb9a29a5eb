# Der Kiosk: kurz, freundlich, in einfachem Deutsch.
kiosk-title = Nummer ziehen
kiosk-what = Worum geht es?
kiosk-tap-a-picture = Tippen Sie auf ein Bild.
kiosk-unsure = Ich weiß nicht
kiosk-back = Zurück
kiosk-home = Start
# Für Menschen, die die Seite hören: die Leiste mit „Zurück“, „Start“ und „Ich weiß nicht“.
kiosk-way = Weiter und zurück
# Steht auf dem Knopf für große Schrift; in anderen Schriften der erste Buchstabe mit einem Plus.
kiosk-larger = A+
kiosk-larger-name = Größere Schrift
kiosk-contrast = Starker Kontrast
kiosk-change-language = Andere Sprache
kiosk-your-number = Ihre Nummer
kiosk-wait = Sie warten ungefähr
kiosk-wait-soon = gleich
kiosk-wait-up-to = bis { $minutes } Minuten
# $range ist zum Beispiel 10–25.
kiosk-wait-range = { $range } Minuten
kiosk-wait-long = mehr als 1 Stunde
kiosk-ahead-title = Vor Ihnen warten
kiosk-ahead =
    { $count ->
        [0] niemand
       *[other] { $count }
    }
kiosk-bring = Bitte bereithalten
kiosk-on-phone = Auf dem Handy weiter warten
kiosk-photograph = Oder den Bildschirm fotografieren
kiosk-photograph-only = Bitte den Bildschirm fotografieren
kiosk-qr = QR-Code für das Handy
kiosk-print = Drucken
kiosk-print-again = Noch einmal drucken
kiosk-print-nothing = Kommt kein Papier? Bitte den Bildschirm fotografieren.
kiosk-done = Fertig
# $closed und $open sind Namen von Stellen, zum Beispiel Jobcenter und Lotse.
kiosk-instead = Jetzt nicht da: { $closed }. Für Sie da: { $open }.
kiosk-one-moment = Einen Moment, bitte …
kiosk-slow = Es dauert etwas länger. Ihre Nummer kommt von selbst. Bitte nicht noch einmal tippen.
kiosk-failed = Gerade bekommen wir keine Nummer.
kiosk-ask = Bitte sprechen Sie die Lotsin oder den Lotsen an.
kiosk-try-again = Noch einmal versuchen
kiosk-closed = Wir haben geschlossen
kiosk-full = Im Moment gibt es keine Nummern
kiosk-opens = Wir öffnen wieder:
kiosk-still-there = Sind Sie noch da?
kiosk-more-time = Ja, mehr Zeit
kiosk-always-open = Probebetrieb: Öffnungszeiten gelten nicht
kiosk-demo = DEMO: alles hier ist ausgedacht
kiosk-unreachable = Keine Verbindung. Wir versuchen es weiter.
kiosk-enrol-title = Dieses Gerät ist noch nicht angemeldet
kiosk-enrol-how = Öffnen Sie in diesem Browser einen Anmelde-Link. Ihn macht die Leitung auf der Seite „Einstellungen“, oder dieser Befehl auf dem Server:
kiosk-or = Oder etwas anderes
kiosk-listen = Anhören
kiosk-listen-stop = Nicht mehr vorlesen
kiosk-slower = Langsamer
kiosk-volume = Lautstärke
# Wird gezeigt und (auf Deutsch) gesagt.
kiosk-no-voice = Für diese Sprache gibt es noch keine Stimme. Sie hören jetzt Deutsch.
# Für Menschen im Rollstuhl und Kinder: ein Knopf mit dem Zeichen dafür.
kiosk-low = Alles weiter unten zeigen
kiosk-add = Noch ein Anliegen
kiosk-announce = Aufruf auch in meiner Sprache
kiosk-add-what = Was brauchen Sie noch?
kiosk-to-number = Zurück zu meiner Nummer
# Der Laufzettel: eine Stelle nach der anderen.
kiosk-route = Ihre Stationen
kiosk-when-called = Wenn Ihre Nummer kommt
kiosk-check-in = Ich habe einen Termin
kiosk-code = Ihr Code
kiosk-code-hint = Sechs Ziffern. Sie stehen in Ihrer Bestätigung.
kiosk-code-delete = Letzte Ziffer löschen
# Ohne Verbindung zum Server: die Nummer kommt vom Kiosk selbst.
kiosk-offline-valid = Ihre Nummer gilt
kiosk-offline-wait = Wie lange es dauert, wissen wir gerade nicht.
kiosk-offline-none = Hier gibt es gerade keine Nummern. Bitte gehen Sie zur Anmeldung oder sprechen Sie die Lotsin oder den Lotsen an.
kiosk-walk-in = Eine Nummer ohne Termin
kiosk-appointment = Ihr Termin:
kiosk-come-from = Anmelden können Sie sich ab:
kiosk-other-house = Ihr Termin ist hier:
kiosk-late = Ihre Terminzeit ist vorbei. Sie warten jetzt wie alle anderen.
kiosk-code-scan = Oder halten Sie den QR-Code vor den Leser.
