# machine-made, not yet checked by a native reader

display-title = النداءات { $site }
display-loading = لحظة من فضلك …

## Calls

display-please-come = تفضّلوا
display-last-called = آخر نداء
display-earlier = قبل ذلك
display-counter = المكتب { $counter }
display-floor = الطابق
# on the sign beside the stairs: as short as on the lift's buttons
display-floor-sign =
    { $floor ->
        [-1] قبو
        [0] أرضي
       *[other] { NUMBER($floor) }
    }
display-room = الغرفة
# read out by assistive technology
display-announcement = { $number }، إلى المكتب { $counter } من فضلك. { $way }
display-arrow-up = إلى الأمام
display-arrow-up-right = إلى الأمام يمينًا
display-arrow-right = إلى اليمين
display-arrow-down-right = إلى الخلف يمينًا
display-arrow-down = إلى الخلف
display-arrow-down-left = إلى الخلف يسارًا
display-arrow-left = إلى اليسار
display-arrow-up-left = إلى الأمام يسارًا

## Waiting

display-waiting = المنتظرون
display-count =
    { $count ->
        [0] لا أحد ينتظر
        [one] شخص واحد ينتظر
        [two] شخصان ينتظران
        [few] { $count } أشخاص ينتظرون
        [many] { $count } شخصًا ينتظرون
       *[other] { $count } شخص ينتظرون
    }
display-soon = قريبًا
# $range is a range of minutes such as "10–25", already put together
display-minutes = { $range } دقيقة
display-up-to = حتى { $minutes } دقيقة
display-long = أكثر من ساعة
display-desk-closed = مغلق
display-until = حتى { $time }

## Nobody called yet: what to do, in three short steps

display-welcome = أهلًا وسهلًا
display-take-number = خذوا رقمًا
display-sit-down = تفضّلوا بالجلوس
display-look-here = هنا يظهر رقمكم

## Closed

display-closed = مغلق
display-opens-today = اليوم من الساعة { $time }
display-opens-tomorrow = غدًا من الساعة { $time }
# $day is a weekday
display-opens-on = { $day } من الساعة { $time }

## Is it true now?

display-not-live = غير محدّث منذ { $time }
display-connecting = جارٍ الاتصال …

## Trying out

display-demo = عرض تجريبي: لا شيء هنا حقيقي
display-trying = تشغيل تجريبي: أوقات الدوام غير سارية

## For the staff

display-sound-off = الصوت مغلق
display-sound-tap = المس مرة واحدة لتشغيل الصوت
display-enrol-title = هذه الشاشة غير مسجّلة بعد
display-enrol-make = أنشئ رابط تسجيل على الخادم:
display-enrol-open = افتح الرابط هنا على هذا الجهاز. يصلح مرة واحدة.
display-enrol-then = بعد ذلك تعرض الشاشة النداءات من نفسها.

## Checking in on the own phone; the code stands beside it

display-arrival = لديك موعد: «أنا هنا» على الهاتف
