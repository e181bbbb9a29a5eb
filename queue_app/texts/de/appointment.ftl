# Termine.

appointment-calendar-title = Termin: { $site }
appointment-calendar-code = Ihr Code für die Anmeldung im Haus: { $code }
