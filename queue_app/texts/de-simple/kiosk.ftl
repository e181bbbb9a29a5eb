# Deutsch in einfachen Worten: nur, was anders ist als in de.
kiosk-what = Was brauchen Sie?
kiosk-wait = So lange warten Sie
kiosk-on-phone = Sie können mit dem Handy warten
kiosk-photograph = Oder: Machen Sie ein Foto
kiosk-bring = Bitte nehmen Sie mit
kiosk-still-there = Sind Sie noch hier?
kiosk-instead = { $closed } ist heute zu. { $open } hilft Ihnen.
