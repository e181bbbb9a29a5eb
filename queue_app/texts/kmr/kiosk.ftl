# machine-made, not yet checked by a native reader
kiosk-what = Mijar çi ye?
kiosk-tap-a-picture = Li wêneyekî bixin.
kiosk-unsure = Ez nizanim
kiosk-back = Paş
kiosk-home = Destpêk
kiosk-way = Pêş û paş
kiosk-larger = A+
kiosk-contrast = Kontrasta xurt
kiosk-your-number = Hejmara we
kiosk-wait = Hûn nêzîkî ewqas disekinin
kiosk-wait-soon = niha
kiosk-wait-range = { $range } deqe
kiosk-wait-long = zêdetir ji 1 saetê
kiosk-ahead-title = Li pêşiya we disekinin
kiosk-ahead =
    { $count ->
        [0] kes
       *[other] { $count }
    }
kiosk-bring = Ji kerema xwe amade bikin
kiosk-on-phone = Bi telefonê li bendê bin
kiosk-photograph = An wêneyê ekranê bikişînin
kiosk-qr = Koda QR ji bo telefonê
kiosk-print = Çap bike
kiosk-done = Temam
kiosk-instead = { $closed } îro ne li vir e. { $open } alîkariya we dike.
kiosk-one-moment = Kêliyekê, ji kerema xwe …
kiosk-slow = Hinekî dirêj dibe. Ji kerema xwe dîsa lê nexin.
kiosk-failed = Niha hejmar nayê.
kiosk-ask = Ji kerema xwe ji rêber bipirsin.
kiosk-try-again = Dîsa biceribîne
kiosk-closed = Em girtî ne
kiosk-opens = Em dîsa vedikin:
kiosk-still-there = Hûn hîn li vir in?
kiosk-more-time = Erê, bêtir dem
kiosk-always-open = Ceribandin: saetên vekirinê nayên hesibandin
kiosk-demo = DEMO: li vir her tişt xeyalî ye
kiosk-unreachable = Têkilî tune. Em hewl didin.
kiosk-enrol-title = Ev amûr hîn ne qeydkirî ye
kiosk-enrol-how = Li vir girêdana qeydkirinê vekin. Ew ji rêveberiyê an ji vê fermanê tê:
kiosk-title = Hejmarekê bistînin
kiosk-larger-name = Nivîsa mezintir
kiosk-change-language = Zimanekî din
kiosk-wait-up-to = heta { $minutes } deqîqeyan
kiosk-photograph-only = Ji kerema xwe wêneyê ekranê bikişînin
kiosk-print-again = Dîsa çap bike
kiosk-print-nothing = Kaxez dernakeve? Ji kerema xwe wêneyê ekranê bikişînin.
kiosk-full = Îro êdî hejmar tune ne
