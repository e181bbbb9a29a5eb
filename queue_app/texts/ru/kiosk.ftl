# machine-made, not yet checked by a native reader
kiosk-title = Взять номер
kiosk-what = Какой у вас вопрос?
kiosk-tap-a-picture = Нажмите на картинку.
kiosk-unsure = Я не знаю
kiosk-back = Назад
kiosk-home = Начало
kiosk-way = Дальше и назад
kiosk-larger = A+
kiosk-larger-name = Крупный шрифт
kiosk-contrast = Сильный контраст
kiosk-change-language = Другой язык
kiosk-your-number = Ваш номер
kiosk-wait = Вы ждёте примерно
kiosk-wait-soon = скоро
kiosk-wait-up-to = до { $minutes } минут
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
kiosk-photograph-only = Пожалуйста, сфотографируйте экран
kiosk-qr = QR-код для телефона
kiosk-print = Печать
kiosk-print-again = Напечатать ещё раз
kiosk-print-nothing = Бумага не выходит? Пожалуйста, сфотографируйте экран.
kiosk-done = Готово
kiosk-instead = Сейчас не принимает: { $closed }. Вам поможет: { $open }.
kiosk-one-moment = Минутку, пожалуйста …
kiosk-slow = Это занимает чуть больше времени. Ваш номер появится сам. Пожалуйста, не нажимайте ещё раз.
kiosk-failed = Сейчас не получается получить номер.
kiosk-ask = Пожалуйста, обратитесь к гиду-помощнику.
kiosk-try-again = Попробовать ещё раз
kiosk-closed = У нас закрыто
kiosk-full = Сейчас номеров нет
kiosk-opens = Мы снова откроемся:
kiosk-still-there = Вы ещё здесь?
kiosk-more-time = Да, больше времени
kiosk-always-open = Пробный режим: часы работы не действуют
kiosk-demo = ДЕМО: здесь всё придумано
kiosk-unreachable = Нет связи. Мы пробуем дальше.
kiosk-enrol-title = Это устройство ещё не зарегистрировано
kiosk-enrol-how = Откройте в этом браузере ссылку для регистрации. Её выдаёт эта команда на сервере:
