# machine-made, not yet checked by a native reader
kiosk-what = Waa maxay arrintu?
kiosk-tap-a-picture = Taabo sawir.
kiosk-unsure = Ma garanayo
kiosk-back = Dib
kiosk-home = Bilow
kiosk-way = Hore iyo gadaal
kiosk-larger = A+
kiosk-contrast = Muuqaal xoog leh
kiosk-your-number = Lambarkaaga
kiosk-wait = Waxaad sugaysaa qiyaastii
kiosk-wait-soon = dhawaan
kiosk-wait-range = { $range } daqiiqo
kiosk-wait-long = in ka badan 1 saac
kiosk-ahead-title = Kaa hor sugaya
kiosk-ahead =
    { $count ->
        [0] cidna
       *[other] { $count }
    }
kiosk-bring = Fadlan diyaari
kiosk-on-phone = Ku sug telefoonka
kiosk-photograph = Ama sawir ka qaad shaashadda
kiosk-qr = QR-ka telefoonka
kiosk-print = Daabac
kiosk-done = Dhammaad
kiosk-instead = { $closed } maanta ma joogo. { $open } ayaa ku caawinaya.
kiosk-one-moment = Fadlan sug yara …
kiosk-slow = Way yara daahaysaa. Fadlan mar kale ha taaban.
kiosk-failed = Hadda lambar ma heli karno.
kiosk-ask = Fadlan la hadal hagaha.
kiosk-try-again = Mar kale isku day
kiosk-closed = Waan xiran nahay
kiosk-opens = Waxaan furaynaa:
kiosk-still-there = Weli ma joogtaa?
kiosk-more-time = Haa, waqti dheeraad ah
kiosk-always-open = Tijaabo: saacadaha furitaanka lama tixgelinayo
kiosk-demo = DEMO: wax walba halkan waa male-awaal
kiosk-unreachable = Xiriir ma jiro. Waan sii isku dayaynaa.
kiosk-enrol-title = Qalabkan weli lama diiwaangelin
kiosk-enrol-how = Halkan ka fur xiriirka diiwaangelinta. Wuxuu ka yimaadaa maamulka ama amarkan:
kiosk-title = Lambar qaado
kiosk-larger-name = Qoraal ka weyn
kiosk-change-language = Luqad kale
kiosk-wait-up-to = ilaa { $minutes } daqiiqo
kiosk-photograph-only = Fadlan sawir ka qaad shaashadda
kiosk-print-again = Mar kale daabac
kiosk-print-nothing = Warqad ma soo baxday? Haddii aysan soo bixin, fadlan sawir ka qaad shaashadda.
kiosk-full = Maanta lambarro ma harin
