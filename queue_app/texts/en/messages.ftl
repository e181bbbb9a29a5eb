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
message-confirm-subject = Please confirm your appointment: { $site }
message-confirm = You chose an appointment: { $date }, { $time }, { $site }. It is not booked yet.
message-confirm-link = Open this link and press the button, then it is booked:
message-confirm-else = Without that somebody else gets it after { $minutes } minutes. If you booked nothing, do nothing.
message-offer-subject = An appointment has become free: { $site }
message-offer = An appointment has become free: { $date }, { $time }, { $site }.
message-offer-link = Would you like it? Open this link and press the button:
message-offer-else = Without an answer we ask the next person after { $minutes } minutes.
