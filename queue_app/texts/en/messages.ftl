# Messages about appointments: mail and text.

message-confirmation-subject = Your appointment: { $site }
message-reminder-subject = Reminder of your appointment: { $site }
message-change-subject = Your appointment has a new time: { $site }
message-cancellation-subject = Your appointment is cancelled: { $site }
message-confirmation = Your appointment: { $date }, { $time }, { $site }.
message-reminder = Reminder: your appointment is on { $date } at { $time }, { $site }.
message-change = New time for your appointment: { $date }, { $time }, { $site }.
message-cancellation = Cancelled: your appointment on { $date } at { $time }, { $site }.
message-code = Your code for the kiosk in the house: { $code }
message-link = See, move or cancel the appointment:
message-forgotten = You cannot reply to this message. We delete your address on the day after the appointment.
