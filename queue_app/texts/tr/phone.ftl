# machine-made, not yet checked by a native reader

phone-title = Numaranız { $number }
phone-your-number = Numaranız
phone-language = Dil
phone-choose-language = Dil seçin
phone-close = Kapat

## Is what you see true now?

phone-live = canlı
phone-not-live = Son güncelleme: { $time }
phone-connecting = bağlanıyor …
phone-not-live-help = Bağlantı yok. Lütfen bekleme odasındaki ekrana da bakın.

## Waiting

phone-ahead =
    { $count ->
        [one] Önünüzde { $count } kişi var
       *[other] Önünüzde { $count } kişi var
    }
phone-next = Sıradaki sizsiniz
phone-wait-about = Bekleme süresi yaklaşık
phone-wait-soon = birazdan
# $range is a range of minutes such as "10–25", already put together
phone-wait-range = { $range } dakika
phone-wait-up-to = en çok { $minutes } dakika
phone-wait-long = bir saatten fazla
phone-later-until = Sizi şu saatten önce çağırmayız: { $time }. Sıranız kalır.
phone-planned = Lütfen bekleyin. Birazdan devam ediyoruz.
phone-keep-open = Bu sayfayı açık bırakın.
phone-vibrates = Sıra size gelince telefon titrer.
phone-sound-turn-on = Sesi aç
phone-sound-turn-off = Sesi kapat
phone-sound-on-hint = Ses açık. Bu sayfayı açık bırakın.
phone-near-title = Önümde bu kadar kişi kalınca haber ver:
phone-near-never = Hayır
phone-near-now = Birazdan sıra sizde. Lütfen bekleme salonuna gelin.
phone-push-title = Bu telefona mesaj
phone-push-privacy = Sayfa kapalıyken de. Telefon numarası gerekmez. Ziyaretinizden sonra her şey silinir.
phone-push-turn-on = Mesaj açık
phone-push-turn-off = Mesaj kapalı
phone-push-on = Mesaj açıldı. Sayfayı kapatabilirsiniz.
phone-push-failed = Bu telefonda olmuyor. Lütfen sayfayı açık bırakın.

## The way through the house (Laufzettel)

phone-stops = Bugünkü yolunuz
phone-stop-done = bitti
phone-stop-now = şimdi
phone-stop-later = sonra
phone-stop-parked = ara
phone-stop-missed = kaçırıldı
phone-stop-left = iptal
# a desk that is closed today is replaced by another one
phone-stop-instead-of = bugün şunun yerine: { $desk }

## Called

phone-called = Lütfen şimdi gelin
phone-counter = Masa { $counter }
phone-room = Oda { $room }
phone-floor =
    { $floor ->
        [0] Zemin kat
       *[other] { NUMBER($floor) }. kat
    }
phone-basement = Bodrum kat
phone-arrow-up = düz ileri
phone-arrow-up-right = sağ ileri
phone-arrow-right = sağa
phone-arrow-down-right = sağ arka
phone-arrow-down = geri
phone-arrow-down-left = sol arka
phone-arrow-left = sola
phone-arrow-up-left = sol ileri
phone-called-at = çağrıldı: { $time }

## Other states

phone-serving = Sıra sizde
phone-parked = Kısa ara
phone-parked-text = Sıranız kalır. Sizi yeniden çağırırız.
phone-missed = Sizi çağırdık
phone-missed-text = Orada değildiniz. Sorun değil: Lütfen şu birimle konuşun:
phone-done = Bugünlük bitti
phone-done-text = Geldiğiniz için teşekkür ederiz. Bu sayfaya artık ihtiyacınız yok.
phone-left = Numaranız sona erdi
phone-left-text = Bu numarayı artık çağırmıyoruz. Yine de kalmak ister misiniz? O zaman lütfen makineden yeni bir numara alın.
phone-unknown = Bu numara artık yok
phone-unknown-text = Bir numara yalnızca bir gün geçerlidir. Lütfen makineden yeni bir numara alın veya bize sorun.

## What the visitor can do

phone-later = Daha sonra
phone-later-title = Daha sonra gelmek
phone-later-text = Önce başkaları girer. Sıranız kalır.
phone-later-minutes =
    { $minutes ->
        [one] { $minutes } dakika
       *[other] { $minutes } dakika
    }
phone-later-done = Tamam. Sizi en erken { $minutes } dakika sonra çağırırız.
phone-leave = Gidiyorum
phone-leave-title = Gerçekten gitmek istiyor musunuz?
phone-leave-text = O zaman { $number } numarasını artık çağırmayız.
phone-leave-yes = Evet, gidiyorum
phone-leave-no = Hayır, kalıyorum
phone-no-answer = Olmadı. Lütfen bir kez daha deneyin.

## Trying out

phone-trying = Deneme: her zaman açık
phone-demo = DEMO: buradaki hiçbir şey gerçek değil

## Paper

phone-paper-called = Bu numarayı ekranda çağırıyoruz.
phone-paper-keep = Lütfen bu kâğıdı saklayın.
phone-paper-follow = Sıranızın ne zaman geldiğini telefonda görürsünüz.
phone-paper-desks = Bugünkü yolunuz

## The next appointment, given at the desk

phone-appointment = Bir sonraki randevunuz
phone-appointment-code = Kayıt kodu: { $code }
phone-appointment-calendar = Takvimime ekle
phone-appointment-see = Randevuyu gör
