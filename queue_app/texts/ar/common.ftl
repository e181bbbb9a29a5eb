# machine-made, not yet checked by a native reader

## Desks of the example office

desk-pilot = المرشد
desk-counselling = استشارة الهجرة
desk-jobcenter = Jobcenter
desk-landkreis = إدارة المقاطعة

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
        [zero] { $minutes } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }
# $range is a range of minutes such as "10–25", already put together
minutes-range = { $range } دقيقة
wait-soon = قريبًا
wait-up-to = حتى { $minutes } دقيقة
wait-long = أكثر من ساعة
counter = المكتب { $number }

## Marks

always-open = تشغيل تجريبي: أوقات الدوام غير سارية
demo = عرض تجريبي: لا شيء هنا حقيقي
not-live = غير محدّث منذ { $time }
connecting = جارٍ الاتصال …

## Buttons

yes = نعم
no = لا
back = رجوع
home = البداية
help = مساعدة
done = تم
close = إغلاق

## Where a visitor stands

state-planned = لاحقًا
state-waiting = تنتظر
state-called = تم النداء
state-serving = في المقابلة
state-parked = استراحة قصيرة
state-missed = فاتك الدور
state-done = انتهى
state-left = أُلغي
