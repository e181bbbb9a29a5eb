# machine-made, not yet checked by a native reader

phone-title = Votre numéro { $number }
phone-your-number = Votre numéro
phone-language = Langue
phone-choose-language = Choisir la langue
phone-close = Fermer

## Is what you see true now?

phone-live = en direct
phone-not-live = pas à jour depuis { $time }
phone-connecting = connexion …
phone-not-live-help = Pas de connexion. Regardez aussi l’écran dans la salle d’attente, s’il vous plaît.

## Waiting

phone-ahead =
    { $count ->
        [one] { $count } personne est avant vous
       *[other] { $count } personnes sont avant vous
    }
phone-next = C’est bientôt votre tour : vous êtes le prochain numéro
phone-wait-about = Attente environ
phone-wait-soon = bientôt
# $range is a range of minutes such as "10–25", already put together
phone-wait-range = { $range } minutes
phone-wait-up-to = jusqu’à { $minutes } minutes
phone-wait-long = plus d’une heure
phone-later-until = Nous ne vous appelons pas avant { $time }. Vous gardez votre place.
phone-planned = Attendez, s’il vous plaît. La suite arrive bientôt.
phone-keep-open = Laissez cette page ouverte.
phone-vibrates = Le téléphone vibre quand c’est votre tour.
phone-sound-turn-on = Activer le son
phone-sound-turn-off = Couper le son
phone-sound-on-hint = Le son est activé. Laissez cette page ouverte.
phone-near-title = Me prévenir quand il reste autant de personnes avant moi :
phone-near-never = Non
phone-near-now = C’est bientôt à vous. Merci de venir dans la salle d’attente.
phone-push-title = Un message sur ce téléphone
phone-push-privacy = Même si la page est fermée. Sans numéro de téléphone. Tout est effacé après votre visite.
phone-push-turn-on = Activer le message
phone-push-turn-off = Désactiver le message
phone-push-on = Le message est activé. Vous pouvez fermer la page.
phone-push-failed = Cela ne marche pas sur ce téléphone. Veuillez garder la page ouverte.

## The way through the house (Laufzettel)

phone-stops = Votre parcours aujourd’hui
phone-stop-done = terminé
phone-stop-now = maintenant
phone-stop-later = ensuite
phone-stop-parked = pause
phone-stop-missed = manqué
phone-stop-left = annulé
# a desk that is closed today is replaced by another one
phone-stop-instead-of = aujourd’hui à la place de : { $desk }

## Called

phone-called = Venez maintenant, s’il vous plaît
phone-counter = Guichet { $counter }
phone-room = Salle { $room }
phone-floor =
    { $floor ->
        [0] Rez-de-chaussée
       *[other] Étage { NUMBER($floor) }
    }
phone-basement = Sous-sol
phone-arrow-up = tout droit
phone-arrow-up-right = devant à droite
phone-arrow-right = à droite
phone-arrow-down-right = derrière à droite
phone-arrow-down = en arrière
phone-arrow-down-left = derrière à gauche
phone-arrow-left = à gauche
phone-arrow-up-left = devant à gauche
phone-called-at = appelé à { $time }

## Other states

phone-serving = C’est votre tour
phone-parked = Petite pause
phone-parked-text = Vous gardez votre place. Nous vous appelons de nouveau.
phone-missed = Nous vous avons appelé
phone-missed-text = Vous n’étiez pas là. Ce n’est pas grave : parlez à ce service, s’il vous plaît :
phone-done = Terminé pour aujourd’hui
phone-done-text = Merci de votre visite. Vous n’avez plus besoin de cette page.
phone-left = Votre numéro est terminé
phone-left-text = Nous n’appelons plus ce numéro. Voulez-vous rester quand même ? Prenez alors un nouveau numéro à la borne, s’il vous plaît.
phone-unknown = Ce numéro n’existe plus
phone-unknown-text = Un numéro est valable un seul jour. Prenez un nouveau numéro à la borne ou demandez-nous, s’il vous plaît.

## What the visitor can do

phone-later = Plus tard
phone-later-title = Venir plus tard
phone-later-text = D’autres passent d’abord. Vous gardez votre place.
phone-later-minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
phone-later-done = Bien. Nous vous appelons au plus tôt dans { $minutes } minutes.
phone-leave = Je pars
phone-leave-title = Voulez-vous vraiment partir ?
phone-leave-text = Nous n’appelons alors plus le numéro { $number }.
phone-leave-yes = Oui, je pars
phone-leave-no = Non, je reste
phone-no-answer = Cela n’a pas marché. Essayez encore une fois, s’il vous plaît.

## Trying out

phone-trying = Essai : toujours ouvert
phone-demo = DÉMO : rien ici n’est réel

## Paper

phone-paper-called = Nous appelons ce numéro sur l’écran.
phone-paper-keep = Gardez ce papier, s’il vous plaît.
phone-paper-follow = Sur le téléphone, vous voyez quand c’est votre tour.
phone-paper-desks = Votre parcours aujourd’hui

## The next appointment, given at the desk

phone-appointment = Votre prochain rendez-vous
phone-appointment-code = Code pour vous annoncer : { $code }
phone-appointment-calendar = Dans mon calendrier
phone-appointment-see = Voir le rendez-vous
