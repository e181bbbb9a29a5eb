# machine-made, not yet checked by a native reader

appointment-calendar-title = Приём: { $site }
appointment-calendar-code = Ваш код для отметки в доме: { $code }
