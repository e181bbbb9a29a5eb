# machine-made, not yet checked by a native reader

display-title = Виклики { $site }
display-loading = Хвилинку, будь ласка …

## Calls

display-please-come = Будь ласка, підійдіть
display-last-called = Останній виклик
display-earlier = Раніше
display-counter = Місце { $counter }
display-floor = Поверх
# on the sign beside the stairs: as short as on the lift's buttons
display-floor-sign =
    { $floor ->
        [-1] −1
        [0] 0
       *[other] { NUMBER($floor) }
    }
display-room = Кімната
# read out by assistive technology
display-announcement = { $number }, будь ласка, до місця { $counter }. { $way }
display-arrow-up = прямо
display-arrow-up-right = попереду праворуч
display-arrow-right = праворуч
display-arrow-down-right = позаду праворуч
display-arrow-down = назад
display-arrow-down-left = позаду ліворуч
display-arrow-left = ліворуч
display-arrow-up-left = попереду ліворуч

## Waiting

display-waiting = Чекають
display-count =
    { $count ->
        [0] ніхто не чекає
        [one] { $count } чекає
        [few] { $count } чекають
        [many] { $count } чекають
       *[other] { $count } чекають
    }
display-soon = незабаром
# $range is a range of minutes such as "10–25", already put together
display-minutes = { $range } хв
display-up-to = до { $minutes } хв
display-long = понад 1 год
display-desk-closed = зачинено
display-until = до { $time }

## Nobody called yet: what to do, in three short steps

display-welcome = Ласкаво просимо
display-take-number = Візьміть номер
display-sit-down = Сідайте, будь ласка
display-look-here = Тут з’явиться ваш номер

## Closed

display-closed = Зачинено
display-opens-today = Сьогодні з { $time }
display-opens-tomorrow = Завтра з { $time }
# $day is a weekday
display-opens-on = { $day }, з { $time }

## Is it true now?

display-not-live = Не оновлено з { $time }
display-connecting = З’єднання …

## Trying out

display-demo = ДЕМО: тут усе несправжнє
display-trying = Пробний режим: години роботи не діють

## For the staff

display-sound-off = Звук вимкнено
display-sound-tap = Торкніться один раз, щоб увімкнути звук
display-enrol-title = Цей екран ще не зареєстрований
display-enrol-make = Створіть на сервері посилання для реєстрації:
display-enrol-open = Відкрийте посилання тут, на цьому пристрої. Воно діє один раз.
display-enrol-then = Після цього екран сам показує виклики.

## Checking in on the own phone; the code stands beside it

display-arrival = За записом: «Я тут» на телефоні
