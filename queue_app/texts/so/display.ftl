# machine-made, not yet checked by a native reader

display-title = Yeedhista { $site }
display-loading = Fadlan waxyar sug …

## Calls

display-please-come = Fadlan kaalay
display-last-called = Kii ugu dambeeyay
display-earlier = Hore
display-counter = Miiska { $counter }
display-floor = Dabaqa
# on the sign beside the stairs: as short as on the lift's buttons
display-floor-sign =
    { $floor ->
        [-1] −1
        [0] 0
       *[other] { NUMBER($floor) }
    }
display-room = Qolka
# read out by assistive technology
display-announcement = { $number }, fadlan tag miiska { $counter }. { $way }
display-arrow-up = toos u soco
display-arrow-up-right = hore midig
display-arrow-right = midig
display-arrow-down-right = gadaal midig
display-arrow-down = gadaal
display-arrow-down-left = gadaal bidix
display-arrow-left = bidix
display-arrow-up-left = hore bidix

## Waiting

display-waiting = Dadka sugaya
display-count =
    { $count ->
        [0] cidna ma sugayso
        [one] { $count } ayaa sugaya
       *[other] { $count } ayaa sugaya
    }
display-soon = dhawaan
# $range is a range of minutes such as "10–25", already put together
display-minutes = { $range } daq.
display-up-to = ilaa { $minutes } daq.
display-long = in ka badan 1 saac
display-desk-closed = xiran
display-until = ilaa { $time }

## Nobody called yet: what to do, in three short steps

display-welcome = Soo dhawow
display-take-number = Lambar qaado
display-sit-down = Fadhiiso
display-look-here = Lambarkaagu halkan ayuu ka soo baxayaa

## Closed

display-closed = Xiran
display-opens-today = Maanta laga bilaabo { $time }
display-opens-tomorrow = Berri laga bilaabo { $time }
# $day is a weekday
display-opens-on = { $day } laga bilaabo { $time }

## Is it true now?

display-not-live = Lama cusboonaysiin tan iyo { $time }
display-connecting = Waa la xirayaa …

## Trying out

display-demo = DEMO: waxba halkan run ma aha
display-trying = Tijaabo: saacadaha furitaanku ma shaqeeyaan

## For the staff

display-sound-off = Codku waa xiran yahay
display-sound-tap = Hal mar taabo si codku u furmo
display-enrol-title = Shaashaddan weli lama diiwaangelin
display-enrol-make = Server-ka ka samee xiriiriye diiwaangelin:
display-enrol-open = Xiriiriyaha ku fur halkan, qalabkan. Hal mar ayuu shaqeeyaa.
display-enrol-then = Kadib shaashaddu iskeed ayay u muujinaysaa yeedhista.

## Checking in on the own phone; the code stands beside it

display-arrival = Ballan leh: “Waan joogaa” telefoonka
