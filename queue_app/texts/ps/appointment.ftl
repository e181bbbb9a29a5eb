# machine-made, not yet checked by a native reader

appointment-calendar-title = ملاقات: { $site }
appointment-calendar-code = په ودانۍ کې د ثبت لپاره ستاسو کوډ: { $code }
