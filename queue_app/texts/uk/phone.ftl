# machine-made, not yet checked by a native reader

phone-title = Ваш номер { $number }
phone-your-number = Ваш номер
phone-language = Мова
phone-choose-language = Вибрати мову
phone-close = Закрити

## Is what you see true now?

phone-live = наживо
phone-not-live = не оновлено з { $time }
phone-connecting = з’єднання …
phone-not-live-help = Немає зв’язку. Будь ласка, стежте також за екраном у залі очікування.

## Waiting

phone-ahead =
    { $count ->
        [one] Перед вами { $count } людина
        [few] Перед вами { $count } людини
        [many] Перед вами { $count } людей
       *[other] Перед вами { $count } людини
    }
phone-next = Ви наступні
phone-wait-about = Чекати приблизно
phone-wait-soon = незабаром
# $range is a range of minutes such as "10–25", already put together
phone-wait-range = { $range } хвилин
phone-wait-up-to = до { $minutes } хвилин
phone-wait-long = більше години
phone-later-until = Ми не викличемо вас раніше ніж о { $time }. Ваше місце в черзі залишається.
phone-planned = Будь ласка, зачекайте. Скоро продовжимо.
phone-keep-open = Не закривайте цю сторінку.
phone-vibrates = Телефон завібрує, коли настане ваша черга.
phone-sound-turn-on = Увімкнути звук
phone-sound-turn-off = Вимкнути звук
phone-sound-on-hint = Звук увімкнено. Не закривайте цю сторінку.
phone-near-title = Повідомити, коли переді мною залишиться стільки людей:
phone-near-never = Ні
phone-near-now = Скоро ваша черга. Будь ласка, прийдіть до зали очікування.
phone-push-title = Повідомлення на цей телефон
phone-push-privacy = Навіть якщо сторінку закрито. Без номера телефону. Після візиту все буде видалено.
phone-push-turn-on = Увімкнути повідомлення
phone-push-turn-off = Вимкнути повідомлення
phone-push-on = Повідомлення увімкнено. Сторінку можна закрити.
phone-push-failed = На цьому телефоні це не працює. Будь ласка, не закривайте сторінку.

## The way through the house (Laufzettel)

phone-stops = Ваш шлях сьогодні
phone-stop-done = готово
phone-stop-now = зараз
phone-stop-later = потім
phone-stop-parked = перерва
phone-stop-missed = пропущено
phone-stop-left = скасовано
# a desk that is closed today is replaced by another one
phone-stop-instead-of = сьогодні замість: { $desk }

## Called

phone-called = Будь ласка, підійдіть зараз
phone-counter = Місце { $counter }
phone-room = Кімната { $room }
# In Germany floor 0 is the ground floor; here it would be floor 1. So the words say how many floors up.
phone-floor =
    { $floor ->
        [0] Внизу, без сходів
        [one] { NUMBER($floor) } поверх угору
        [few] { NUMBER($floor) } поверхи вгору
        [many] { NUMBER($floor) } поверхів угору
       *[other] { NUMBER($floor) } поверху вгору
    }
phone-basement = Підвал
phone-arrow-up = прямо
phone-arrow-up-right = попереду праворуч
phone-arrow-right = праворуч
phone-arrow-down-right = позаду праворуч
phone-arrow-down = назад
phone-arrow-down-left = позаду ліворуч
phone-arrow-left = ліворуч
phone-arrow-up-left = попереду ліворуч
phone-called-at = викликано о { $time }

## Other states

phone-serving = Зараз ваша черга
phone-parked = Коротка перерва
phone-parked-text = Ваше місце залишається. Ми викличемо вас знову.
phone-missed = Ми вас викликали
phone-missed-text = Вас не було. Нічого страшного: зверніться, будь ласка, сюди:
phone-done = На сьогодні все
phone-done-text = Дякуємо, що прийшли. Ця сторінка вам більше не потрібна.
phone-left = Ваш номер завершено
phone-left-text = Ми більше не викликаємо цей номер. Хочете все ж залишитися? Тоді візьміть, будь ласка, новий номер в автоматі.
phone-unknown = Цього номера вже немає
phone-unknown-text = Номер діє лише один день. Візьміть, будь ласка, новий номер в автоматі або запитайте нас.

## What the visitor can do

phone-later = Пізніше
phone-later-title = Прийти пізніше
phone-later-text = Спочатку підуть інші. Ваше місце залишається.
phone-later-minutes =
    { $minutes ->
        [one] { $minutes } хвилина
        [few] { $minutes } хвилини
        [many] { $minutes } хвилин
       *[other] { $minutes } хвилини
    }
phone-later-done =
    { $minutes ->
        [one] Добре. Ми викличемо вас не раніше ніж через { $minutes } хвилину.
        [few] Добре. Ми викличемо вас не раніше ніж через { $minutes } хвилини.
        [many] Добре. Ми викличемо вас не раніше ніж через { $minutes } хвилин.
       *[other] Добре. Ми викличемо вас не раніше ніж через { $minutes } хвилини.
    }
phone-leave = Я йду
phone-leave-title = Ви справді хочете піти?
phone-leave-text = Тоді ми більше не викличемо номер { $number }.
phone-leave-yes = Так, я йду
phone-leave-no = Ні, я залишаюся
phone-no-answer = Не вдалося. Спробуйте, будь ласка, ще раз.

## Trying out

phone-trying = Пробний режим: завжди відчинено
phone-demo = ДЕМО: тут усе несправжнє

## Paper

phone-paper-called = Ми викличемо цей номер на екрані.
phone-paper-keep = Будь ласка, збережіть цей папірець.
phone-paper-follow = На телефоні ви бачите, коли ваша черга.
phone-paper-desks = Ваш шлях сьогодні

## The next appointment, given at the desk

phone-appointment = Ваш наступний запис
phone-appointment-code = Код для реєстрації: { $code }
phone-appointment-calendar = До мого календаря
phone-appointment-see = Переглянути запис
