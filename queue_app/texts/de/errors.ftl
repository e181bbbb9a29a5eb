# Was schiefgehen kann, in einem Satz für den Menschen davor.
error-malformed = Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.
error-invalid = Eine Angabe stimmt nicht. Bitte prüfen Sie sie und versuchen Sie es noch einmal.
error-not-found = Das gibt es hier nicht oder nicht mehr.
error-method = Das geht hier nicht.
error-too-large = Das ist zu viel auf einmal.
error-too-fast = Einen Moment bitte. Danach geht es weiter.
error-store-unavailable = Es dauert gerade einen Moment. Bitte versuchen Sie es gleich noch einmal.
error-fault = Da ist etwas schiefgegangen. Bitte sprechen Sie uns an.
error-unknown-device = Dieses Gerät ist nicht angemeldet. Bitte sprechen Sie uns an.
error-closed = Diese Stelle nimmt jetzt niemanden mehr an. Bitte sprechen Sie uns an.
error-full = Für heute sind alle Nummern vergeben. Bitte sprechen Sie uns an.
error-not-yet-open = Diese Stelle hat noch nicht geöffnet. Bitte kommen Sie später wieder oder sprechen Sie uns an.
error-step-not-allowed = Das geht jetzt nicht mehr.
error-request-reused = Das hat nicht geklappt. Bitte laden Sie die Seite neu.
error-rule-broken = Das geht jetzt nicht.

## Nur für Mitarbeitende

error-not-signed-in = Bitte melden Sie sich an.
error-wrong-password = Name oder Passwort stimmen nicht.
error-not-allowed = Das dürfen Sie hier nicht.
error-csrf = Ihre Anmeldung ist abgelaufen. Bitte laden Sie die Seite neu.
error-origin = Diese Anfrage kam von einer fremden Seite und wurde abgewiesen.
error-nobody-waiting = Es wartet gerade niemand, den dieser Platz aufrufen kann.
error-already-called = Jemand anderes hat diese Nummer schon aufgerufen.
error-counter-taken = An diesem Platz arbeitet schon jemand.
error-counter-busy = An diesem Platz ist noch jemand. Bitte schließen Sie erst ab.
error-counter-closed = Dieser Platz ist gerade nicht geöffnet.
error-other-counter = Diese Nummer ist an einem anderen Platz.
error-stale = Hier hat sich gerade etwas geändert. Bitte schauen Sie noch einmal hin.
error-undo-too-late = Das lässt sich nicht mehr zurücknehmen.
error-too-many-stops = Auf diesem Laufzettel stehen schon acht Stationen.
error-too-late = Heute reicht die Zeit dafür wahrscheinlich nicht mehr. Bitte sprechen Sie uns an.
error-too-early = Für Ihren Termin ist es noch zu früh. Bitte kommen Sie kurz vorher wieder.
error-other-day = Ihr Termin ist an einem anderen Tag. Bitte schauen Sie auf Ihre Bestätigung.
error-other-house = Ihr Termin ist in einem anderen Haus.
error-slot-taken = Diese Zeit ist gerade vergeben worden. Bitte wählen Sie eine andere.
error-already-checked-in = Sie sind schon angemeldet. Ihre Nummer gilt.
error-appointment-over = Dieser Termin ist vorbei oder abgesagt.
error-kept = Der Platz bleibt frei für einen Termin, der gleich beginnt. Aus der Liste können Sie trotzdem aufrufen.
error-somebody-waits = Inzwischen wartet jemand auf Sie. Bitte die nächste Nummer aufrufen.
error-no-voice = Das kann gerade nicht vorgelesen werden.
error-too-many-appointments = Für diesen Kontakt sind schon so viele Termine gebucht, wie möglich sind. Sagen Sie einen ab, oder sprechen Sie uns an.
error-help-over = Der Ruf um Hilfe ist schon beendet.
error-not-reserved = Diese Nummer ist für keinen Kiosk zurückgelegt.
error-number-taken = Diese Nummer ist schon anders übernommen.
