# machine-made, not yet checked by a native reader
kiosk-title = Взяти номер
kiosk-what = Яке у вас питання?
kiosk-tap-a-picture = Торкніться малюнка.
kiosk-unsure = Я не знаю
kiosk-back = Назад
kiosk-home = Початок
kiosk-way = Далі й назад
kiosk-larger = A+
kiosk-larger-name = Більший шрифт
kiosk-contrast = Сильний контраст
kiosk-change-language = Інша мова
kiosk-your-number = Ваш номер
kiosk-wait = Ви чекаєте приблизно
kiosk-wait-soon = незабаром
kiosk-wait-up-to = до { $minutes } хвилин
kiosk-wait-range = { $range } хвилин
kiosk-wait-long = понад 1 годину
kiosk-ahead-title = Перед вами чекають
kiosk-ahead =
    { $count ->
        [0] ніхто
       *[other] { $count }
    }
kiosk-bring = Будь ласка, підготуйте
kiosk-on-phone = Чекайте далі з телефоном
kiosk-photograph = Або сфотографуйте екран
kiosk-photograph-only = Будь ласка, сфотографуйте екран
kiosk-qr = QR-код для телефона
kiosk-print = Друк
kiosk-print-again = Надрукувати ще раз
kiosk-print-nothing = Папір не виходить? Будь ласка, сфотографуйте екран.
kiosk-done = Готово
kiosk-instead = Зараз не приймає: { $closed }. Вам допоможе: { $open }.
kiosk-one-moment = Хвилинку, будь ласка …
kiosk-slow = Це триває трохи довше. Ваш номер з’явиться сам. Будь ласка, не торкайтеся ще раз.
kiosk-failed = Зараз не виходить отримати номер.
kiosk-ask = Будь ласка, зверніться до гіда-помічника.
kiosk-try-again = Спробувати ще раз
kiosk-closed = У нас зачинено
kiosk-full = Зараз номерів немає
kiosk-opens = Ми знову відчиняємо:
kiosk-still-there = Ви ще тут?
kiosk-more-time = Так, більше часу
kiosk-always-open = Пробний режим: години роботи не діють
kiosk-demo = ДЕМО: тут усе вигадане
kiosk-unreachable = Немає зв’язку. Ми пробуємо далі.
kiosk-enrol-title = Цей пристрій ще не зареєстрований
kiosk-enrol-how = Відкрийте в цьому браузері посилання для реєстрації. Його дає ця команда на сервері:
