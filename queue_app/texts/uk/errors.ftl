# machine-made, not yet checked by a native reader
# What only staff can meet is said in German and English.
error-malformed = Не вдалося. Спробуйте, будь ласка, ще раз.
error-invalid = Одна з відповідей неправильна. Перевірте її, будь ласка, і спробуйте ще раз.
error-not-found = Тут цього немає або вже немає.
error-method = Тут це неможливо.
error-too-large = Забагато за один раз.
error-too-fast = Зачекайте, будь ласка, хвилинку. Потім можна продовжити.
error-store-unavailable = Зараз потрібна ще хвилинка. Спробуйте, будь ласка, трохи згодом.
error-fault = Щось пішло не так. Зверніться, будь ласка, до нас.
error-unknown-device = Цей пристрій не зареєстровано. Зверніться, будь ласка, до нас.
error-closed = Тут зараз більше не приймають. Зверніться, будь ласка, до нас.
error-full = На сьогодні всі номери роздано. Зверніться, будь ласка, до нас.
error-not-yet-open = Тут ще не відчинено. Приходьте, будь ласка, пізніше або зверніться до нас.
error-step-not-allowed = Зараз це вже неможливо.
error-request-reused = Не вдалося. Оновіть, будь ласка, сторінку.
error-rule-broken = Зараз це неможливо.
