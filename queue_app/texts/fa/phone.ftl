# machine-made, not yet checked by a native reader

phone-title = شمارهٔ شما { $number }
phone-your-number = شمارهٔ شما
phone-language = زبان
phone-choose-language = انتخاب زبان
phone-close = بستن

## Is what you see true now?

phone-live = زنده
phone-not-live = به‌روز نیست از ساعت { $time }
phone-connecting = در حال وصل شدن …
phone-not-live-help = ارتباط نیست. لطفاً به صفحهٔ اتاق انتظار هم نگاه کنید.

## Waiting

phone-ahead =
    { $count ->
        [one] { $count } نفر پیش از شماست
       *[other] { $count } نفر پیش از شما هستند
    }
phone-next = نوبت بعدی از شماست
phone-wait-about = مدت انتظار تقریباً
phone-wait-soon = به‌زودی
# $range is a range of minutes such as "10–25", already put together
phone-wait-range = { $range } دقیقه
phone-wait-up-to = تا { $minutes } دقیقه
phone-wait-long = بیشتر از یک ساعت
phone-later-until = پیش از ساعت { $time } شما را صدا نمی‌زنیم. نوبت شما می‌ماند.
phone-planned = لطفاً صبر کنید. کمی بعد ادامه می‌یابد.
phone-keep-open = این صفحه را باز بگذارید.
phone-vibrates = وقتی نوبت شما شد، تلفن می‌لرزد.
phone-sound-turn-on = روشن کردن صدا
phone-sound-turn-off = خاموش کردن صدا
phone-sound-on-hint = صدا روشن است. این صفحه را باز بگذارید.
phone-near-title = وقتی این تعداد پیش از من مانده‌اند خبرم کنید:
phone-near-never = نه
phone-near-now = به‌زودی نوبت شماست. لطفاً به اتاق انتظار بیایید.
phone-push-title = پیام به این تلفون
phone-push-privacy = حتی اگر صفحه بسته باشد. بدون شماره تلفون. پس از مراجعه همه چیز حذف می‌شود.
phone-push-turn-on = پیام روشن
phone-push-turn-off = پیام خاموش
phone-push-on = پیام روشن است. می‌توانید صفحه را ببندید.
phone-push-failed = این کار روی این تلفون ممکن نیست. لطفاً صفحه را باز نگه دارید.

## The way through the house (Laufzettel)

phone-stops = مسیر شما امروز
phone-stop-done = تمام
phone-stop-now = اکنون
phone-stop-later = بعداً
phone-stop-parked = وقفه
phone-stop-missed = از دست رفت
phone-stop-left = لغو شد
# a desk that is closed today is replaced by another one
phone-stop-instead-of = امروز به جای: { $desk }

## Called

phone-called = لطفاً اکنون بیایید
phone-counter = میز { $counter }
phone-room = اتاق { $room }
# In Afghanistan the ground floor may count as the first. So the words say how many floors up.
phone-floor =
    { $floor ->
        [0] پایین، هم‌سطح کوچه
        [one] { NUMBER($floor) } طبقه بالا
       *[other] { NUMBER($floor) } طبقه بالا
    }
phone-basement = زیرزمین
phone-arrow-up = مستقیم
phone-arrow-up-right = پیش رو، دست راست
phone-arrow-right = به راست
phone-arrow-down-right = پشت سر، دست راست
phone-arrow-down = به عقب
phone-arrow-down-left = پشت سر، دست چپ
phone-arrow-left = به چپ
phone-arrow-up-left = پیش رو، دست چپ
phone-called-at = صدا زده شد در ساعت { $time }

## Other states

phone-serving = نوبت شماست
phone-parked = وقفهٔ کوتاه
phone-parked-text = نوبت شما می‌ماند. ما شما را دوباره صدا می‌زنیم.
phone-missed = ما شما را صدا زدیم
phone-missed-text = شما نبودید. مشکلی نیست: لطفاً با این بخش صحبت کنید:
phone-done = برای امروز تمام شد
phone-done-text = تشکر از آمدن شما. به این صفحه دیگر نیاز ندارید.
phone-left = شمارهٔ شما پایان یافت
phone-left-text = این شماره را دیگر صدا نمی‌زنیم. می‌خواهید با آن هم بمانید؟ پس لطفاً از ماشین یک شمارهٔ نو بگیرید.
phone-unknown = این شماره دیگر وجود ندارد
phone-unknown-text = هر شماره فقط برای یک روز است. لطفاً از ماشین یک شمارهٔ نو بگیرید یا از ما بپرسید.

## What the visitor can do

phone-later = دیرتر
phone-later-title = دیرتر آمدن
phone-later-text = اول دیگران می‌روند. نوبت شما می‌ماند.
phone-later-minutes =
    { $minutes ->
        [one] { $minutes } دقیقه
       *[other] { $minutes } دقیقه
    }
phone-later-done = خوب است. ما شما را زودتر از { $minutes } دقیقه صدا نمی‌زنیم.
phone-leave = من می‌روم
phone-leave-title = واقعاً می‌خواهید بروید؟
phone-leave-text = در این صورت شمارهٔ { $number } را دیگر صدا نمی‌زنیم.
phone-leave-yes = بلی، می‌روم
phone-leave-no = نه، می‌مانم
phone-no-answer = نشد. لطفاً یک بار دیگر کوشش کنید.

## Trying out

phone-trying = حالت آزمایشی: همیشه باز
phone-demo = نمایش آزمایشی: هیچ چیز اینجا واقعی نیست

## Paper

phone-paper-called = ما این شماره را روی صفحه اعلام می‌کنیم.
phone-paper-keep = لطفاً این برگه را نگه دارید.
phone-paper-follow = در تلفن می‌بینید که نوبت شما کی است.
phone-paper-desks = مسیر شما امروز

## The next appointment, given at the desk

phone-appointment = نوبت بعدی شما
phone-appointment-code = کد اعلام حضور: { $code }
phone-appointment-calendar = به تقویم من
phone-appointment-see = دیدن نوبت
