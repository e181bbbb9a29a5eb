# machine-made, not yet checked by a native reader

phone-title = Ваш номер { $number }
phone-your-number = Ваш номер
phone-language = Язык
phone-choose-language = Выбрать язык
phone-close = Закрыть

## Is what you see true now?

phone-live = сейчас
phone-not-live = не обновлялось с { $time }
phone-connecting = соединение …
phone-not-live-help = Нет связи. Пожалуйста, следите также за экраном в зале ожидания.

## Waiting

phone-ahead =
    { $count ->
        [one] Перед вами { $count } человек
        [few] Перед вами { $count } человека
        [many] Перед вами { $count } человек
       *[other] Перед вами { $count } человека
    }
phone-next = Вы следующие
phone-wait-about = Ждать примерно
phone-wait-soon = скоро
# $range is a range of minutes such as "10–25", already put together
phone-wait-range = { $range } минут
phone-wait-up-to = до { $minutes } минут
phone-wait-long = больше часа
phone-later-until = Мы не вызовем вас раньше { $time }. Ваше место в очереди остаётся.
phone-planned = Пожалуйста, подождите. Скоро продолжим.
phone-keep-open = Не закрывайте эту страницу.
phone-vibrates = Телефон завибрирует, когда подойдёт ваша очередь.
phone-sound-turn-on = Включить звук
phone-sound-turn-off = Выключить звук
phone-sound-on-hint = Звук включён. Не закрывайте эту страницу.
phone-near-title = Сообщить, когда передо мной останется столько человек:
phone-near-never = Нет
phone-near-now = Скоро ваша очередь. Пожалуйста, пройдите в зал ожидания.
phone-push-title = Сообщение на этот телефон
phone-push-privacy = Даже если страница закрыта. Без номера телефона. После визита всё будет удалено.
phone-push-turn-on = Включить сообщение
phone-push-turn-off = Выключить сообщение
phone-push-on = Сообщение включено. Страницу можно закрыть.
phone-push-failed = На этом телефоне это не работает. Пожалуйста, не закрывайте страницу.

## The way through the house (Laufzettel)

phone-stops = Ваш путь сегодня
phone-stop-done = готово
phone-stop-now = сейчас
phone-stop-later = потом
phone-stop-parked = перерыв
phone-stop-missed = пропущено
phone-stop-left = отменено
# a desk that is closed today is replaced by another one
phone-stop-instead-of = сегодня вместо: { $desk }

## Called

phone-called = Пожалуйста, подойдите сейчас
phone-counter = Место { $counter }
phone-room = Комната { $room }
# In Germany floor 0 is the ground floor; here it would be floor 1. So the words say how many floors up.
phone-floor =
    { $floor ->
        [0] Внизу, без лестницы
        [one] { NUMBER($floor) } этаж вверх
        [few] { NUMBER($floor) } этажа вверх
        [many] { NUMBER($floor) } этажей вверх
       *[other] { NUMBER($floor) } этажа вверх
    }
phone-basement = Подвал
phone-arrow-up = прямо
phone-arrow-up-right = впереди справа
phone-arrow-right = направо
phone-arrow-down-right = сзади справа
phone-arrow-down = назад
phone-arrow-down-left = сзади слева
phone-arrow-left = налево
phone-arrow-up-left = впереди слева
phone-called-at = вызвали в { $time }

## Other states

phone-serving = Сейчас ваша очередь
phone-parked = Короткий перерыв
phone-parked-text = Ваше место остаётся. Мы вызовем вас снова.
phone-missed = Мы вас вызывали
phone-missed-text = Вас не было. Ничего страшного: обратитесь, пожалуйста, сюда:
phone-done = На сегодня всё
phone-done-text = Спасибо, что пришли. Эта страница вам больше не нужна.
phone-left = Ваш номер завершён
phone-left-text = Мы больше не вызываем этот номер. Хотите всё же остаться? Тогда возьмите, пожалуйста, новый номер в автомате.
phone-unknown = Этого номера уже нет
phone-unknown-text = Номер действует только один день. Возьмите, пожалуйста, новый номер в автомате или спросите нас.

## What the visitor can do

phone-later = Позже
phone-later-title = Прийти позже
phone-later-text = Сначала пройдут другие. Ваше место остаётся.
phone-later-minutes =
    { $minutes ->
        [one] { $minutes } минута
        [few] { $minutes } минуты
        [many] { $minutes } минут
       *[other] { $minutes } минуты
    }
phone-later-done =
    { $minutes ->
        [one] Хорошо. Мы вызовем вас не раньше чем через { $minutes } минуту.
        [few] Хорошо. Мы вызовем вас не раньше чем через { $minutes } минуты.
        [many] Хорошо. Мы вызовем вас не раньше чем через { $minutes } минут.
       *[other] Хорошо. Мы вызовем вас не раньше чем через { $minutes } минуты.
    }
phone-leave = Я ухожу
phone-leave-title = Вы правда хотите уйти?
phone-leave-text = Тогда мы больше не вызовем номер { $number }.
phone-leave-yes = Да, я ухожу
phone-leave-no = Нет, я остаюсь
phone-no-answer = Не получилось. Попробуйте, пожалуйста, ещё раз.

## Trying out

phone-trying = Пробный режим: всегда открыто
phone-demo = ДЕМО: здесь всё ненастоящее

## Paper

phone-paper-called = Мы вызовем этот номер на экране.
phone-paper-keep = Пожалуйста, сохраните эту бумажку.
phone-paper-follow = На телефоне вы видите, когда ваша очередь.
phone-paper-desks = Ваш путь сегодня

## The next appointment, given at the desk

phone-appointment = Ваша следующая запись
phone-appointment-code = Код для регистрации: { $code }
phone-appointment-calendar = В мой календарь
phone-appointment-see = Посмотреть запись
