# The phone page behind the QR code, and the paper ticket. For visitors: plain words, short sentences.
# $number is a ticket number such as "T 47"; $counter the name or number of a counter; $desk the name of a desk.

phone-title = Your number { $number }
phone-your-number = Your number
phone-language = Language
phone-choose-language = Choose a language
phone-close = Close

## Is what you see true now?

phone-live = live
phone-not-live = not live since { $time }
phone-connecting = connecting …
phone-not-live-help = No connection. Please also watch the screen in the waiting room.

## Waiting

phone-ahead =
    { $count ->
        [one] { $count } person is before you
       *[other] { $count } people are before you
    }
phone-next = You are next
phone-wait-about = Wait about
phone-wait-soon = soon
# $range is a range of minutes such as "10–25", already put together
phone-wait-range = { $range } minutes
phone-wait-up-to = up to { $minutes } minutes
phone-wait-long = more than an hour
phone-later-until = We will not call you before { $time }. You keep your place.
phone-planned = Please wait. It goes on in a moment.
phone-keep-open = Keep this page open.
phone-vibrates = Your phone vibrates when it is your turn.
phone-sound-turn-on = Sound on
phone-sound-turn-off = Sound off
phone-sound-on-hint = The sound is on. Keep this page open.
phone-near-title = Tell me when so many are left before me:
phone-near-never = No
phone-near-now = It is your turn soon. Please come to the waiting room.
phone-push-title = A message to this phone
phone-push-privacy = Even when the page is closed. No phone number. Everything is deleted after your visit.
phone-push-turn-on = Message on
phone-push-turn-off = Message off
phone-push-on = The message is on. You can close this page.
phone-push-failed = This does not work on this phone. Please keep the page open.

## The way through the house (Laufzettel)

phone-stops = Your way today
phone-stop-done = done
phone-stop-now = now
phone-stop-later = later
phone-stop-parked = pause
phone-stop-missed = missed
phone-stop-left = cancelled
# a desk that is closed today is replaced by another one
phone-stop-instead-of = today for: { $desk }

## Called

phone-called = Please come now
phone-counter = Counter { $counter }
phone-room = Room { $room }
phone-floor =
    { $floor ->
        [0] Ground floor
       *[other] Floor { NUMBER($floor) }
    }
phone-basement = Basement
phone-arrow-up = straight ahead
phone-arrow-up-right = ahead on the right
phone-arrow-right = to the right
phone-arrow-down-right = behind on the right
phone-arrow-down = back
phone-arrow-down-left = behind on the left
phone-arrow-left = to the left
phone-arrow-up-left = ahead on the left
phone-called-at = called at { $time }

## Other states

phone-serving = It is your turn
phone-parked = Short pause
phone-parked-text = You keep your place. We will call you again.
phone-missed = We called you
phone-missed-text = You were not there. That is all right: please speak to this desk:
phone-done = Done for today
phone-done-text = Thank you for coming. You no longer need this page.
phone-left = Your number has ended
phone-left-text = We will not call this number any more. Would you like to stay after all? Then please take a new number at the machine.
phone-unknown = This number no longer exists
phone-unknown-text = A number is good for one day only. Please take a new number at the machine, or ask us.

## What the visitor can do

phone-later = Later
phone-later-title = Come later
phone-later-text = Others go first. You keep your place.
phone-later-minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
phone-later-done = Good. We will call you in { $minutes } minutes at the earliest.
phone-leave = I am leaving
phone-leave-title = Do you really want to leave?
phone-leave-text = We will then no longer call number { $number }.
phone-leave-yes = Yes, I am leaving
phone-leave-no = No, I am staying
phone-no-answer = That did not work. Please try again.

## Trying out

phone-trying = For trying out: always open
phone-demo = DEMO: nothing here is real

## Paper

phone-paper-called = We will call this number on the screen.
phone-paper-keep = Please keep this ticket.
phone-paper-follow = See on your phone when it is your turn.
phone-paper-desks = Your way today

## The next appointment, given at the desk

phone-appointment = Your next appointment
phone-appointment-code = Code for checking in: { $code }
phone-appointment-calendar = Add to my calendar
phone-appointment-see = See the appointment
