# machine-made, not yet checked by a native reader

appointment-calendar-title = Прийом: { $site }
appointment-calendar-code = Ваш код для реєстрації в будинку: { $code }
