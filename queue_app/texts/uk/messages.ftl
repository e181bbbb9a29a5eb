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
