# machine-made, not yet checked by a native reader

appointment-calendar-title = موعد: { $site }
appointment-calendar-code = رمزك لتسجيل الحضور في المبنى: { $code }
