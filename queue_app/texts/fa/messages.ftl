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
message-confirm-subject = لطفاً وقت ملاقات خود را تأیید کنید: { $site }
message-confirm = شما یک وقت ملاقات انتخاب کردید: { $date }، ساعت { $time }، { $site }. هنوز گرفته نشده است.
message-confirm-link = این پیوند را باز کنید و دکمه را فشار دهید، آن وقت گرفته می‌شود:
message-confirm-else = بدون تأیید، پس از { $minutes } دقیقه به کس دیگری می‌رسد. اگر چیزی نگرفته‌اید، کاری نکنید.
message-offer-subject = یک وقت ملاقات آزاد شد: { $site }
message-offer = یک وقت ملاقات آزاد شد: { $date }، ساعت { $time }، { $site }.
message-offer-link = آن را می‌خواهید؟ این پیوند را باز کنید و دکمه را فشار دهید:
message-offer-else = بدون پاسخ، پس از { $minutes } دقیقه از نفر بعدی می‌پرسیم.
