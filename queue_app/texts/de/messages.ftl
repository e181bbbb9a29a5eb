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
message-confirm-subject = Bitte bestätigen Sie Ihren Termin: { $site }
message-confirm = Sie haben einen Termin gewählt: { $date }, { $time }, { $site }. Er ist noch nicht gebucht.
message-confirm-link = Öffnen Sie diesen Link und drücken Sie den Knopf, dann ist er gebucht:
message-confirm-else = Ohne Bestätigung bekommt ihn nach { $minutes } Minuten jemand anders. Wenn Sie nichts gebucht haben, tun Sie nichts.
message-offer-subject = Ein Termin ist frei geworden: { $site }
message-offer = Ein Termin ist frei geworden: { $date }, { $time }, { $site }.
message-offer-link = Möchten Sie ihn? Öffnen Sie diesen Link und drücken Sie den Knopf:
message-offer-else = Ohne Antwort fragen wir nach { $minutes } Minuten die nächste Person.
