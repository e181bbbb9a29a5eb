# machine-made, not yet checked by a native reader
# What only staff can meet is said in German and English.
error-malformed = نشد. لطفاً یک بار دیگر کوشش کنید.
error-invalid = یکی از معلومات درست نیست. لطفاً آن را ببینید و دوباره کوشش کنید.
error-not-found = این در اینجا نیست یا دیگر وجود ندارد.
error-method = این کار در اینجا ممکن نیست.
error-too-large = این برای یک بار زیاد است.
error-too-fast = لطفاً یک لحظه صبر کنید. بعد ادامه دهید.
error-store-unavailable = کمی وقت می‌گیرد. لطفاً کمی بعد دوباره کوشش کنید.
error-fault = مشکلی پیش آمد. لطفاً با ما صحبت کنید.
error-unknown-device = این دستگاه ثبت نشده است. لطفاً با ما صحبت کنید.
error-closed = این بخش اکنون کسی را نمی‌پذیرد. لطفاً با ما صحبت کنید.
error-full = شماره‌های امروز تمام شده است. لطفاً با ما صحبت کنید.
error-not-yet-open = این بخش هنوز باز نشده است. لطفاً بعداً بیایید یا با ما صحبت کنید.
error-step-not-allowed = این کار اکنون دیگر ممکن نیست.
error-request-reused = نشد. لطفاً صفحه را دوباره باز کنید.
error-rule-broken = این کار اکنون ممکن نیست.
error-too-late = احتمالاً امروز وقت کافی برای این کار نمانده است. لطفاً با ما صحبت کنید.
error-too-early = هنوز برای وقت ملاقات شما زود است. لطفاً کمی پیش از آن برگردید.
error-other-day = وقت ملاقات شما روز دیگری است. لطفاً تأییدیه را ببینید.
error-other-house = وقت ملاقات شما در ساختمان دیگری است.
error-slot-taken = این وقت همین حالا گرفته شد. لطفاً وقت دیگری را انتخاب کنید.
error-already-checked-in = شما قبلاً ثبت حضور کرده‌اید. شماره شما معتبر است.
error-appointment-over = این وقت ملاقات گذشته یا لغو شده است.
error-too-many-appointments = برای این تماس بیشترین تعداد ممکن وقت ملاقات گرفته شده است. یکی را لغو کنید یا با ما صحبت کنید.
