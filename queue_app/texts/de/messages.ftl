# Nachrichten zu Terminen: E-Mail und SMS.

message-confirmation-subject = Ihr Termin: { $site }
message-reminder-subject = Erinnerung an Ihren Termin: { $site }
message-change-subject = Ihr Termin hat eine neue Zeit: { $site }
message-cancellation-subject = Ihr Termin ist abgesagt: { $site }
message-confirmation = Ihr Termin: { $date }, { $time } Uhr, { $site }.
message-reminder = Erinnerung: Ihr Termin ist am { $date } um { $time } Uhr, { $site }.
message-change = Neue Zeit für Ihren Termin: { $date }, { $time } Uhr, { $site }.
message-cancellation = Abgesagt: Ihr Termin am { $date } um { $time } Uhr, { $site }.
message-code = Ihr Code für den Automaten im Haus: { $code }
message-link = Termin ansehen, verschieben oder absagen:
message-forgotten = Auf diese Nachricht können Sie nicht antworten. Ihre Adresse löschen wir am Tag nach dem Termin.
