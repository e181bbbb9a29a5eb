# Deutsch in einfachen Worten: nur, was anders ist als in de.
error-malformed = Das hat nicht geklappt. Bitte noch einmal versuchen.
error-invalid = Etwas ist falsch. Bitte prüfen Sie es. Dann versuchen Sie es noch einmal.
error-store-unavailable = Bitte kurz warten. Dann noch einmal versuchen.
error-fault = Etwas ist kaputt. Bitte fragen Sie uns.
error-unknown-device = Dieses Gerät ist noch nicht bereit. Bitte fragen Sie uns.
error-closed = Hier ist jetzt zu. Bitte fragen Sie uns.
error-full = Heute gibt es keine Nummern mehr. Bitte fragen Sie uns.
error-not-yet-open = Hier ist noch zu. Bitte kommen Sie später oder fragen Sie uns.
error-too-late = Heute ist es dafür zu spät. Bitte sprechen Sie uns an.
error-too-early = Sie sind zu früh da. Bitte kommen Sie kurz vor dem Termin wieder.
error-other-day = Ihr Termin ist an einem anderen Tag. Bitte schauen Sie auf Ihren Zettel.
error-other-house = Sie sind im falschen Haus.
error-slot-taken = Diese Zeit ist weg. Bitte wählen Sie eine andere Zeit.
error-already-checked-in = Sie sind schon angemeldet. Ihre Nummer gilt.
error-appointment-over = Diesen Termin gibt es nicht mehr.
