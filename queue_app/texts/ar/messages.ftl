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
