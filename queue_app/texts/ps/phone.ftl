# machine-made, not yet checked by a native reader
phone-title = ستاسو شمېره { $number }
phone-your-number = ستاسو شمېره
phone-language = ژبه
phone-choose-language = ژبه وټاکئ
phone-close = تړل
phone-live = ژوندی
phone-not-live = له { $time } راهیسې تازه نه ده
phone-connecting = نښلول کېږي …
phone-not-live-help = اړیکه نشته. مهرباني وکړئ د انتظار خونې سکرین ته هم وګورئ.
phone-next = بل وار ستاسو دی
phone-wait-about = نږدې انتظار
phone-wait-soon = ډېر ژر
phone-wait-range = { $range } دقیقې
phone-wait-up-to = تر { $minutes } دقیقو
phone-wait-long = له یو ساعت ډېر
phone-later-until = له { $time } مخکې مو نه رابولو. ستاسو ځای پاتې کېږي.
phone-planned = مهرباني وکړئ انتظار وکړئ. ژر دوام کوي.
phone-keep-open = دا پاڼه خلاصه پرېږدئ.
phone-vibrates = کله چې مو وار شي، موبایل لړزېږي.
phone-sound-turn-on = غږ چالان
phone-sound-turn-off = غږ بند
phone-sound-on-hint = غږ چالان دی. دا پاڼه خلاصه پرېږدئ.
phone-stops = نن ستاسو لاره
phone-stop-done = پای
phone-stop-now = اوس
phone-stop-later = وروسته
phone-stop-parked = وقفه
phone-stop-missed = تېر شو
phone-stop-left = لغوه
phone-stop-instead-of = نن د دې پر ځای: { $desk }
phone-called = مهرباني وکړئ اوس راشئ
phone-counter = مېز { $counter }
phone-room = خونه { $room }
phone-basement = تر ځمکې لاندې
phone-arrow-up = مخامخ
phone-arrow-up-right = کږ ښي لوري ته
phone-arrow-right = ښي لوري ته
phone-arrow-down-right = شاته ښي
phone-arrow-down = بېرته
phone-arrow-down-left = شاته کيڼ
phone-arrow-left = کيڼ لوري ته
phone-arrow-up-left = کږ کيڼ لوري ته
phone-called-at = په { $time } رابلل شوی
phone-serving = وار مو دی
phone-parked = لنډه وقفه
phone-parked-text = ستاسو ځای پاتې کېږي. بیا مو رابولو.
phone-missed = موږ تاسو راوبللئ
phone-missed-text = تاسو نه وئ. پروا نه کوي: مهرباني وکړئ له دې ځای سره خبرې وکړئ:
phone-done = د نن لپاره پای
phone-done-text = ستاسو د راتګ مننه. دې پاڼې ته نور اړتیا نشته.
phone-left = ستاسو شمېره پای ته ورسېده
phone-left-text = دا شمېره نور نه رابولو. غواړئ پاتې شئ؟ نو له ماشین څخه نوې شمېره واخلئ.
phone-unknown = دا شمېره نور نشته
phone-unknown-text = شمېره یوازې یوه ورځ اعتبار لري. مهرباني وکړئ نوې شمېره واخلئ یا له موږ وپوښتئ.
phone-later = وروسته
phone-later-title = وروسته راتلل
phone-later-text = نور لومړی ځي. ستاسو ځای پاتې کېږي.
phone-later-done = ښه. له { $minutes } دقیقو مخکې مو نه رابولو.
phone-leave = زه ځم
phone-leave-title = رښتیا غواړئ ولاړ شئ؟
phone-leave-text = بیا شمېره { $number } نور نه رابولو.
phone-leave-yes = هو، ځم
phone-leave-no = نه، پاتې کېږم
phone-no-answer = ونه شو. مهرباني وکړئ بیا هڅه وکړئ.
phone-trying = ازمایښت: تل خلاص
phone-demo = ننداره: دلته هېڅ شی رښتینی نه دی
phone-paper-called = دا شمېره پر سکرین رابولو.
phone-paper-keep = مهرباني وکړئ دا کاغذ وساتئ.
phone-paper-follow = پر موبایل وینئ چې کله مو وار دی.
phone-paper-desks = نن ستاسو لاره
phone-ahead =
    { $count ->
        [one] { $count } کس ستاسو مخکې دی
       *[other] { $count } کسان ستاسو مخکې دي
    }
phone-floor =
    { $floor ->
        [0] ځمکنی پوړ
       *[other] پوړ { NUMBER($floor) }
    }
phone-later-minutes =
    { $minutes ->
        [one] { $minutes } دقیقه
       *[other] { $minutes } دقیقې
    }
