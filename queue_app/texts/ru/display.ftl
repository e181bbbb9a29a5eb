# machine-made, not yet checked by a native reader

display-title = Вызовы { $site }
display-loading = Минутку, пожалуйста …

## Calls

display-please-come = Пожалуйста, подойдите
display-last-called = Последний вызов
display-earlier = Раньше
display-counter = Место { $counter }
display-floor = Этаж
# on the sign beside the stairs: as short as on the lift's buttons
display-floor-sign =
    { $floor ->
        [-1] −1
        [0] 0
       *[other] { NUMBER($floor) }
    }
display-room = Комната
# read out by assistive technology
display-announcement = { $number }, пожалуйста, к месту { $counter }. { $way }
display-arrow-up = прямо
display-arrow-up-right = впереди справа
display-arrow-right = направо
display-arrow-down-right = сзади справа
display-arrow-down = назад
display-arrow-down-left = сзади слева
display-arrow-left = налево
display-arrow-up-left = впереди слева

## Waiting

display-waiting = Ждут
display-count =
    { $count ->
        [0] никто не ждёт
        [one] { $count } ждёт
        [few] { $count } ждут
        [many] { $count } ждут
       *[other] { $count } ждут
    }
display-soon = скоро
# $range is a range of minutes such as "10–25", already put together
display-minutes = { $range } мин
display-up-to = до { $minutes } мин
display-long = больше 1 ч
display-desk-closed = закрыто
display-until = до { $time }

## Nobody called yet: what to do, in three short steps

display-welcome = Добро пожаловать
display-take-number = Возьмите номер
display-sit-down = Садитесь, пожалуйста
display-look-here = Здесь появится ваш номер

## Closed

display-closed = Закрыто
display-opens-today = Сегодня с { $time }
display-opens-tomorrow = Завтра с { $time }
# $day is a weekday
display-opens-on = { $day }, с { $time }

## Is it true now?

display-not-live = Не обновлялось с { $time }
display-connecting = Соединение …

## Trying out

display-demo = ДЕМО: здесь всё ненастоящее
display-trying = Пробный режим: часы работы не действуют

## For the staff

display-sound-off = Звук выключен
display-sound-tap = Нажмите один раз, чтобы включить звук
display-enrol-title = Этот экран ещё не зарегистрирован
display-enrol-make = Создайте на сервере ссылку для регистрации:
display-enrol-open = Откройте ссылку здесь, на этом устройстве. Она действует один раз.
display-enrol-then = После этого экран сам показывает вызовы.

## Checking in on the own phone; the code stands beside it

display-arrival = По записи: «Я здесь» на телефоне
