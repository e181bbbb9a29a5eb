# machine-made, not yet checked by a native reader
kiosk-title = گرفتن شماره
kiosk-what = موضوع چیست؟
kiosk-tap-a-picture = روی یک تصویر بزنید.
kiosk-unsure = نمی‌دانم
kiosk-back = بازگشت
kiosk-home = شروع
kiosk-way = پیش و پس
kiosk-larger = آ+
kiosk-larger-name = خط بزرگ‌تر
kiosk-contrast = کنتراست قوی
kiosk-change-language = زبان دیگر
kiosk-your-number = شمارهٔ شما
kiosk-wait = مدت انتظار تقریباً
kiosk-wait-soon = به‌زودی
kiosk-wait-up-to = تا { $minutes } دقیقه
kiosk-wait-range = { $range } دقیقه
kiosk-wait-long = بیشتر از یک ساعت
kiosk-ahead-title = پیش از شما منتظرند
kiosk-ahead =
    { $count ->
        [0] هیچ‌کس
       *[other] { $count }
    }
kiosk-bring = لطفاً آماده کنید
kiosk-on-phone = با موبایل منتظر بمانید
kiosk-photograph = یا از صفحه عکس بگیرید
kiosk-photograph-only = لطفاً از صفحه عکس بگیرید
kiosk-qr = کد QR برای موبایل
kiosk-print = چاپ
kiosk-print-again = چاپ دوباره
kiosk-print-nothing = کاغذ نیامد؟ لطفاً از صفحه عکس بگیرید.
kiosk-done = تمام
kiosk-instead = اکنون نیست: { $closed }. برای کمک به شما: { $open }.
kiosk-one-moment = لطفاً یک لحظه …
kiosk-slow = کمی بیشتر طول می‌کشد. شمارهٔ شما خودش می‌آید. لطفاً دوباره نزنید.
kiosk-failed = فعلاً شماره گرفته نمی‌شود.
kiosk-ask = لطفاً از راهنما بپرسید.
kiosk-try-again = دوباره کوشش کنید
kiosk-closed = بسته هستیم
kiosk-full = فعلاً شماره نیست
kiosk-opens = دوباره باز می‌کنیم:
kiosk-still-there = هنوز اینجا هستید؟
kiosk-more-time = بلی، وقت بیشتر
kiosk-always-open = حالت آزمایشی: ساعت کاری در نظر گرفته نمی‌شود
kiosk-demo = نمایش آزمایشی: همه چیز اینجا خیالی است
kiosk-unreachable = ارتباط نیست. باز هم کوشش می‌کنیم.
kiosk-enrol-title = این دستگاه هنوز ثبت نشده است
kiosk-enrol-how = در این مرورگر یک لینک ثبت را باز کنید. این دستور در سرور لینک را می‌دهد:
