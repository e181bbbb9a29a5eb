# machine-made, not yet checked by a native reader

appointment-calendar-title = وقت ملاقات: { $site }
appointment-calendar-code = کد شما برای ثبت حضور در ساختمان: { $code }
