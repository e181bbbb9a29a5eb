# machine-made, not yet checked by a native reader

message-confirmation-subject = موعدك: { $site }
message-reminder-subject = تذكير بموعدك: { $site }
message-change-subject = وقت جديد لموعدك: { $site }
message-cancellation-subject = أُلغي موعدك: { $site }
message-confirmation = موعدك: { $date }، الساعة { $time }، { $site }.
message-reminder = تذكير: موعدك يوم { $date } الساعة { $time }، { $site }.
message-change = وقت جديد لموعدك: { $date }، الساعة { $time }، { $site }.
message-cancellation = أُلغي موعدك يوم { $date } الساعة { $time }، { $site }.
message-code = رمزك للجهاز في المبنى: { $code }
message-link = عرض الموعد أو تغييره أو إلغاؤه:
message-forgotten = لا يمكن الرد على هذه الرسالة. نحذف عنوانك في اليوم التالي للموعد.
message-confirm-subject = يرجى تأكيد موعدك: { $site }
message-confirm = لقد اخترت موعدًا: { $date }، الساعة { $time }، { $site }. لم يُحجز بعد.
message-confirm-link = افتح هذا الرابط واضغط الزر، وعندها يُحجز الموعد:
message-confirm-else = من دون تأكيد يحصل عليه شخص آخر بعد { $minutes } دقيقة. إذا لم تحجز شيئًا فلا تفعل شيئًا.
message-offer-subject = أصبح موعد متاحًا: { $site }
message-offer = أصبح موعد متاحًا: { $date }، الساعة { $time }، { $site }.
message-offer-link = هل تريده؟ افتح هذا الرابط واضغط الزر:
message-offer-else = من دون جواب نسأل الشخص التالي بعد { $minutes } دقيقة.
