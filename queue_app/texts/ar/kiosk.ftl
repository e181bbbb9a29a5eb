# machine-made, not yet checked by a native reader
kiosk-title = أخذ رقم
kiosk-what = ما الموضوع؟
kiosk-tap-a-picture = يرجى الضغط على صورة.
kiosk-unsure = لا أعرف
kiosk-back = رجوع
kiosk-home = البداية
kiosk-way = التالي والسابق
kiosk-larger = أ+
kiosk-larger-name = خط أكبر
kiosk-contrast = تباين قوي
kiosk-change-language = لغة أخرى
kiosk-your-number = رقمك
kiosk-wait = مدة الانتظار تقريبًا
kiosk-wait-soon = قريبًا
kiosk-wait-up-to = حتى { $minutes } دقيقة
kiosk-wait-range = { $range } دقيقة
kiosk-wait-long = أكثر من ساعة
kiosk-ahead-title = ينتظرون قبلك
kiosk-ahead =
    { $count ->
        [0] لا أحد
       *[other] { $count }
    }
kiosk-bring = يرجى تجهيز
kiosk-on-phone = تابع الانتظار على هاتفك
kiosk-photograph = أو صوّر الشاشة
kiosk-photograph-only = يرجى تصوير الشاشة
kiosk-qr = رمز QR للهاتف
kiosk-print = طباعة
kiosk-print-again = طباعة مرة أخرى
kiosk-print-nothing = لم تخرج ورقة؟ يرجى تصوير الشاشة.
kiosk-done = تم
kiosk-instead = غير موجود الآن: { $closed }. موجود لمساعدتك: { $open }.
kiosk-one-moment = لحظة من فضلك …
kiosk-slow = الأمر يستغرق وقتًا أطول قليلًا. سيظهر رقمك من نفسه. يرجى عدم الضغط مرة أخرى.
kiosk-failed = لا نحصل على رقم الآن.
kiosk-ask = يرجى سؤال المرشدة أو المرشد.
kiosk-try-again = المحاولة مرة أخرى
kiosk-closed = نحن مغلقون
kiosk-full = لا توجد أرقام في الوقت الحالي
kiosk-opens = نفتح مجددًا:
kiosk-still-there = هل ما زلت هنا؟
kiosk-more-time = نعم، وقت أكثر
kiosk-always-open = تشغيل تجريبي: أوقات الدوام غير سارية
kiosk-demo = عرض تجريبي: كل شيء هنا خيالي
kiosk-unreachable = لا يوجد اتصال. نواصل المحاولة.
kiosk-enrol-title = هذا الجهاز غير مسجّل بعد
kiosk-enrol-how = افتح رابط تسجيل في هذا المتصفح. هذا الأمر على الخادم يعطي الرابط:
