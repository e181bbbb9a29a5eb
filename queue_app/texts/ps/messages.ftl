# machine-made, not yet checked by a native reader

message-confirmation-subject = ستاسو ملاقات: { $site }
message-reminder-subject = ستاسو د ملاقات یادونه: { $site }
message-change-subject = ستاسو ملاقات نوی وخت لري: { $site }
message-cancellation-subject = ستاسو ملاقات لغوه شو: { $site }
message-confirmation = ستاسو ملاقات: { $date }، { $time } بجې، { $site }.
message-reminder = یادونه: ستاسو ملاقات په { $date } نېټه { $time } بجې دی، { $site }.
message-change = ستاسو د ملاقات نوی وخت: { $date }، { $time } بجې، { $site }.
message-cancellation = لغوه شو: ستاسو ملاقات په { $date } نېټه { $time } بجې، { $site }.
message-code = په ودانۍ کې د ماشین لپاره ستاسو کوډ: { $code }
message-link = ملاقات کتل، بدلول یا لغوه کول:
message-forgotten = دې پیغام ته ځواب نه شئ ورکولی. ستاسو پته د ملاقات په سبا ورځ ړنګوو.
