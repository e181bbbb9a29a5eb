# machine-made, not yet checked by a native reader

phone-title = ستاسو شمېره { $number }
phone-your-number = ستاسو شمېره
phone-language = ژبه
phone-choose-language = ژبه وټاکئ
phone-close = تړل

## Is what you see true now?

phone-live = ژوندی
phone-not-live = له { $time } راهیسې نوی شوی نه دی
phone-connecting = نښلول کېږي …
phone-not-live-help = اړیکه نشته. مهرباني وکړئ د انتظار په خونه کې پردې ته هم وګورئ.

## Waiting

phone-ahead =
    { $count ->
        [one] له تاسو مخکې { $count } کس دی
       *[other] له تاسو مخکې { $count } کسان دي
    }
phone-next = بل وار ستاسو دی
phone-wait-about = نږدې انتظار
phone-wait-soon = ژر
# $range is a range of minutes such as "10–25", already put together
phone-wait-range = { $range } دقیقې
phone-wait-up-to = تر { $minutes } دقیقو
phone-wait-long = له یوه ساعته زیات
phone-later-until = له { $time } مخکې تاسو نه رابولو. ستاسو وار پاتې کېږي.
phone-planned = مهرباني وکړئ صبر وکړئ. لږ وروسته دوام کوي.
phone-keep-open = دا پاڼه پرانیستې پرېږدئ.
phone-vibrates = کله چې ستاسو وار شي، ټلېفون لړزېږي.
phone-sound-turn-on = غږ چالان کړئ
phone-sound-turn-off = غږ بند کړئ
phone-sound-on-hint = غږ چالان دی. دا پاڼه پرانیستې پرېږدئ.
phone-near-title = کله چې له ما مخکې دومره کسان پاتې شي، خبر مې کړئ:
phone-near-never = نه
phone-near-now = ژر ستاسو وار دی. مهرباني وکړئ د انتظار خونې ته راشئ.
phone-push-title = دې ټلیفون ته پیغام
phone-push-privacy = حتی که پاڼه تړلې وي. د ټلیفون شمېرې پرته. له لیدنې وروسته هر څه ړنګېږي.
phone-push-turn-on = پیغام چالان
phone-push-turn-off = پیغام بند
phone-push-on = پیغام چالان دی. پاڼه تړلی شئ.
phone-push-failed = دا په دې ټلیفون کې نه کېږي. مهرباني وکړئ پاڼه خلاصه پرېږدئ.

## The way through the house (Laufzettel)

phone-stops = نن ستاسو لاره
phone-stop-done = پای ته ورسېد
phone-stop-now = اوس
phone-stop-later = وروسته
phone-stop-parked = وقفه
phone-stop-missed = له لاسه ووت
phone-stop-left = لغوه شو
# a desk that is closed today is replaced by another one
phone-stop-instead-of = نن د دې پر ځای: { $desk }

## Called

phone-called = مهرباني وکړئ اوس راشئ
phone-counter = مېز { $counter }
phone-room = خونه { $room }
# In Afghanistan the ground floor may count as the first. So the words say how many floors up.
phone-floor =
    { $floor ->
        [0] ښکته، له زینو پرته
        [one] { NUMBER($floor) } پوړ پورته
       *[other] { NUMBER($floor) } پوړه پورته
    }
phone-basement = زېرخانه
phone-arrow-up = مخامخ
phone-arrow-up-right = مخ ته، ښي لور ته
phone-arrow-right = ښي لور ته
phone-arrow-down-right = شاته، ښي لور ته
phone-arrow-down = شاته
phone-arrow-down-left = شاته، کیڼ لور ته
phone-arrow-left = کیڼ لور ته
phone-arrow-up-left = مخ ته، کیڼ لور ته
phone-called-at = په { $time } بجو وبلل شوه

## Other states

phone-serving = اوس ستاسو وار دی
phone-parked = لنډه وقفه
phone-parked-text = ستاسو وار پاتې کېږي. موږ به مو بیا راوبولو.
phone-missed = موږ تاسو راوبللئ
phone-missed-text = تاسو نه وئ. پروا نه کوي: مهرباني وکړئ له دې څانګې سره خبرې وکړئ:
phone-done = د نن لپاره تمام
phone-done-text = له راتګ مو مننه. دې پاڼې ته نوره اړتیا نه لرئ.
phone-left = ستاسو شمېره پای ته ورسېده
phone-left-text = دا شمېره نوره نه بولو. بیا هم غواړئ پاتې شئ؟ نو مهرباني وکړئ له ماشین څخه نوې شمېره واخلئ.
phone-unknown = دا شمېره نوره نشته
phone-unknown-text = شمېره یوازې د یوې ورځې لپاره ده. مهرباني وکړئ له ماشین څخه نوې شمېره واخلئ یا له موږ پوښتنه وکړئ.

## What the visitor can do

phone-later = وروسته
phone-later-title = وروسته راتلل
phone-later-text = لومړی نور خلک ځي. ستاسو وار پاتې کېږي.
phone-later-minutes =
    { $minutes ->
        [one] { $minutes } دقیقه
       *[other] { $minutes } دقیقې
    }
phone-later-done = سمه ده. له { $minutes } دقیقو مخکې تاسو نه رابولو.
phone-leave = زه ځم
phone-leave-title = رښتیا غواړئ لاړ شئ؟
phone-leave-text = بیا به شمېره { $number } نوره نه بولو.
phone-leave-yes = هو، زه ځم
phone-leave-no = نه، زه پاتې کېږم
phone-no-answer = ونه شوه. مهرباني وکړئ یو ځل بیا هڅه وکړئ.

## Trying out

phone-trying = ازمایښتي حالت: تل پرانیستی
phone-demo = ازمایښتي ننداره: دلته هېڅ شی رښتینی نه دی

## Paper

phone-paper-called = دا شمېره په پرده کې ښیو.
phone-paper-keep = مهرباني وکړئ دا پاڼه وساتئ.
phone-paper-follow = په ټلېفون کې ګورئ چې ستاسو وار کله دی.
phone-paper-desks = نن ستاسو لاره

## The next appointment, given at the desk

phone-appointment = ستاسو راتلونکی وخت
phone-appointment-code = د حاضرۍ کوډ: { $code }
phone-appointment-calendar = زما جنترۍ ته
phone-appointment-see = وخت وګورئ
