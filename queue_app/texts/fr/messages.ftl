# machine-made, not yet checked by a native reader

message-confirmation-subject = Votre rendez-vous : { $site }
message-reminder-subject = Rappel de votre rendez-vous : { $site }
message-change-subject = Votre rendez-vous a une nouvelle heure : { $site }
message-cancellation-subject = Votre rendez-vous est annulé : { $site }
message-confirmation = Votre rendez-vous : { $date }, { $time }, { $site }.
message-reminder = Rappel : votre rendez-vous est le { $date } à { $time }, { $site }.
message-change = Nouvelle heure de votre rendez-vous : { $date }, { $time }, { $site }.
message-cancellation = Annulé : votre rendez-vous du { $date } à { $time }, { $site }.
message-code = Votre code pour la borne sur place : { $code }
message-link = Voir, déplacer ou annuler le rendez-vous :
message-forgotten = Vous ne pouvez pas répondre à ce message. Nous effaçons votre adresse le lendemain du rendez-vous.
message-confirm-subject = Veuillez confirmer votre rendez-vous : { $site }
message-confirm = Vous avez choisi un rendez-vous : { $date }, { $time }, { $site }. Il n'est pas encore réservé.
message-confirm-link = Ouvrez ce lien et appuyez sur le bouton, il sera alors réservé :
message-confirm-else = Sans confirmation, quelqu'un d'autre l'aura après { $minutes } minutes. Si vous n'avez rien réservé, ne faites rien.
message-offer-subject = Un rendez-vous s'est libéré : { $site }
message-offer = Un rendez-vous s'est libéré : { $date }, { $time }, { $site }.
message-offer-link = Le voulez-vous ? Ouvrez ce lien et appuyez sur le bouton :
message-offer-else = Sans réponse, nous demandons à la personne suivante après { $minutes } minutes.
