# machine-made, not yet checked by a native reader

phone-title = رقمك { $number }
phone-your-number = رقمك
phone-language = اللغة
phone-choose-language = اختيار اللغة
phone-close = إغلاق

## Is what you see true now?

phone-live = مباشر
phone-not-live = غير محدّث منذ { $time }
phone-connecting = جارٍ الاتصال …
phone-not-live-help = لا يوجد اتصال. يرجى أيضًا الانتباه إلى الشاشة في غرفة الانتظار.

## Waiting

phone-ahead =
    { $count ->
        [zero] لا أحد قبلك
        [one] شخص واحد قبلك
        [two] شخصان قبلك
        [few] { $count } أشخاص قبلك
        [many] { $count } شخصًا قبلك
       *[other] { $count } شخص قبلك
    }
phone-next = الدور القادم لك
phone-wait-about = مدة الانتظار تقريبًا
phone-wait-soon = قريبًا
# $range is a range of minutes such as "10–25", already put together
phone-wait-range = { $range } دقيقة
phone-wait-up-to = حتى { $minutes } دقيقة
phone-wait-long = أكثر من ساعة
phone-later-until = لن ننادي رقمك قبل الساعة { $time }. دورك محفوظ.
phone-planned = يرجى الانتظار. نتابع معك بعد قليل.
phone-keep-open = يرجى ترك هذه الصفحة مفتوحة.
phone-vibrates = يهتز الهاتف عندما يأتي دورك.
phone-sound-turn-on = تشغيل الصوت
phone-sound-turn-off = إيقاف الصوت
phone-sound-on-hint = الصوت يعمل. يرجى ترك هذه الصفحة مفتوحة.
phone-near-title = أخبروني عندما يبقى قبلي هذا العدد:
phone-near-never = لا
phone-near-now = سيأتي دوركم قريبًا. تفضّلوا إلى غرفة الانتظار.
phone-push-title = رسالة إلى هذا الهاتف
phone-push-privacy = حتى لو كانت الصفحة مغلقة. بدون رقم هاتف. يُحذف كل شيء بعد زيارتكم.
phone-push-turn-on = تشغيل الرسالة
phone-push-turn-off = إيقاف الرسالة
phone-push-on = الرسالة مُفعّلة. يمكنكم إغلاق الصفحة.
phone-push-failed = هذا لا يعمل على هذا الهاتف. يرجى إبقاء الصفحة مفتوحة.

## The way through the house (Laufzettel)

phone-stops = طريقك اليوم
phone-stop-done = انتهى
phone-stop-now = الآن
phone-stop-later = بعد ذلك
phone-stop-parked = استراحة
phone-stop-missed = فات الدور
phone-stop-left = أُلغي
# a desk that is closed today is replaced by another one
phone-stop-instead-of = اليوم بدلًا من: { $desk }

## Called

phone-called = يرجى الحضور الآن
phone-counter = المكتب { $counter }
phone-room = الغرفة { $room }
phone-floor =
    { $floor ->
        [0] الطابق الأرضي
       *[other] الطابق { NUMBER($floor) }
    }
phone-basement = القبو
phone-arrow-up = إلى الأمام
phone-arrow-up-right = إلى الأمام يمينًا
phone-arrow-right = إلى اليمين
phone-arrow-down-right = إلى الخلف يمينًا
phone-arrow-down = إلى الخلف
phone-arrow-down-left = إلى الخلف يسارًا
phone-arrow-left = إلى اليسار
phone-arrow-up-left = إلى الأمام يسارًا
phone-called-at = النداء في الساعة { $time }

## Other states

phone-serving = الدور لك الآن
phone-parked = استراحة قصيرة
phone-parked-text = دورك محفوظ. سننادي رقمك مرة أخرى.
phone-missed = نادينا رقمك
phone-missed-text = لم نجدك. لا بأس: يرجى التحدث مع هذا القسم:
phone-done = انتهينا لهذا اليوم
phone-done-text = شكرًا لزيارتك. لم تعد هذه الصفحة ضرورية.
phone-left = انتهى رقمك
phone-left-text = لن ننادي هذا الرقم بعد الآن. هل تريد البقاء؟ يرجى أخذ رقم جديد من الجهاز.
phone-unknown = هذا الرقم لم يعد موجودًا
phone-unknown-text = الرقم صالح ليوم واحد فقط. يرجى أخذ رقم جديد من الجهاز أو سؤالنا.

## What the visitor can do

phone-later = لاحقًا
phone-later-title = المجيء لاحقًا
phone-later-text = يدخل آخرون أولًا. دورك محفوظ.
phone-later-minutes =
    { $minutes ->
        [zero] { $minutes } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }
phone-later-done =
    { $minutes ->
        [zero] حسنًا. سننادي رقمك قريبًا.
        [one] حسنًا. سننادي رقمك بعد دقيقة على الأقل.
        [two] حسنًا. سننادي رقمك بعد دقيقتين على الأقل.
        [few] حسنًا. سننادي رقمك بعد { $minutes } دقائق على الأقل.
        [many] حسنًا. سننادي رقمك بعد { $minutes } دقيقة على الأقل.
       *[other] حسنًا. سننادي رقمك بعد { $minutes } دقيقة على الأقل.
    }
phone-leave = سأغادر
phone-leave-title = هل تريد المغادرة حقًا؟
phone-leave-text = عندئذ لن ننادي الرقم { $number } بعد الآن.
phone-leave-yes = نعم، سأغادر
phone-leave-no = لا، سأبقى
phone-no-answer = لم ينجح ذلك. يرجى المحاولة مرة أخرى.

## Trying out

phone-trying = تشغيل تجريبي: مفتوح دائمًا
phone-demo = عرض تجريبي: لا شيء هنا حقيقي

## Paper

phone-paper-called = سننادي هذا الرقم على الشاشة.
phone-paper-keep = يرجى الاحتفاظ بهذه الورقة.
phone-paper-follow = على الهاتف ترى متى يأتي دورك.
phone-paper-desks = طريقك اليوم

## The next appointment, given at the desk

phone-appointment = موعدك القادم
phone-appointment-code = رمز تسجيل الحضور: { $code }
phone-appointment-calendar = إلى تقويمي
phone-appointment-see = عرض الموعد
