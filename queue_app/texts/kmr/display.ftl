# machine-made, not yet checked by a native reader

display-title = Bangkirin { $site }
display-loading = Kêliyekê, ji kerema xwe …

## Calls

display-please-come = Ji kerema xwe werin
display-last-called = Banga dawî
display-earlier = Berê
display-counter = Mase { $counter }
display-floor = Qat
# on the sign beside the stairs: as short as on the lift's buttons
display-floor-sign =
    { $floor ->
        [-1] −1
        [0] 0
       *[other] { NUMBER($floor) }
    }
display-room = Ode
# read out by assistive technology
display-announcement = { $number }, ji kerema xwe werin mase { $counter }. { $way }
display-arrow-up = rast herin
display-arrow-up-right = pêş, aliyê rastê
display-arrow-right = ber bi rastê
display-arrow-down-right = paş, aliyê rastê
display-arrow-down = paş
display-arrow-down-left = paş, aliyê çepê
display-arrow-left = ber bi çepê
display-arrow-up-left = pêş, aliyê çepê

## Waiting

display-waiting = Yên li bendê
display-count =
    { $count ->
        [0] kes li bendê nîne
        [one] { $count } kes li bendê ye
       *[other] { $count } kes li bendê ne
    }
display-soon = niha
# $range is a range of minutes such as "10–25", already put together
display-minutes = { $range } deq.
display-up-to = heta { $minutes } deq.
display-long = ji 1 saetê zêdetir
display-desk-closed = girtî
display-until = heta { $time }

## Nobody called yet: what to do, in three short steps

display-welcome = Hûn bi xêr hatin
display-take-number = Hejmarekê bistînin
display-sit-down = Rûnin
display-look-here = Hejmara we li vir xuya dibe

## Closed

display-closed = Girtî
display-opens-today = Îro ji saet { $time } ve
display-opens-tomorrow = Sibê ji saet { $time } ve
# $day is a weekday
display-opens-on = { $day } ji saet { $time } ve

## Is it true now?

display-not-live = Ji { $time } ve nû nebûye
display-connecting = Tê girêdan …

## Trying out

display-demo = DEMO: li vir tiştek ne rast e
display-trying = Ceribandin: demên vekirinê ne derbasdar in

## For the staff

display-sound-off = Deng girtî ye
display-sound-tap = Ji bo deng carekê lê bixin
display-enrol-title = Ev ekran hîn ne qeydkirî ye
display-enrol-make = Li ser serverê girêdana qeydkirinê çêkin:
display-enrol-open = Girêdanê li vir, li ser vê amûrê vekin. Ew carekê derbasdar e.
display-enrol-then = Paşê ekran bi xwe bangan nîşan dide.

## Checking in on the own phone; the code stands beside it

display-arrival = Bi randevû: “Ez li vir im” li ser telefonê
