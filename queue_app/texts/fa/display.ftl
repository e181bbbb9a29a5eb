# machine-made, not yet checked by a native reader

display-title = شماره‌ها { $site }
display-loading = لطفاً یک لحظه …

## Calls

display-please-come = لطفاً بیایید
display-last-called = آخرین شماره
display-earlier = پیش از این
display-counter = میز { $counter }
display-floor = طبقه
# on the sign beside the stairs: as short as on the lift's buttons
display-floor-sign =
    { $floor ->
        [-1] زیرزمین
        [0] 0
       *[other] { NUMBER($floor) }
    }
display-room = اتاق
# read out by assistive technology
display-announcement = { $number }، لطفاً به میز { $counter }. { $way }
display-arrow-up = مستقیم
display-arrow-up-right = پیش رو، دست راست
display-arrow-right = به راست
display-arrow-down-right = پشت سر، دست راست
display-arrow-down = به عقب
display-arrow-down-left = پشت سر، دست چپ
display-arrow-left = به چپ
display-arrow-up-left = پیش رو، دست چپ

## Waiting

display-waiting = منتظران
display-count =
    { $count ->
        [0] هیچ‌کس منتظر نیست
        [one] { $count } نفر منتظر است
       *[other] { $count } نفر منتظرند
    }
display-soon = به‌زودی
# $range is a range of minutes such as "10–25", already put together
display-minutes = { $range } دقیقه
display-up-to = تا { $minutes } دقیقه
display-long = بیشتر از یک ساعت
display-desk-closed = بسته
display-until = تا { $time }

## Nobody called yet: what to do, in three short steps

display-welcome = خوش آمدید
display-take-number = شماره بگیرید
display-sit-down = لطفاً بنشینید
display-look-here = شمارهٔ شما اینجا می‌آید

## Closed

display-closed = بسته
display-opens-today = امروز از ساعت { $time }
display-opens-tomorrow = فردا از ساعت { $time }
# $day is a weekday
display-opens-on = { $day } از ساعت { $time }

## Is it true now?

display-not-live = به‌روز نیست از ساعت { $time }
display-connecting = در حال وصل شدن …

## Trying out

display-demo = نمایش آزمایشی: هیچ چیز اینجا واقعی نیست
display-trying = حالت آزمایشی: ساعت کاری در نظر گرفته نمی‌شود

## For the staff

display-sound-off = صدا خاموش است
display-sound-tap = برای صدا یک بار لمس کنید
display-enrol-title = این صفحه هنوز ثبت نشده است
display-enrol-make = در سرور یک لینک ثبت بسازید:
display-enrol-open = لینک را اینجا در همین دستگاه باز کنید. لینک یک بار کار می‌کند.
display-enrol-then = بعد از آن صفحه خودش شماره‌ها را نشان می‌دهد.

## Checking in on the own phone; the code stands beside it

display-arrival = با نوبت: «من اینجا هستم» در تلفن
