# machine-made, not yet checked by a native reader

## Desks of the example office

desk-pilot = لارښود
desk-counselling = د کډوالۍ مشوره
desk-jobcenter = Jobcenter
desk-landkreis = د ولسوالۍ اداره

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
       *[other] { $minutes } دقیقې
    }
# $range is a range of minutes such as "10–25", already put together
minutes-range = { $range } دقیقې
wait-soon = ژر
wait-up-to = تر { $minutes } دقیقو
wait-long = له یوه ساعته زیات
counter = مېز { $number }

## Marks

always-open = ازمایښتي حالت: د کار وختونه نه پلي کېږي
demo = ازمایښتي ننداره: دلته هېڅ شی رښتینی نه دی
not-live = له { $time } راهیسې نوی شوی نه دی
connecting = نښلول کېږي …

## Buttons

yes = هو
no = نه
back = شاته
home = پیل
help = مرسته
done = بس
close = تړل

## Where a visitor stands

state-planned = وروسته
state-waiting = تاسو په تمه یاست
state-called = وبلل شو
state-serving = خبرې روانې دي
state-parked = لنډه وقفه
state-missed = له لاسه ووت
state-done = پای ته ورسېد
state-left = بند شو
