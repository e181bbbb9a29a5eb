# machine-made, not yet checked by a native reader

appointment-calendar-title = Hevdîtin: { $site }
appointment-calendar-code = Koda we ji bo tomarkirina li avahiyê: { $code }
