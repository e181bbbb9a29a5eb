# machine-made, not yet checked by a native reader
kiosk-what = خبره د څه په اړه ده؟
kiosk-tap-a-picture = پر یوه انځور کېکاږئ.
kiosk-unsure = زه نه پوهېږم
kiosk-back = شاته
kiosk-home = پیل
kiosk-way = مخ ته او شاته
kiosk-larger = +A
kiosk-contrast = قوي کنټراسټ
kiosk-your-number = ستاسو شمېره
kiosk-wait = نږدې انتظار
kiosk-wait-soon = ډېر ژر
kiosk-wait-range = { $range } دقیقې
kiosk-wait-long = له ۱ ساعت ډېر
kiosk-ahead-title = ستاسو مخکې انتظار کوي
kiosk-ahead =
    { $count ->
        [0] هیڅوک
       *[other] { $count }
    }
kiosk-bring = مهرباني وکړئ چمتو کړئ
kiosk-on-phone = د موبایل سره انتظار وکړئ
kiosk-photograph = یا د سکرین عکس واخلئ
kiosk-qr = د موبایل لپاره QR کوډ
kiosk-print = چاپ
kiosk-done = تمام
kiosk-instead = { $closed } نن نشته. { $open } به درسره مرسته وکړي.
kiosk-one-moment = یوه شېبه، مهرباني …
kiosk-slow = لږ ډېر وخت نیسي. مهرباني وکړئ بیا مه کېکاږئ.
kiosk-failed = اوس شمېره نه ترلاسه کېږي.
kiosk-ask = مهرباني وکړئ له لارښود سره خبرې وکړئ.
kiosk-try-again = بیا هڅه وکړئ
kiosk-closed = موږ تړلي یو
kiosk-opens = بیا پرانیزو:
kiosk-still-there = تاسو لا دلته یاست؟
kiosk-more-time = هو، نور وخت
kiosk-always-open = ازمایښتي حالت: د کار ساعتونه نه حسابېږي
kiosk-demo = ننداره: دلته هر څه خیالي دي
kiosk-unreachable = اړیکه نشته. موږ بیا هڅه کوو.
kiosk-enrol-title = دا وسیله لا ثبت شوې نه ده
kiosk-enrol-how = دلته د ثبت لینک پرانیزئ. له مشر یا له دې امر څخه راځي:
kiosk-title = شمېره اخیستل
kiosk-larger-name = غټ لیک
kiosk-change-language = بله ژبه
kiosk-wait-up-to = تر { $minutes } دقیقو
kiosk-photograph-only = مهرباني وکړئ د سکرین عکس واخلئ
kiosk-print-again = بیا چاپ کړئ
kiosk-print-nothing = کاغذ نه راځي؟ مهرباني وکړئ د سکرین عکس واخلئ.
kiosk-full = اوس شمېرې نشته
