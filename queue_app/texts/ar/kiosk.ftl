# machine-made, not yet checked by a native reader
kiosk-what = ما الموضوع؟
kiosk-tap-a-picture = اضغط على صورة.
kiosk-unsure = لا أعرف
kiosk-back = رجوع
kiosk-home = البداية
kiosk-way = التنقّل
kiosk-larger = أ+
kiosk-contrast = تباين قوي
kiosk-your-number = رقمك
kiosk-wait = مدة الانتظار تقريباً
kiosk-wait-soon = حالاً
kiosk-wait-range = { $range } دقيقة
kiosk-wait-long = أكثر من ساعة
kiosk-ahead-title = ينتظرون قبلك
kiosk-ahead =
    { $count ->
        [0] لا أحد
       *[other] { $count }
    }
kiosk-bring = جهّز من فضلك
kiosk-on-phone = تابع الانتظار على هاتفك
kiosk-photograph = أو صوّر الشاشة
kiosk-qr = رمز QR للهاتف
kiosk-print = طباعة
kiosk-done = تم
kiosk-instead = { $closed } غير موجود اليوم. { $open } يساعدك.
kiosk-one-moment = لحظة من فضلك …
kiosk-slow = الأمر يستغرق وقتاً أطول قليلاً. لا تضغط مرة أخرى.
kiosk-failed = لا نحصل على رقم الآن.
kiosk-ask = من فضلك اسأل المرشد.
kiosk-try-again = حاول مرة أخرى
kiosk-closed = نحن مغلقون
kiosk-opens = نفتح مجدداً:
kiosk-still-there = هل ما زلت هنا؟
kiosk-more-time = نعم، وقت أكثر
kiosk-always-open = تشغيل تجريبي: أوقات الدوام لا تُراعى
kiosk-demo = عرض تجريبي: كل شيء هنا خيالي
kiosk-unreachable = لا يوجد اتصال. نواصل المحاولة.
kiosk-enrol-title = هذا الجهاز غير مسجّل بعد
kiosk-enrol-how = افتح هنا رابط تسجيل. يأتي من الإدارة أو من هذا الأمر:
