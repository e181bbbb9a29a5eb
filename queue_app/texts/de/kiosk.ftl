# Der Kiosk: kurz, freundlich, in einfachem Deutsch.
kiosk-what = Worum geht es?
kiosk-tap-a-picture = Tippen Sie auf ein Bild.
kiosk-unsure = Ich weiß nicht
kiosk-back = Zurück
kiosk-home = Start
kiosk-way = Weiter und zurück
kiosk-larger = A+
kiosk-contrast = Starker Kontrast
kiosk-your-number = Ihre Nummer
kiosk-wait = Sie warten ungefähr
kiosk-wait-soon = gleich
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
kiosk-qr = QR-Code für das Handy
kiosk-print = Drucken
kiosk-done = Fertig
kiosk-instead = { $closed } ist heute nicht da. { $open } hilft Ihnen.
kiosk-one-moment = Einen Moment, bitte …
kiosk-slow = Es dauert etwas länger. Bitte nicht noch einmal tippen.
kiosk-failed = Gerade bekommen wir keine Nummer.
kiosk-ask = Bitte sprechen Sie die Lotsin oder den Lotsen an.
kiosk-try-again = Noch einmal versuchen
kiosk-closed = Wir haben geschlossen
kiosk-opens = Wir öffnen wieder:
kiosk-still-there = Sind Sie noch da?
kiosk-more-time = Ja, mehr Zeit
kiosk-always-open = Probebetrieb: Öffnungszeiten gelten nicht
kiosk-demo = DEMO: alles hier ist ausgedacht
kiosk-unreachable = Keine Verbindung. Wir versuchen es weiter.
kiosk-enrol-title = Dieses Gerät ist noch nicht angemeldet
kiosk-enrol-how = Öffnen Sie hier einen Anmelde-Link. Er kommt von der Leitung oder von diesem Befehl:
