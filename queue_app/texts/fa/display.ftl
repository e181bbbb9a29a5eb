# machine-made, not yet checked by a native reader
display-title = نوبت‌ها { $site }
display-loading = یک لحظه لطفاً …
display-please-come = لطفاً بیایید
display-last-called = آخرین نوبت
display-earlier = پیشتر
display-counter = میز { $counter }
display-floor = طبقه
display-room = اتاق
display-announcement = { $number }، لطفاً به میز { $counter }. { $way }
display-waiting = منتظران
display-soon = به‌زودی
display-minutes = { $range } دقیقه
display-up-to = تا { $minutes } دقیقه
display-long = بیشتر از ۱ ساعت
display-desk-closed = بسته
display-until = تا { $time }
display-welcome = خوش آمدید
display-take-number = شماره بگیرید
display-sit-down = بنشینید
display-look-here = شمارهٔ شما اینجا می‌آید
display-closed = بسته
display-opens-today = امروز از ساعت { $time }
display-opens-tomorrow = فردا از ساعت { $time }
display-opens-on = { $day } از ساعت { $time }
display-not-live = از { $time } تازه نیست
display-connecting = وصل می‌شود …
display-demo = نمایش: اینجا هیچ چیز واقعی نیست
display-trying = آزمایشی: ساعت کار در نظر گرفته نمی‌شود
display-sound-off = صدا خاموش است
display-sound-tap = برای صدا یک بار بزنید
display-enrol-title = این صفحه هنوز ثبت نشده است
display-enrol-make = روی سرور یک لینک ثبت بسازید:
display-enrol-open = لینک را در همین دستگاه باز کنید. یک بار کار می‌کند.
display-enrol-then = بعد صفحه خودش نوبت‌ها را نشان می‌دهد.
display-arrow-up = مستقیم
display-arrow-up-right = کج به راست
display-arrow-right = به راست
display-arrow-down-right = عقب راست
display-arrow-down = برگردید
display-arrow-down-left = عقب چپ
display-arrow-left = به چپ
display-arrow-up-left = کج به چپ
display-floor-sign =
    { $floor ->
        [-1] −1
        [0] 0
       *[other] { NUMBER($floor) }
    }
display-count =
    { $count ->
        [0] کسی منتظر نیست
        [one] { $count } نفر منتظر
       *[other] { $count } نفر منتظر
    }
