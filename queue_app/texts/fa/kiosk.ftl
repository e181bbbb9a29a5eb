# machine-made, not yet checked by a native reader
kiosk-what = موضوع چیست؟
kiosk-tap-a-picture = روی یک تصویر بزنید.
kiosk-unsure = نمی‌دانم
kiosk-back = برگشت
kiosk-home = شروع
kiosk-way = رفت و برگشت
kiosk-larger = +الف
kiosk-contrast = کنتراست قوی
kiosk-your-number = نمبر شما
kiosk-wait = مدت انتظار تقریباً
kiosk-wait-soon = به‌زودی
kiosk-wait-range = { $range } دقیقه
kiosk-wait-long = بیشتر از ۱ ساعت
kiosk-ahead-title = پیش از شما منتظرند
kiosk-ahead =
    { $count ->
        [0] هیچ‌کس
       *[other] { $count }
    }
kiosk-bring = لطفاً آماده کنید
kiosk-on-phone = با موبایل منتظر بمانید
kiosk-photograph = یا از صفحه عکس بگیرید
kiosk-qr = کد QR برای موبایل
kiosk-print = چاپ
kiosk-done = تمام
kiosk-instead = { $closed } امروز نیست. { $open } به شما کمک می‌کند.
kiosk-one-moment = یک لحظه لطفاً …
kiosk-slow = کمی بیشتر طول می‌کشد. لطفاً دوباره نزنید.
kiosk-failed = فعلاً نمبر گرفته نمی‌شود.
kiosk-ask = لطفاً از راهنما بپرسید.
kiosk-try-again = دوباره کوشش کنید
kiosk-closed = بسته هستیم
kiosk-opens = دوباره باز می‌کنیم:
kiosk-still-there = هنوز اینجا هستید؟
kiosk-more-time = بلی، وقت بیشتر
kiosk-always-open = حالت آزمایشی: ساعت کار در نظر گرفته نمی‌شود
kiosk-demo = نمایش: همه چیز اینجا خیالی است
kiosk-unreachable = ارتباط نیست. باز هم کوشش می‌کنیم.
kiosk-enrol-title = این دستگاه هنوز ثبت نشده است
kiosk-enrol-how = اینجا لینک ثبت را باز کنید. آن را مدیریت یا این دستور می‌دهد:
kiosk-title = گرفتن شماره
kiosk-larger-name = خط بزرگتر
kiosk-change-language = زبان دیگر
kiosk-wait-up-to = تا { $minutes } دقیقه
kiosk-photograph-only = لطفاً از صفحه عکس بگیرید
kiosk-print-again = دوباره چاپ کنید
kiosk-print-nothing = کاغذ نمی‌آید؟ لطفاً از صفحه عکس بگیرید.
kiosk-full = فعلاً شماره نیست
