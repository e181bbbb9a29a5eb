# machine-made, not yet checked by a native reader
phone-title = شمارهٔ شما { $number }
phone-your-number = شمارهٔ شما
phone-language = زبان
phone-choose-language = انتخاب زبان
phone-close = بستن
phone-live = زنده
phone-not-live = از { $time } تازه نیست
phone-connecting = وصل می‌شود …
phone-not-live-help = ارتباط نیست. لطفاً به صفحهٔ اتاق انتظار هم نگاه کنید.
phone-next = نوبت بعدی شماست
phone-wait-about = انتظار تقریباً
phone-wait-soon = به‌زودی
phone-wait-range = { $range } دقیقه
phone-wait-up-to = تا { $minutes } دقیقه
phone-wait-long = بیشتر از یک ساعت
phone-later-until = پیش از { $time } شما را صدا نمی‌کنیم. جای شما می‌ماند.
phone-planned = لطفاً منتظر بمانید. زود ادامه پیدا می‌کند.
phone-keep-open = این صفحه را باز بگذارید.
phone-vibrates = وقتی نوبت شما شد، موبایل می‌لرزد.
phone-sound-turn-on = صدا روشن
phone-sound-turn-off = صدا خاموش
phone-sound-on-hint = صدا روشن است. این صفحه را باز بگذارید.
phone-stops = راه شما امروز
phone-stop-done = تمام
phone-stop-now = حالا
phone-stop-later = بعد
phone-stop-parked = مکث
phone-stop-missed = از دست رفت
phone-stop-left = لغو
phone-stop-instead-of = امروز به جای: { $desk }
phone-called = لطفاً حالا بیایید
phone-counter = میز { $counter }
phone-room = اتاق { $room }
phone-basement = زیرزمین
phone-arrow-up = مستقیم
phone-arrow-up-right = کج به راست
phone-arrow-right = به راست
phone-arrow-down-right = عقب راست
phone-arrow-down = برگردید
phone-arrow-down-left = عقب چپ
phone-arrow-left = به چپ
phone-arrow-up-left = کج به چپ
phone-called-at = صدا شد ساعت { $time }
phone-serving = نوبت شماست
phone-parked = مکث کوتاه
phone-parked-text = جای شما می‌ماند. دوباره شما را صدا می‌کنیم.
phone-missed = شما را صدا کردیم
phone-missed-text = شما نبودید. مشکلی نیست: لطفاً با اینجا صحبت کنید:
phone-done = برای امروز تمام شد
phone-done-text = از آمدن شما تشکر. دیگر به این صفحه ضرورت ندارید.
phone-left = شمارهٔ شما پایان یافت
phone-left-text = این شماره دیگر صدا نمی‌شود. می‌خواهید بمانید؟ پس لطفاً از دستگاه یک شمارهٔ نو بگیرید.
phone-unknown = این شماره دیگر وجود ندارد
phone-unknown-text = هر شماره فقط یک روز اعتبار دارد. لطفاً از دستگاه شمارهٔ نو بگیرید یا از ما بپرسید.
phone-later = بعدتر
phone-later-title = بعدتر آمدن
phone-later-text = دیگران اول می‌روند. جای شما می‌ماند.
phone-later-done = خوب. زودتر از { $minutes } دقیقه شما را صدا نمی‌کنیم.
phone-leave = من می‌روم
phone-leave-title = واقعاً می‌خواهید بروید؟
phone-leave-text = آن وقت شمارهٔ { $number } دیگر صدا نمی‌شود.
phone-leave-yes = بلی، می‌روم
phone-leave-no = نه، می‌مانم
phone-no-answer = نشد. لطفاً دوباره کوشش کنید.
phone-trying = آزمایشی: همیشه باز
phone-demo = نمایش: اینجا هیچ چیز واقعی نیست
phone-paper-called = این شماره را روی صفحه صدا می‌کنیم.
phone-paper-keep = لطفاً این کاغذ را نگاه دارید.
phone-paper-follow = روی موبایل می‌بینید کی نوبت شماست.
phone-paper-desks = راه شما امروز
phone-ahead =
    { $count ->
        [one] { $count } نفر پیش از شماست
       *[other] { $count } نفر پیش از شما هستند
    }
phone-floor =
    { $floor ->
        [0] طبقهٔ همکف
       *[other] طبقهٔ { NUMBER($floor) }
    }
phone-later-minutes =
    { $minutes ->
        [one] { $minutes } دقیقه
       *[other] { $minutes } دقیقه
    }
