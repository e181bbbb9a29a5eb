# machine-made, not yet checked by a native reader
kiosk-what = Про що йдеться?
kiosk-tap-a-picture = Торкніться малюнка.
kiosk-unsure = Я не знаю
kiosk-back = Назад
kiosk-home = Початок
kiosk-way = Далі й назад
kiosk-larger = A+
kiosk-contrast = Сильний контраст
kiosk-your-number = Ваш номер
kiosk-wait = Ви чекаєте приблизно
kiosk-wait-soon = зараз
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
kiosk-qr = QR-код для телефона
kiosk-print = Друк
kiosk-done = Готово
kiosk-instead = { $closed } сьогодні немає. { $open } вам допоможе.
kiosk-one-moment = Хвилинку, будь ласка …
kiosk-slow = Це триває трохи довше. Не торкайтеся ще раз.
kiosk-failed = Зараз не виходить отримати номер.
kiosk-ask = Будь ласка, зверніться до провідника.
kiosk-try-again = Спробувати ще раз
kiosk-closed = У нас зачинено
kiosk-opens = Ми відчиняємо:
kiosk-still-there = Ви ще тут?
kiosk-more-time = Так, більше часу
kiosk-always-open = Пробний режим: години роботи не діють
kiosk-demo = ДЕМО: тут усе вигадане
kiosk-unreachable = Немає зв’язку. Ми пробуємо далі.
kiosk-enrol-title = Цей пристрій ще не зареєстрований
kiosk-enrol-how = Відкрийте тут посилання для реєстрації. Воно від керівництва або від цієї команди:
