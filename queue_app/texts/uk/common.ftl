# machine-made, not yet checked by a native reader

## Desks of the example office

desk-pilot = Гід-помічник
desk-counselling = Міграційна консультація
desk-jobcenter = Jobcenter
desk-landkreis = Районна адміністрація

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
        [one] { $minutes } хвилина
        [few] { $minutes } хвилини
        [many] { $minutes } хвилин
       *[other] { $minutes } хвилини
    }
# $range is a range of minutes such as "10–25", already put together
minutes-range = { $range } хвилин
wait-soon = незабаром
wait-up-to = до { $minutes } хвилин
wait-long = більше години
counter = Місце { $number }

## Marks

always-open = Пробний режим: години роботи не діють
demo = ДЕМО: тут усе несправжнє
not-live = Не оновлено з { $time }
connecting = З’єднання …

## Buttons

yes = Так
no = Ні
back = Назад
home = Початок
help = Допомога
done = Готово
close = Закрити

## Where a visitor stands

state-planned = потім
state-waiting = ви чекаєте
state-called = вас викликано
state-serving = триває розмова
state-parked = коротка перерва
state-missed = пропущено
state-done = готово
state-left = завершено
