# machine-made, not yet checked by a native reader

display-title = Appels { $site }
display-loading = Un instant, s’il vous plaît …

## Calls

display-please-come = Venez, s’il vous plaît
display-last-called = Dernier appel
display-earlier = Avant
display-counter = Guichet { $counter }
display-floor = Étage
# on the sign beside the stairs: as short as on the lift's buttons
display-floor-sign =
    { $floor ->
        [-1] SS
        [0] RDC
       *[other] { NUMBER($floor) }
    }
display-room = Salle
# read out by assistive technology
display-announcement = { $number }, au guichet { $counter }, s’il vous plaît. { $way }
display-arrow-up = tout droit
display-arrow-up-right = devant à droite
display-arrow-right = à droite
display-arrow-down-right = derrière à droite
display-arrow-down = en arrière
display-arrow-down-left = derrière à gauche
display-arrow-left = à gauche
display-arrow-up-left = devant à gauche

## Waiting

display-waiting = En attente
display-count =
    { $count ->
        [0] personne n’attend
        [one] { $count } attend
       *[other] { $count } attendent
    }
display-soon = bientôt
# $range is a range of minutes such as "10–25", already put together
display-minutes = { $range } min
display-up-to = jusqu’à { $minutes } min
display-long = plus de 1 h
display-desk-closed = fermé
display-until = jusqu’à { $time }

## Nobody called yet: what to do, in three short steps

display-welcome = Bienvenue
display-take-number = Prenez un numéro
display-sit-down = Asseyez-vous
display-look-here = Votre numéro s’affiche ici

## Closed

display-closed = Fermé
display-opens-today = Aujourd’hui à partir de { $time }
display-opens-tomorrow = Demain à partir de { $time }
# $day is a weekday
display-opens-on = { $day } à partir de { $time }

## Is it true now?

display-not-live = Pas à jour depuis { $time }
display-connecting = Connexion en cours …

## Trying out

display-demo = DÉMO : rien ici n’est réel
display-trying = Essai : les horaires ne comptent pas

## For the staff

display-sound-off = Le son est coupé
display-sound-tap = Touchez une fois pour le son
display-enrol-title = Cet écran n’est pas encore enregistré
display-enrol-make = Créez un lien d’enregistrement sur le serveur :
display-enrol-open = Ouvrez le lien ici, sur cet appareil. Il est valable une fois.
display-enrol-then = Ensuite, l’écran montre les appels tout seul.

## Checking in on the own phone; the code stands beside it

display-arrival = Avec rendez-vous : « Je suis là » sur le téléphone
