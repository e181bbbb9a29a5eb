# Appointments.

appointment-calendar-title = Appointment: { $site }
appointment-calendar-code = Your code for checking in at the house: { $code }
