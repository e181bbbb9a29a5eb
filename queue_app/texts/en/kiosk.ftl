# The kiosk: short, kind, in plain English.
kiosk-title = Take a number
kiosk-what = What is it about?
kiosk-tap-a-picture = Tap a picture.
kiosk-unsure = I don't know
kiosk-back = Back
kiosk-home = Start
# For people who hear the page: the row with "Back", "Start" and "I don't know".
kiosk-way = Forward and back
# Stands on the button for large type; in other scripts the first letter and a plus.
kiosk-larger = A+
kiosk-larger-name = Larger type
kiosk-contrast = Strong contrast
kiosk-change-language = Another language
kiosk-your-number = Your number
kiosk-wait = You wait about
kiosk-wait-soon = very soon
kiosk-wait-up-to = up to { $minutes } minutes
# $range is for example 10–25.
kiosk-wait-range = { $range } minutes
kiosk-wait-long = more than 1 hour
kiosk-ahead-title = Waiting before you
kiosk-ahead =
    { $count ->
        [0] nobody
       *[other] { $count }
    }
kiosk-bring = Please have ready
kiosk-on-phone = Keep waiting on your phone
kiosk-photograph = Or photograph the screen
kiosk-photograph-only = Please photograph the screen
kiosk-qr = QR code for your phone
kiosk-print = Print
kiosk-print-again = Print again
kiosk-print-nothing = No paper? Please photograph the screen.
kiosk-done = Done
# $closed and $open are names of desks, for example Jobcenter and Guide.
kiosk-instead = Not here now: { $closed }. Here for you: { $open }.
kiosk-one-moment = One moment, please …
kiosk-slow = This takes a little longer. Your number comes by itself. Please do not tap again.
kiosk-failed = We cannot get a number just now.
kiosk-ask = Please speak to the guide.
kiosk-try-again = Try again
kiosk-closed = We are closed
kiosk-full = There are no numbers at the moment
kiosk-opens = We open again:
kiosk-still-there = Are you still there?
kiosk-more-time = Yes, more time
kiosk-always-open = Trying out: opening hours do not apply
kiosk-demo = DEMO: everything here is made up
kiosk-unreachable = No connection. We keep trying.
kiosk-enrol-title = This device is not enrolled yet
kiosk-enrol-how = Open an enrolment link in this browser. The lead makes one on the page “Settings”, or this command on the server:
kiosk-or = Or something else
kiosk-listen = Listen
kiosk-listen-stop = Stop reading
kiosk-slower = Slower
kiosk-volume = Volume
# Shown, and said in German.
kiosk-no-voice = There is no voice for this language yet. You now hear German.
# For people who sit in a wheelchair and for children: a button with that sign.
kiosk-low = Show everything lower down
kiosk-add = One more concern
kiosk-announce = Call me in my language too
kiosk-add-what = What else do you need?
kiosk-to-number = Back to my number
# The slip: one desk after the other.
kiosk-route = Your stops
kiosk-when-called = When your number comes
kiosk-check-in = I have an appointment
kiosk-code = Your code
kiosk-code-hint = Six digits. They are in your confirmation.
kiosk-code-delete = Delete the last digit
kiosk-offline-valid = Your number is valid
kiosk-offline-wait = We cannot say how long it will take.
kiosk-offline-none = There are no numbers here at the moment. Please go to the reception or speak to the guide.
kiosk-walk-in = A number without an appointment
kiosk-appointment = Your appointment:
kiosk-come-from = You can check in from:
kiosk-other-house = Your appointment is here:
kiosk-late = The time of your appointment is over. You now wait like everybody else.
kiosk-code-scan = Or hold the QR code in front of the reader.
