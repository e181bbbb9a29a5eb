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
message-confirm-subject = مهرباني وکړئ خپل ملاقات تایید کړئ: { $site }
message-confirm = تاسو یو ملاقات وټاکه: { $date }، { $time } بجې، { $site }. لا نه دی نیول شوی.
message-confirm-link = دا لینک پرانیزئ او تڼۍ کېکاږئ، بیا نیول کېږي:
message-confirm-else = پرته له تاییده له { $minutes } دقیقو وروسته بل چا ته ورکول کېږي. که تاسو هېڅ نه وي نیولي، هېڅ مه کوئ.
message-offer-subject = یو ملاقات ازاد شو: { $site }
message-offer = یو ملاقات ازاد شو: { $date }، { $time } بجې، { $site }.
message-offer-link = غواړئ یې؟ دا لینک پرانیزئ او تڼۍ کېکاږئ:
message-offer-else = پرته له ځوابه { $minutes } دقیقې وروسته له بل کس پوښتنه کوو.
