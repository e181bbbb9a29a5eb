# machine-made, not yet checked by a native reader
# What only staff can meet is said in German and English.
error-malformed = لم ينجح ذلك. حاول مرة أخرى من فضلك.
error-invalid = إحدى البيانات غير صحيحة. تحقّق منها وحاول مرة أخرى من فضلك.
error-not-found = هذا غير موجود هنا أو لم يعد موجودًا.
error-method = هذا غير ممكن هنا.
error-too-large = هذا كثير دفعة واحدة.
error-too-fast = لحظة من فضلك. ثم يمكنك المتابعة.
error-store-unavailable = الأمر يستغرق لحظة. حاول مرة أخرى بعد قليل من فضلك.
error-fault = حدث خطأ. من فضلك تحدّث إلينا.
error-unknown-device = هذا الجهاز غير مسجّل. من فضلك تحدّث إلينا.
error-closed = هذا القسم لا يستقبل أحدًا الآن. من فضلك تحدّث إلينا.
error-full = نفدت أرقام اليوم. من فضلك تحدّث إلينا.
error-not-yet-open = هذا القسم لم يفتح بعد. عد لاحقًا أو تحدّث إلينا من فضلك.
error-step-not-allowed = لم يعد ذلك ممكنًا الآن.
error-request-reused = لم ينجح ذلك. أعد تحميل الصفحة من فضلك.
error-rule-broken = هذا غير ممكن الآن.
error-too-late = على الأرجح لا يكفي الوقت لهذا اليوم. من فضلك تحدث إلينا.
error-too-early = ما زال الوقت مبكرًا على موعدك. من فضلك عُد قبل الموعد بقليل.
error-other-day = موعدك في يوم آخر. من فضلك انظر إلى التأكيد.
error-other-house = موعدك في مبنى آخر.
error-slot-taken = حُجز هذا الوقت للتو. من فضلك اختر وقتًا آخر.
error-already-checked-in = لقد سجلت حضورك بالفعل. رقمك صالح.
error-appointment-over = انتهى هذا الموعد أو أُلغي.
error-too-many-appointments = حُجز لجهة الاتصال هذه أكبر عدد ممكن من المواعيد. ألغِ أحدها أو تحدث إلينا.
error-not-confirmed = يرجى تأكيد الموعد أولًا: افتح الرابط في رسالة البريد الإلكتروني.
error-too-many-wishes = في قائمة الانتظار أكبر عدد ممكن من الطلبات لجهة الاتصال هذه.
error-not-here = لا يمكننا التأكد من أنك في المبنى. اكتب الرمز الظاهر على الشاشة، أو سجّل حضورك عند الجهاز.
