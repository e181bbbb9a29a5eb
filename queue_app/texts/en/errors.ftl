# What can go wrong, in one sentence for the person in front of it.
error-malformed = That did not work. Please try again.
error-invalid = One of the details is not right. Please check it and try again.
error-not-found = This does not exist here, or no longer does.
error-method = That is not possible here.
error-too-large = That is too much at once.
error-too-fast = One moment, please. Then you can go on.
error-store-unavailable = This is taking a moment. Please try again shortly.
error-fault = Something went wrong. Please speak to us.
error-unknown-device = This device is not enrolled. Please speak to us.
error-closed = This desk is not taking anyone now. Please speak to us.
error-full = All numbers for today have been given out. Please speak to us.
error-not-yet-open = This desk is not open yet. Please come back later or speak to us.
error-step-not-allowed = That is no longer possible.
error-request-reused = That did not work. Please reload the page.
error-rule-broken = That is not possible now.
error-too-late = There is probably not enough time left for this today. Please speak to us.
error-too-early = It is too early for your appointment. Please come back shortly before it.
error-other-day = Your appointment is on another day. Please look at your confirmation.
error-other-house = Your appointment is in another house.
error-slot-taken = This time has just been taken. Please choose another one.
error-already-checked-in = You are already checked in. Your number is valid.
error-appointment-over = This appointment is over or cancelled.

## Only for staff

error-not-signed-in = Please sign in.
error-wrong-password = Name or password is wrong.
error-not-allowed = You are not allowed to do that here.
error-csrf = Your session has expired. Please reload the page.
error-origin = This request came from a foreign page and was refused.
error-nobody-waiting = Nobody is waiting whom this counter can call.
error-already-called = Somebody else has already called this number.
error-counter-taken = Somebody is already working at this counter.
error-counter-busy = Somebody is still at this counter. Please finish first.
error-counter-closed = This counter is not open now.
error-other-counter = This number is at another counter.
error-stale = Something has just changed here. Please look again.
error-undo-too-late = This can no longer be taken back.
error-too-many-stops = There are already eight stops on this slip.
error-kept = This counter stays free for an appointment that begins soon. You can still call from the list.
error-somebody-waits = Somebody is waiting for you by now. Please call the next number.
error-no-voice = This cannot be read out just now.
error-too-many-appointments = As many appointments as possible are already booked for this contact. Cancel one, or ask us.
error-help-over = The call for help is over already.
error-not-reserved = This number is not kept back for any kiosk.
error-number-taken = This number has been taken over already, with another secret.
