# machine-made, not yet checked by a native reader

display-title = Çağrılar { $site }
display-loading = Bir dakika lütfen …

## Calls

display-please-come = Lütfen gelin
display-last-called = Son çağrılan
display-earlier = Önce
display-counter = Masa { $counter }
display-floor = Kat
# on the sign beside the stairs: as short as on the lift's buttons
display-floor-sign =
    { $floor ->
        [-1] B
        [0] Z
       *[other] { NUMBER($floor) }
    }
display-room = Oda
# read out by assistive technology
display-announcement = { $number }, lütfen masa { $counter }. { $way }
display-arrow-up = düz ileri
display-arrow-up-right = sağ ileri
display-arrow-right = sağa
display-arrow-down-right = sağ arka
display-arrow-down = geri
display-arrow-down-left = sol arka
display-arrow-left = sola
display-arrow-up-left = sol ileri

## Waiting

display-waiting = Bekleyenler
display-count =
    { $count ->
        [0] bekleyen yok
        [one] { $count } kişi bekliyor
       *[other] { $count } kişi bekliyor
    }
display-soon = birazdan
# $range is a range of minutes such as "10–25", already put together
display-minutes = { $range } dk
display-up-to = en çok { $minutes } dk
display-long = 1 saatten fazla
display-desk-closed = kapalı
display-until = bitiş { $time }

## Nobody called yet: what to do, in three short steps

display-welcome = Hoş geldiniz
display-take-number = Numara alın
display-sit-down = Oturun
display-look-here = Numaranız burada görünür

## Closed

display-closed = Kapalı
display-opens-today = Bugün açılış: { $time }
display-opens-tomorrow = Yarın açılış: { $time }
# $day is a weekday
display-opens-on = { $day } açılış: { $time }

## Is it true now?

display-not-live = Son güncelleme: { $time }
display-connecting = Bağlantı kuruluyor …

## Trying out

display-demo = DEMO: buradaki hiçbir şey gerçek değil
display-trying = Deneme: açılış saatleri geçerli değil

## For the staff

display-sound-off = Ses kapalı
display-sound-tap = Ses için bir kez dokunun
display-enrol-title = Bu ekran henüz kayıtlı değil
display-enrol-make = Sunucuda bir kayıt bağlantısı oluşturun:
display-enrol-open = Bağlantıyı burada, bu cihazda açın. Bir kez geçerlidir.
display-enrol-then = Sonra ekran çağrıları kendiliğinden gösterir.

## Checking in on the own phone; the code stands beside it

display-arrival = Randevulular: telefonda “Buradayım”
