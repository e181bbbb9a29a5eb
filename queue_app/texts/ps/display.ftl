# machine-made, not yet checked by a native reader

display-title = بلنې { $site }
display-loading = مهرباني، یوه شېبه …

## Calls

display-please-come = مهرباني وکړئ راشئ
display-last-called = وروستۍ شمېره
display-earlier = مخکې
display-counter = مېز { $counter }
display-floor = پوړ
# on the sign beside the stairs: as short as on the lift's buttons
display-floor-sign =
    { $floor ->
        [-1] زېرخانه
        [0] 0
       *[other] { NUMBER($floor) }
    }
display-room = خونه
# read out by assistive technology
display-announcement = { $number }، مهرباني وکړئ مېز { $counter } ته راشئ. { $way }
display-arrow-up = مخامخ
display-arrow-up-right = مخ ته، ښي لور ته
display-arrow-right = ښي لور ته
display-arrow-down-right = شاته، ښي لور ته
display-arrow-down = شاته
display-arrow-down-left = شاته، کیڼ لور ته
display-arrow-left = کیڼ لور ته
display-arrow-up-left = مخ ته، کیڼ لور ته

## Waiting

display-waiting = په تمه خلک
display-count =
    { $count ->
        [0] هېڅوک په تمه نشته
        [one] { $count } کس په تمه دی
       *[other] { $count } کسان په تمه دي
    }
display-soon = ژر
# $range is a range of minutes such as "10–25", already put together
display-minutes = { $range } دقیقې
display-up-to = تر { $minutes } دقیقو
display-long = له یوه ساعته زیات
display-desk-closed = تړلی
display-until = تر { $time }

## Nobody called yet: what to do, in three short steps

display-welcome = ښه راغلاست
display-take-number = شمېره واخلئ
display-sit-down = مهرباني وکړئ کېنئ
display-look-here = ستاسو شمېره دلته راځي

## Closed

display-closed = تړلی
display-opens-today = نن له { $time } بجو
display-opens-tomorrow = سبا له { $time } بجو
# $day is a weekday
display-opens-on = { $day } له { $time } بجو

## Is it true now?

display-not-live = له { $time } راهیسې نوی شوی نه دی
display-connecting = نښلول کېږي …

## Trying out

display-demo = ازمایښتي ننداره: دلته هېڅ شی رښتینی نه دی
display-trying = ازمایښتي حالت: د کار وختونه نه پلي کېږي

## For the staff

display-sound-off = غږ بند دی
display-sound-tap = د غږ لپاره یو ځل ګوته کېږدئ
display-enrol-title = دا پرده لا ثبت شوې نه ده
display-enrol-make = په سرور کې د ثبت لینک جوړ کړئ:
display-enrol-open = لینک دلته په همدې وسیله کې پرانیزئ. یو ځل کار کوي.
display-enrol-then = بیا پرده پخپله بلنې ښيي.

## Checking in on the own phone; the code stands beside it

display-arrival = د وخت سره: «زه دلته یم» په تلیفون کې
