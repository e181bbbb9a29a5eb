# machine-made, not yet checked by a native reader

phone-title = Hejmara we { $number }
phone-your-number = Hejmara we
phone-language = Ziman
phone-choose-language = Ziman hilbijêrin
phone-close = Bigire

## Is what you see true now?

phone-live = zindî
phone-not-live = ji { $time } ve nû nebûye
phone-connecting = tê girêdan …
phone-not-live-help = Têkilî tune. Ji kerema xwe li ekrana odeya bendê jî binêrin.

## Waiting

phone-ahead =
    { $count ->
        [one] { $count } kes li pêşiya we ye
       *[other] { $count } kes li pêşiya we ne
    }
phone-next = Niha dora we tê
phone-wait-about = Bendewarî nêzîkî
phone-wait-soon = niha
# $range is a range of minutes such as "10–25", already put together
phone-wait-range = { $range } deqîqe
phone-wait-up-to = heta { $minutes } deqîqeyan
phone-wait-long = ji saetekê zêdetir
phone-later-until = Em berî { $time } bang li we nakin. Dora we dimîne.
phone-planned = Ji kerema xwe bisekinin. Hema niha didome.
phone-keep-open = Vê rûpelê vekirî bihêlin.
phone-vibrates = Dema dora we were, telefon dilerize.
phone-sound-turn-on = Deng veke
phone-sound-turn-off = Deng bigire
phone-sound-on-hint = Deng vekirî ye. Vê rûpelê vekirî bihêlin.
phone-near-title = Dema ewqas kes li pêşiya min man, min agahdar bike:
phone-near-never = Na
phone-near-now = Demek kurt şûnda dora we ye. Ji kerema xwe werin odeya bendê.
phone-push-title = Peyam ji bo vê telefonê
phone-push-privacy = Rûpel girtî be jî. Bê hejmara telefonê. Piştî serdana we her tişt tê jêbirin.
phone-push-turn-on = Peyamê veke
phone-push-turn-off = Peyamê bigire
phone-push-on = Peyam vekirî ye. Hûn dikarin rûpelê bigirin.
phone-push-failed = Ev li ser vê telefonê nabe. Ji kerema xwe rûpelê vekirî bihêlin.

## The way through the house (Laufzettel)

phone-stops = Rêya we ya îro
phone-stop-done = qediya
phone-stop-now = niha
phone-stop-later = paşê
phone-stop-parked = navber
phone-stop-missed = we winda kir
phone-stop-left = betal
# a desk that is closed today is replaced by another one
phone-stop-instead-of = îro li şûna: { $desk }

## Called

phone-called = Ji kerema xwe niha werin
phone-counter = Mase { $counter }
phone-room = Ode { $room }
phone-floor =
    { $floor ->
        [0] Qata erdê
       *[other] Qat { NUMBER($floor) }
    }
phone-basement = Qata binê erdê
phone-arrow-up = rast herin
phone-arrow-up-right = pêş, aliyê rastê
phone-arrow-right = ber bi rastê
phone-arrow-down-right = paş, aliyê rastê
phone-arrow-down = paş
phone-arrow-down-left = paş, aliyê çepê
phone-arrow-left = ber bi çepê
phone-arrow-up-left = pêş, aliyê çepê
phone-called-at = saet { $time } hat bangkirin

## Other states

phone-serving = Dora we ye
phone-parked = Navbereke kurt
phone-parked-text = Dora we dimîne. Em ê dîsa bang li we bikin.
phone-missed = Me bang li we kir
phone-missed-text = Hûn ne li vir bûn. Ne xem e: Ji kerema xwe bi vê beşê re biaxivin:
phone-done = Ji bo îro qediya
phone-done-text = Spas ji bo hatina we. Êdî ev rûpel ne pêwîst e.
phone-left = Hejmara we bi dawî bû
phone-left-text = Em êdî bang li vê hejmarê nakin. Hûn dixwazin dîsa jî bimînin? Wê demê ji kerema xwe ji makîneyê hejmareke nû bistînin.
phone-unknown = Ev hejmar êdî tune ye
phone-unknown-text = Hejmarek tenê rojekê derbasdar e. Ji kerema xwe ji makîneyê hejmareke nû bistînin an ji me bipirsin.

## What the visitor can do

phone-later = Paşê
phone-later-title = Paşê werin
phone-later-text = Pêşî kesên din diçin. Dora we dimîne.
phone-later-minutes =
    { $minutes ->
        [one] { $minutes } deqîqe
       *[other] { $minutes } deqîqe
    }
phone-later-done = Baş e. Em herî zû piştî { $minutes } deqîqeyan bang li we dikin.
phone-leave = Ez diçim
phone-leave-title = Hûn bi rastî dixwazin herin?
phone-leave-text = Wê demê em êdî bang li hejmara { $number } nakin.
phone-leave-yes = Erê, ez diçim
phone-leave-no = Na, ez dimînim
phone-no-answer = Nebû. Ji kerema xwe carek din biceribînin.

## Trying out

phone-trying = Ceribandin: her dem vekirî
phone-demo = DEMO: li vir tiştek ne rast e

## Paper

phone-paper-called = Em li ser ekranê bang li vê hejmarê dikin.
phone-paper-keep = Ji kerema xwe vê kaxezê li cem xwe bihêlin.
phone-paper-follow = Li ser telefonê hûn dibînin dora we kengî ye.
phone-paper-desks = Rêya we ya îro

## The next appointment, given at the desk

phone-appointment = Randevûya we ya din
phone-appointment-code = Koda qeydkirinê: { $code }
phone-appointment-calendar = Bo salnameya min
phone-appointment-see = Randevûyê bibîne
