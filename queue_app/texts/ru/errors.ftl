# machine-made, not yet checked by a native reader
# What only staff can meet is said in German and English.
error-malformed = Не получилось. Попробуйте, пожалуйста, ещё раз.
error-invalid = Одно из данных неверно. Проверьте его, пожалуйста, и попробуйте ещё раз.
error-not-found = Здесь этого нет или уже нет.
error-method = Здесь это невозможно.
error-too-large = Слишком много за один раз.
error-too-fast = Подождите, пожалуйста, минутку. Потом можно продолжить.
error-store-unavailable = Сейчас нужна ещё минутка. Попробуйте, пожалуйста, чуть позже.
error-fault = Что-то пошло не так. Обратитесь, пожалуйста, к нам.
error-unknown-device = Это устройство не зарегистрировано. Обратитесь, пожалуйста, к нам.
error-closed = Здесь сейчас больше не принимают. Обратитесь, пожалуйста, к нам.
error-full = На сегодня все номера розданы. Обратитесь, пожалуйста, к нам.
error-not-yet-open = Здесь ещё не открыто. Приходите, пожалуйста, позже или обратитесь к нам.
error-step-not-allowed = Сейчас это уже невозможно.
error-request-reused = Не получилось. Обновите, пожалуйста, страницу.
error-rule-broken = Сейчас это невозможно.
