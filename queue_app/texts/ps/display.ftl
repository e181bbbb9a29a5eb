# machine-made, not yet checked by a native reader
display-title = رابلنې { $site }
display-loading = یوه شېبه، مهرباني …
display-please-come = مهرباني وکړئ راشئ
display-last-called = وروستی رابلل شوی
display-earlier = مخکې
display-counter = مېز { $counter }
display-floor = پوړ
display-room = خونه
display-announcement = { $number }، مهرباني وکړئ مېز { $counter } ته. { $way }
display-waiting = انتظار کوونکي
display-soon = ډېر ژر
display-minutes = { $range } دقیقې
display-up-to = تر { $minutes } دقیقو
display-long = له ۱ ساعت ډېر
display-desk-closed = تړلی
display-until = تر { $time }
display-welcome = ښه راغلاست
display-take-number = شمېره واخلئ
display-sit-down = کښېنئ
display-look-here = ستاسو شمېره دلته راځي
display-closed = تړلی
display-opens-today = نن له { $time } بجو
display-opens-tomorrow = سبا له { $time } بجو
display-opens-on = { $day } له { $time } بجو
display-not-live = له { $time } راهیسې تازه نه ده
display-connecting = نښلول کېږي …
display-demo = ننداره: دلته هېڅ شی رښتینی نه دی
display-trying = ازمایښت: د کار ساعتونه نه حسابېږي
display-sound-off = غږ بند دی
display-sound-tap = د غږ لپاره یو ځل کېکاږئ
display-enrol-title = دا سکرین لا ثبت شوی نه دی
display-enrol-make = پر سرور د ثبت لینک جوړ کړئ:
display-enrol-open = لینک په همدې وسیله خلاص کړئ. یو ځل کار کوي.
display-enrol-then = بیا سکرین په خپله رابلنې ښيي.
display-arrow-up = مخامخ
display-arrow-up-right = کږ ښي لوري ته
display-arrow-right = ښي لوري ته
display-arrow-down-right = شاته ښي
display-arrow-down = بېرته
display-arrow-down-left = شاته کيڼ
display-arrow-left = کيڼ لوري ته
display-arrow-up-left = کږ کيڼ لوري ته
display-floor-sign =
    { $floor ->
        [-1] −1
        [0] 0
       *[other] { NUMBER($floor) }
    }
display-count =
    { $count ->
        [0] هېڅوک انتظار نه کوي
        [one] { $count } کس انتظار کوي
       *[other] { $count } کسان انتظار کوي
    }
