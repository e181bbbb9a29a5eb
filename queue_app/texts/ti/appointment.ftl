# machine-made, not yet checked by a native reader

appointment-calendar-title = ቆጸራ፦ { $site }
appointment-calendar-code = ኣብቲ ገዛ ንምምዝጋብ ኮድኩም፦ { $code }
