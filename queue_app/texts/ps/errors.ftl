# machine-made, not yet checked by a native reader
# What only staff can meet is said in German and English.
error-malformed = ونه شوه. مهرباني وکړئ یو ځل بیا هڅه وکړئ.
error-invalid = یو معلومات سم نه دی. مهرباني وکړئ ویې ګورئ او بیا هڅه وکړئ.
error-not-found = دا دلته نشته یا نور نشته.
error-method = دا دلته نه کېږي.
error-too-large = دا په یو ځل ډېر دی.
error-too-fast = مهرباني وکړئ یوه شېبه صبر وکړئ. بیا دوام ورکړئ.
error-store-unavailable = لږ وخت نیسي. مهرباني وکړئ لږ وروسته بیا هڅه وکړئ.
error-fault = یوه ستونزه پېښه شوه. مهرباني وکړئ له موږ سره خبرې وکړئ.
error-unknown-device = دا وسیله ثبت شوې نه ده. مهرباني وکړئ له موږ سره خبرې وکړئ.
error-closed = دا څانګه اوس څوک نه مني. مهرباني وکړئ له موږ سره خبرې وکړئ.
error-full = د نن ورځې شمېرې خلاصې شوې. مهرباني وکړئ له موږ سره خبرې وکړئ.
error-not-yet-open = دا څانګه لا نه ده پرانیستل شوې. مهرباني وکړئ وروسته راشئ یا له موږ سره خبرې وکړئ.
error-step-not-allowed = دا اوس نور نه کېږي.
error-request-reused = ونه شوه. مهرباني وکړئ پاڼه بیا پرانیزئ.
error-rule-broken = دا اوس نه کېږي.
error-too-late = نن شاید د دې لپاره کافي وخت پاتې نه وي. مهرباني وکړئ له موږ سره خبرې وکړئ.
error-too-early = ستاسو د ملاقات لپاره لا وختي ده. مهرباني وکړئ لږ مخکې بېرته راشئ.
error-other-day = ستاسو ملاقات په بله ورځ دی. مهرباني وکړئ خپل تایید وګورئ.
error-other-house = ستاسو ملاقات په بله ودانۍ کې دی.
error-slot-taken = دا وخت همدا اوس ونیول شو. مهرباني وکړئ بل وخت وټاکئ.
error-already-checked-in = تاسو لا دمخه ثبت شوي یاست. ستاسو شمېره سمه ده.
error-appointment-over = دا ملاقات تېر شوی یا لغوه شوی دی.
error-too-many-appointments = د دې اړیکې لپاره لا دمخه تر ټولو زیات ملاقاتونه نیول شوي دي. یو لغوه کړئ یا موږ ته ووایئ.
