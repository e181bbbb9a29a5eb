# machine-made, not yet checked by a native reader

phone-title = Lambarkaaga { $number }
phone-your-number = Lambarkaaga
phone-language = Luqad
phone-choose-language = Dooro luqadda
phone-close = Xir

## Is what you see true now?

phone-live = toos
phone-not-live = lama cusboonaysiin tan iyo { $time }
phone-connecting = waa la xirayaa …
phone-not-live-help = Xiriir ma jiro. Fadlan sidoo kale fiiri shaashadda qolka sugitaanka.

## Waiting

phone-ahead =
    { $count ->
        [one] { $count } qof ayaa kaa horreeya
       *[other] { $count } qof ayaa kaa horreeya
    }
phone-next = Adiga ayaa ku xiga
phone-wait-about = Sugitaanka qiyaastii
phone-wait-soon = dhawaan
# $range is a range of minutes such as "10–25", already put together
phone-wait-range = { $range } daqiiqo
phone-wait-up-to = ilaa { $minutes } daqiiqo
phone-wait-long = in ka badan hal saac
phone-later-until = Kuuma yeedhayno ka hor { $time }. Booskaagu waa kuu harayaa.
phone-planned = Fadlan sug. Waxyar kadib ayaan sii wadaynaa.
phone-keep-open = Boggan ha xirin.
phone-vibrates = Telefoonku wuu gariirayaa marka lagu gaaro.
phone-sound-turn-on = Codka fur
phone-sound-turn-off = Codka xir
phone-sound-on-hint = Codku waa furan yahay. Boggan ha xirin.
phone-near-title = Ii sheeg marka intan oo qof iga horreeyaan:
phone-near-never = Maya
phone-near-now = Dhowaan waa markaaga. Fadlan kaalay qolka sugitaanka.
phone-push-title = Fariin ku socota telefoonkan
phone-push-privacy = Xataa haddii boggu xiran yahay. Lambar telefoon ma loo baahna. Booqashada kaddib wax walba waa la tirtiraa.
phone-push-turn-on = Fariinta daar
phone-push-turn-off = Fariinta dami
phone-push-on = Fariintu way daaran tahay. Bogga waad xiri kartaa.
phone-push-failed = Telefoonkan kuma shaqeeyo. Fadlan bogga ha xirin.

## The way through the house (Laufzettel)

phone-stops = Jidkaaga maanta
phone-stop-done = dhammaatay
phone-stop-now = hadda
phone-stop-later = kadib
phone-stop-parked = nasasho
phone-stop-missed = waa ku dhaaftay
phone-stop-left = waa la joojiyay
# a desk that is closed today is replaced by another one
phone-stop-instead-of = maanta beddelka: { $desk }

## Called

phone-called = Fadlan hadda kaalay
phone-counter = Miiska { $counter }
phone-room = Qolka { $room }
phone-floor =
    { $floor ->
        [0] Dabaqa hoose
       *[other] Dabaqa { NUMBER($floor) }
    }
phone-basement = Dabaqa dhulka hoostiisa
phone-arrow-up = toos u soco
phone-arrow-up-right = hore midig
phone-arrow-right = midig
phone-arrow-down-right = gadaal midig
phone-arrow-down = gadaal
phone-arrow-down-left = gadaal bidix
phone-arrow-left = bidix
phone-arrow-up-left = hore bidix
phone-called-at = waxaa loo yeedhay { $time }

## Other states

phone-serving = Waa markaagii
phone-parked = Nasasho gaaban
phone-parked-text = Booskaagu waa kuu harayaa. Mar kale ayaan kuu yeedhaynaa.
phone-missed = Waan kuu yeedhnay
phone-missed-text = Ma joogin. Dhib ma leh: Fadlan la hadal xafiiskan:
phone-done = Maanta waa dhammaatay
phone-done-text = Waad ku mahadsan tahay booqashadaada. Boggan uma baahnid hadda kadib.
phone-left = Lambarkaagu waa dhammaaday
phone-left-text = Lambarkan mar dambe uma yeedhayno. Ma rabtaa inaad weli joogto? Markaas fadlan lambar cusub ka qaado mashiinka.
phone-unknown = Lambarkan mar dambe ma jiro
phone-unknown-text = Lambarku wuxuu shaqeeyaa hal maalin oo keliya. Fadlan lambar cusub ka qaado mashiinka ama na weydii.

## What the visitor can do

phone-later = Goor dambe
phone-later-title = Imow goor dambe
phone-later-text = Dad kale ayaa marka hore galaya. Booskaagu waa kuu harayaa.
phone-later-minutes =
    { $minutes ->
        [one] { $minutes } daqiiqo
       *[other] { $minutes } daqiiqo
    }
phone-later-done = Waayahay. Waxaan kuu yeedhaynaa ugu horrayn { $minutes } daqiiqo kadib.
phone-leave = Waan baxayaa
phone-leave-title = Run ahaantii ma rabtaa inaad baxdo?
phone-leave-text = Markaas lambarka { $number } mar dambe uma yeedhayno.
phone-leave-yes = Haa, waan baxayaa
phone-leave-no = Maya, waan joogayaa
phone-no-answer = Ma shaqayn. Fadlan mar kale isku day.

## Trying out

phone-trying = Tijaabo: mar walba waa furan
phone-demo = DEMO: waxba halkan run ma aha

## Paper

phone-paper-called = Lambarkan waxaan ugu yeedhaynaa shaashadda.
phone-paper-keep = Fadlan warqaddan hayso.
phone-paper-follow = Telefoonka waxaad ka arkaysaa goorta lagu gaaro.
phone-paper-desks = Jidkaaga maanta

## The next appointment, given at the desk

phone-appointment = Ballantaada xigta
phone-appointment-code = Koodhka is-diiwaangelinta: { $code }
phone-appointment-calendar = Kalandarkayga
phone-appointment-see = Arag ballanta
