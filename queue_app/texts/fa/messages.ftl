# machine-made, not yet checked by a native reader

message-confirmation-subject = وقت ملاقات شما: { $site }
message-reminder-subject = یادآوری وقت ملاقات: { $site }
message-change-subject = زمان تازهٔ وقت ملاقات شما: { $site }
message-cancellation-subject = وقت ملاقات شما لغو شد: { $site }
message-confirmation = وقت ملاقات شما: { $date }، ساعت { $time }، { $site }.
message-reminder = یادآوری: وقت ملاقات شما { $date } ساعت { $time } است، { $site }.
message-change = زمان تازهٔ وقت ملاقات شما: { $date }، ساعت { $time }، { $site }.
message-cancellation = لغو شد: وقت ملاقات شما در { $date } ساعت { $time }، { $site }.
message-code = کد شما برای دستگاه در ساختمان: { $code }
message-link = دیدن، تغییر یا لغو وقت ملاقات:
message-forgotten = به این پیام نمی‌توانید پاسخ بدهید. نشانی شما را روز بعد از ملاقات پاک می‌کنیم.
