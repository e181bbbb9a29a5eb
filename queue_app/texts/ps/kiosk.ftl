# machine-made, not yet checked by a native reader
kiosk-title = شمېره اخیستل
kiosk-what = خبره د څه په اړه ده؟
kiosk-tap-a-picture = پر یوه انځور ګوته کېږدئ.
kiosk-unsure = زه نه پوهېږم
kiosk-back = شاته
kiosk-home = پیل
kiosk-way = مخ ته او شاته
kiosk-larger = آ+
kiosk-larger-name = لوی لیک
kiosk-contrast = قوي کنټراسټ
kiosk-change-language = بله ژبه
kiosk-your-number = ستاسو شمېره
kiosk-wait = نږدې انتظار
kiosk-wait-soon = ژر
kiosk-wait-up-to = تر { $minutes } دقیقو
kiosk-wait-range = { $range } دقیقې
kiosk-wait-long = له یوه ساعته زیات
kiosk-ahead-title = له تاسو مخکې په تمه دي
kiosk-ahead =
    { $count ->
        [0] هېڅوک
       *[other] { $count }
    }
kiosk-bring = مهرباني وکړئ چمتو کړئ
kiosk-on-phone = په موبایل کې انتظار وکړئ
kiosk-photograph = یا د پردې عکس واخلئ
kiosk-photograph-only = مهرباني وکړئ د پردې عکس واخلئ
kiosk-qr = د موبایل لپاره QR کوډ
kiosk-print = چاپ
kiosk-print-again = بیا چاپ
kiosk-print-nothing = کاغذ نه راځي؟ مهرباني وکړئ د پردې عکس واخلئ.
kiosk-done = تمام
kiosk-instead = اوس نشته: { $closed }. ستاسو د مرستې لپاره: { $open }.
kiosk-one-moment = مهرباني، یوه شېبه …
kiosk-slow = لږ ډېر وخت نیسي. ستاسو شمېره پخپله راځي. مهرباني وکړئ بیا ګوته مه ږدئ.
kiosk-failed = اوس شمېره نه ترلاسه کېږي.
kiosk-ask = مهرباني وکړئ له لارښود سره خبرې وکړئ.
kiosk-try-again = بیا هڅه وکړئ
kiosk-closed = موږ تړلي یو
kiosk-full = اوس شمېرې نشته
kiosk-opens = بیا پرانیزو:
kiosk-still-there = تاسو لا دلته یاست؟
kiosk-more-time = هو، نور وخت
kiosk-always-open = ازمایښتي حالت: د کار وختونه نه پلي کېږي
kiosk-demo = ازمایښتي ننداره: دلته هر څه خیالي دي
kiosk-unreachable = اړیکه نشته. موږ بیا هڅه کوو.
kiosk-enrol-title = دا وسیله لا ثبت شوې نه ده
kiosk-enrol-how = په دې براوزر کې د ثبت لینک پرانیزئ. په سرور کې دا امر لینک ورکوي:
