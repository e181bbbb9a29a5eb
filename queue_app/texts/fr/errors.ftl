# machine-made, not yet checked by a native reader
# What only staff can meet is said in German and English.
error-malformed = Cela n’a pas marché. Veuillez réessayer.
error-invalid = Une information n’est pas correcte. Veuillez la vérifier et réessayer.
error-not-found = Cela n’existe pas ici, ou n’existe plus.
error-method = Ce n’est pas possible ici.
error-too-large = C’est trop à la fois.
error-too-fast = Un instant, s’il vous plaît. Ensuite, vous pourrez continuer.
error-store-unavailable = Cela prend un moment. Veuillez réessayer bientôt.
error-fault = Il y a eu un problème. Veuillez vous adresser à nous.
error-unknown-device = Cet appareil n’est pas enregistré. Veuillez vous adresser à nous.
error-closed = Ce service n’accueille plus personne maintenant. Veuillez vous adresser à nous.
error-full = Tous les numéros d’aujourd’hui ont été donnés. Veuillez vous adresser à nous.
error-not-yet-open = Ce service n’est pas encore ouvert. Veuillez revenir plus tard ou vous adresser à nous.
error-step-not-allowed = Ce n’est plus possible.
error-request-reused = Cela n’a pas marché. Veuillez recharger la page.
error-rule-broken = Ce n’est pas possible maintenant.
error-too-late = Il ne reste sans doute plus assez de temps pour cela aujourd'hui. Adressez-vous à nous.
error-too-early = Il est trop tôt pour votre rendez-vous. Revenez un peu avant l'heure.
error-other-day = Votre rendez-vous est un autre jour. Regardez votre confirmation.
error-other-house = Votre rendez-vous est dans une autre maison.
error-slot-taken = Cette heure vient d'être prise. Choisissez-en une autre.
error-already-checked-in = Vous êtes déjà enregistré. Votre numéro est valable.
error-appointment-over = Ce rendez-vous est passé ou annulé.
error-too-many-appointments = Le nombre possible de rendez-vous est déjà atteint pour ce contact. Annulez-en un ou adressez-vous à nous.
error-not-confirmed = Confirmez d'abord le rendez-vous : ouvrez le lien de l'e-mail.
error-too-many-wishes = Le nombre possible d'inscriptions sur la liste est déjà atteint pour ce contact.
error-not-here = Nous ne voyons pas que vous êtes dans la maison. Tapez le code affiché à l'écran, ou annoncez-vous à la borne.
