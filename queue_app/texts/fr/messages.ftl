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
