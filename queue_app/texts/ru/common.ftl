# machine-made, not yet checked by a native reader

## Desks of the example office

desk-pilot = Гид-помощник
desk-counselling = Миграционная консультация
desk-jobcenter = Jobcenter
desk-landkreis = Районная администрация

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
        [one] { $minutes } минута
        [few] { $minutes } минуты
        [many] { $minutes } минут
       *[other] { $minutes } минуты
    }
# $range is a range of minutes such as "10–25", already put together
minutes-range = { $range } минут
wait-soon = скоро
wait-up-to = до { $minutes } минут
wait-long = больше часа
counter = Место { $number }

## Marks

always-open = Пробный режим: часы работы не действуют
demo = ДЕМО: здесь всё ненастоящее
not-live = Не обновлялось с { $time }
connecting = Соединение …

## Buttons

yes = Да
no = Нет
back = Назад
home = Начало
help = Помощь
done = Готово
close = Закрыть

## Where a visitor stands

state-planned = потом
state-waiting = вы ждёте
state-called = вас вызвали
state-serving = идёт разговор
state-parked = короткий перерыв
state-missed = пропущено
state-done = готово
state-left = завершено
