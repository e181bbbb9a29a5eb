# machine-made, not yet checked by a native reader

message-confirmation-subject = Ваш прийом: { $site }
message-reminder-subject = Нагадування про прийом: { $site }
message-change-subject = Новий час вашого прийому: { $site }
message-cancellation-subject = Ваш прийом скасовано: { $site }
message-confirmation = Ваш прийом: { $date }, { $time }, { $site }.
message-reminder = Нагадування: ваш прийом { $date } о { $time }, { $site }.
message-change = Новий час вашого прийому: { $date }, { $time }, { $site }.
message-cancellation = Скасовано: ваш прийом { $date } о { $time }, { $site }.
message-code = Ваш код для термінала в будинку: { $code }
message-link = Переглянути, перенести або скасувати прийом:
message-forgotten = На це повідомлення не можна відповісти. Вашу адресу ми видалимо наступного дня після прийому.
message-confirm-subject = Будь ласка, підтвердьте прийом: { $site }
message-confirm = Ви вибрали прийом: { $date }, { $time }, { $site }. Його ще не заброньовано.
message-confirm-link = Відкрийте це посилання й натисніть кнопку, тоді його буде заброньовано:
message-confirm-else = Без підтвердження через { $minutes } хв його отримає хтось інший. Якщо ви нічого не бронювали, нічого не робіть.
message-offer-subject = Звільнився прийом: { $site }
message-offer = Звільнився прийом: { $date }, { $time }, { $site }.
message-offer-link = Хочете його? Відкрийте це посилання й натисніть кнопку:
message-offer-else = Без відповіді через { $minutes } хв ми запитаємо наступну людину.
