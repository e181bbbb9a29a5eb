# The screen in the waiting room. People read it from across the room: as few words as possible.
# $number is a ticket number such as "T 47"; $counter the name of a counter such as "3"; $time is "10:42".

display-title = Calls { $site }
display-loading = One moment, please …

## Calls

display-please-come = Please come
display-last-called = Last called
display-earlier = Earlier
display-counter = Counter { $counter }
display-floor = Floor
# on the sign beside the stairs: as short as on the lift's buttons
display-floor-sign =
    { $floor ->
        [-1] B
        [0] G
       *[other] { NUMBER($floor) }
    }
display-room = Room
# read out by assistive technology
display-announcement = { $number }, please go to counter { $counter }. { $way }
display-arrow-up = straight ahead
display-arrow-up-right = ahead on the right
display-arrow-right = to the right
display-arrow-down-right = behind on the right
display-arrow-down = back
display-arrow-down-left = behind on the left
display-arrow-left = to the left
display-arrow-up-left = ahead on the left

## Waiting

display-waiting = Waiting
display-count =
    { $count ->
        [0] nobody waiting
       *[other] { $count } waiting
    }
display-soon = soon
# $range is a range of minutes such as "10–25", already put together
display-minutes = { $range } min
display-up-to = up to { $minutes } min
display-long = over 1 h
display-desk-closed = closed
display-until = until { $time }

## Nobody called yet: what to do, in three short steps

display-welcome = Welcome
display-take-number = Take a number
display-sit-down = Have a seat
display-look-here = Your number appears here

## Closed

display-closed = Closed
display-opens-today = Today from { $time }
display-opens-tomorrow = Tomorrow from { $time }
# $day is a weekday
display-opens-on = { $day } from { $time }

## Is it true now?

display-not-live = Not live since { $time }
display-connecting = Connecting …

## Trying out

display-demo = DEMO: nothing here is real
display-trying = For trying out: opening hours do not apply

## For the staff

display-sound-off = Sound is off
display-sound-tap = Tap once for sound
display-enrol-title = This screen is not enrolled yet
display-enrol-make = Make an enrolment link on the lead's page “Settings” under “New device”, or on the server:
display-enrol-open = Open the link here on this device. It works once.
display-enrol-then = After that the screen shows the calls by itself.

## Checking in on the own phone; the code stands beside it

display-arrival = With an appointment: “I am here” on your phone
