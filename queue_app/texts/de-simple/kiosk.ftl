# Deutsch in einfachen Worten: nur, was anders ist als in de.
kiosk-what = Was brauchen Sie?
kiosk-wait = So lange warten Sie
kiosk-wait-soon = nicht lange
kiosk-bring = Bitte nehmen Sie mit
kiosk-on-phone = Sie können mit dem Handy warten
kiosk-photograph = Oder: Machen Sie ein Foto
kiosk-photograph-only = Bitte machen Sie ein Foto
kiosk-print-nothing = Kein Papier da? Bitte machen Sie ein Foto.
kiosk-instead = { $closed } ist jetzt nicht da. Hier bekommen Sie Hilfe: { $open }.
kiosk-slow = Bitte warten Sie. Die Nummer kommt gleich. Bitte nicht noch einmal drücken.
kiosk-failed = Es gibt gerade keine Nummer.
kiosk-ask = Bitte fragen Sie die Lotsen. Die Lotsen helfen Ihnen.
kiosk-closed = Wir haben zu
kiosk-opens = Wir sind wieder da:
kiosk-still-there = Sind Sie noch hier?
kiosk-unreachable = Der Kiosk hat keine Verbindung. Bitte fragen Sie die Lotsen.
