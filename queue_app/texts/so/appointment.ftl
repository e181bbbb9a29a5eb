# machine-made, not yet checked by a native reader

appointment-calendar-title = Ballan: { $site }
appointment-calendar-code = Koodhkaaga isdiiwaangelinta guriga: { $code }
