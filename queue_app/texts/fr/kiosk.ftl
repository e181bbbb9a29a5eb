# machine-made, not yet checked by a native reader
kiosk-what = De quoi s’agit-il ?
kiosk-tap-a-picture = Touchez une image.
kiosk-unsure = Je ne sais pas
kiosk-back = Retour
kiosk-home = Début
kiosk-way = Suite et retour
kiosk-larger = A+
kiosk-contrast = Contraste fort
kiosk-your-number = Votre numéro
kiosk-wait = Vous attendez environ
kiosk-wait-soon = bientôt
kiosk-wait-range = { $range } minutes
kiosk-wait-long = plus d’une heure
kiosk-ahead-title = Attendent avant vous
kiosk-ahead =
    { $count ->
        [0] personne
       *[other] { $count }
    }
kiosk-bring = À préparer, s’il vous plaît
kiosk-on-phone = Attendre avec le téléphone
kiosk-photograph = Ou photographiez l’écran
kiosk-qr = Code QR pour le téléphone
kiosk-print = Imprimer
kiosk-done = Terminé
kiosk-instead = { $closed } n’est pas là aujourd’hui. { $open } vous aide.
kiosk-one-moment = Un instant, s’il vous plaît …
kiosk-slow = Cela prend un peu plus de temps. Ne touchez pas encore une fois.
kiosk-failed = Nous n’obtenons pas de numéro pour le moment.
kiosk-ask = Adressez-vous au guide, s’il vous plaît.
kiosk-try-again = Réessayer
kiosk-closed = Nous sommes fermés
kiosk-opens = Nous rouvrons :
kiosk-still-there = Êtes-vous encore là ?
kiosk-more-time = Oui, plus de temps
kiosk-always-open = Essai : les heures d’ouverture ne comptent pas
kiosk-demo = DÉMO : tout ici est inventé
kiosk-unreachable = Pas de connexion. Nous continuons d’essayer.
kiosk-enrol-title = Cet appareil n’est pas encore inscrit
kiosk-enrol-how = Ouvrez ici un lien d’inscription. Il vient de la direction ou de cette commande :
kiosk-title = Prendre un numéro
kiosk-larger-name = Texte plus grand
kiosk-change-language = Autre langue
kiosk-wait-up-to = jusqu’à { $minutes } minutes
kiosk-photograph-only = Photographiez l’écran, s’il vous plaît
kiosk-print-again = Imprimer encore une fois
kiosk-print-nothing = Pas de papier ? Photographiez l’écran, s’il vous plaît.
kiosk-full = Il n’y a plus de numéros aujourd’hui
