# machine-made, not yet checked by a native reader
kiosk-what = О чём речь?
kiosk-tap-a-picture = Нажмите на картинку.
kiosk-unsure = Я не знаю
kiosk-back = Назад
kiosk-home = Начало
kiosk-way = Дальше и назад
kiosk-larger = A+
kiosk-contrast = Сильный контраст
kiosk-your-number = Ваш номер
kiosk-wait = Вы ждёте примерно
kiosk-wait-soon = сейчас
kiosk-wait-range = { $range } минут
kiosk-wait-long = больше 1 часа
kiosk-ahead-title = Перед вами ждут
kiosk-ahead =
    { $count ->
        [0] никто
       *[other] { $count }
    }
kiosk-bring = Пожалуйста, подготовьте
kiosk-on-phone = Ждите дальше с телефоном
kiosk-photograph = Или сфотографируйте экран
kiosk-qr = QR-код для телефона
kiosk-print = Печать
kiosk-done = Готово
kiosk-instead = { $closed } сегодня нет. { $open } вам поможет.
kiosk-one-moment = Одну минуту, пожалуйста …
kiosk-slow = Это занимает чуть больше времени. Не нажимайте ещё раз.
kiosk-failed = Сейчас не получается взять номер.
kiosk-ask = Пожалуйста, обратитесь к сопровождающему.
kiosk-try-again = Попробовать ещё раз
kiosk-closed = У нас закрыто
kiosk-opens = Мы откроемся:
kiosk-still-there = Вы ещё здесь?
kiosk-more-time = Да, больше времени
kiosk-always-open = Пробный режим: часы работы не действуют
kiosk-demo = ДЕМО: здесь всё придумано
kiosk-unreachable = Нет связи. Мы пробуем дальше.
kiosk-enrol-title = Это устройство ещё не зарегистрировано
kiosk-enrol-how = Откройте здесь ссылку для регистрации. Она от руководства или от этой команды:
