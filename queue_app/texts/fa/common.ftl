# machine-made, not yet checked by a native reader

## Desks of the example office

desk-pilot = راهنما
desk-counselling = مشاوره مهاجرت
desk-jobcenter = Jobcenter
desk-landkreis = اداره ولسوالی

## Languages, by their own names

language-de = Deutsch
language-de-simple = Deutsch – leicht
language-ar = العربية
language-uk = Українська
language-ru = Русский
language-fa = دری / فارسی
language-ps = پښتو
language-tr = Türkçe
language-kmr = Kurmancî
language-ti = ትግርኛ
language-so = Soomaali
language-en = English
language-fr = Français

## Waiting

minutes =
    { $minutes ->
        [one] { $minutes } دقیقه
       *[other] { $minutes } دقیقه
    }
# $range is a range of minutes such as "10–25", already put together
minutes-range = { $range } دقیقه
wait-soon = به‌زودی
wait-up-to = تا { $minutes } دقیقه
wait-long = بیشتر از یک ساعت
counter = میز { $number }

## Marks

always-open = حالت آزمایشی: ساعت کاری در نظر گرفته نمی‌شود
demo = نمایش آزمایشی: هیچ چیز اینجا واقعی نیست
not-live = به‌روز نیست از ساعت { $time }
connecting = در حال وصل شدن …

## Buttons

yes = بلی
no = نه
back = بازگشت
home = شروع
help = کمک
done = تمام
close = بستن

## Where a visitor stands

state-planned = بعداً
state-waiting = شما منتظر هستید
state-called = صدا زده شد
state-serving = در حال گفتگو
state-parked = وقفه کوتاه
state-missed = از دست رفت
state-done = تمام شد
state-left = پایان یافت
