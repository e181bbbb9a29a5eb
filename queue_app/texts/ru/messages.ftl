# machine-made, not yet checked by a native reader

message-confirmation-subject = Ваш приём: { $site }
message-reminder-subject = Напоминание о приёме: { $site }
message-change-subject = Новое время вашего приёма: { $site }
message-cancellation-subject = Ваш приём отменён: { $site }
message-confirmation = Ваш приём: { $date }, { $time }, { $site }.
message-reminder = Напоминание: ваш приём { $date } в { $time }, { $site }.
message-change = Новое время вашего приёма: { $date }, { $time }, { $site }.
message-cancellation = Отменено: ваш приём { $date } в { $time }, { $site }.
message-code = Ваш код для терминала в доме: { $code }
message-link = Посмотреть, перенести или отменить приём:
message-forgotten = На это сообщение нельзя ответить. Ваш адрес мы удалим на следующий день после приёма.
message-confirm-subject = Пожалуйста, подтвердите приём: { $site }
message-confirm = Вы выбрали приём: { $date }, { $time }, { $site }. Он ещё не забронирован.
message-confirm-link = Откройте эту ссылку и нажмите кнопку, тогда он будет забронирован:
message-confirm-else = Без подтверждения через { $minutes } мин его получит кто-то другой. Если вы ничего не бронировали, ничего не делайте.
message-offer-subject = Освободился приём: { $site }
message-offer = Освободился приём: { $date }, { $time }, { $site }.
message-offer-link = Хотите его? Откройте эту ссылку и нажмите кнопку:
message-offer-else = Без ответа через { $minutes } мин мы спросим следующего человека.
