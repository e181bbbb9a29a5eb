# The kiosk: short, kind, in plain English.
kiosk-what = What is it about?
kiosk-tap-a-picture = Tap a picture.
kiosk-unsure = I don't know
kiosk-back = Back
kiosk-home = Start
kiosk-way = Forward and back
kiosk-larger = A+
kiosk-contrast = Strong contrast
kiosk-your-number = Your number
kiosk-wait = You wait about
kiosk-wait-soon = very soon
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
kiosk-qr = QR code for your phone
kiosk-print = Print
kiosk-done = Done
kiosk-instead = { $closed } is not here today. { $open } will help you.
kiosk-one-moment = One moment, please …
kiosk-slow = This is taking a little longer. Please do not tap again.
kiosk-failed = We cannot get a number just now.
kiosk-ask = Please speak to the guide.
kiosk-try-again = Try again
kiosk-closed = We are closed
kiosk-opens = We open again:
kiosk-still-there = Are you still there?
kiosk-more-time = Yes, more time
kiosk-always-open = Trying out: opening hours do not apply
kiosk-demo = DEMO: everything here is made up
kiosk-unreachable = No connection. We keep trying.
kiosk-enrol-title = This device is not enrolled yet
kiosk-enrol-how = Open an enrolment link here. It comes from the office lead or from this command:
