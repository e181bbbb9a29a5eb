# machine-made, not yet checked by a native reader

appointment-calendar-title = Randevu: { $site }
appointment-calendar-code = Binada giriş için kodunuz: { $code }
