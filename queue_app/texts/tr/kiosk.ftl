# machine-made, not yet checked by a native reader
kiosk-what = Konu nedir?
kiosk-tap-a-picture = Bir resme dokunun.
kiosk-unsure = Bilmiyorum
kiosk-back = Geri
kiosk-home = Başlangıç
kiosk-way = İleri ve geri
kiosk-larger = A+
kiosk-contrast = Güçlü kontrast
kiosk-your-number = Numaranız
kiosk-wait = Yaklaşık bekleme
kiosk-wait-soon = hemen
kiosk-wait-range = { $range } dakika
kiosk-wait-long = 1 saatten fazla
kiosk-ahead-title = Sizden önce bekleyen
kiosk-ahead =
    { $count ->
        [0] kimse
       *[other] { $count }
    }
kiosk-bring = Lütfen hazırlayın
kiosk-on-phone = Telefonla beklemeye devam edin
kiosk-photograph = Ya da ekranın fotoğrafını çekin
kiosk-qr = Telefon için QR kodu
kiosk-print = Yazdır
kiosk-done = Tamam
kiosk-instead = { $closed } bugün yok. { $open } size yardım eder.
kiosk-one-moment = Bir dakika lütfen …
kiosk-slow = Biraz daha uzun sürüyor. Lütfen tekrar dokunmayın.
kiosk-failed = Şu anda numara alamıyoruz.
kiosk-ask = Lütfen rehbere sorun.
kiosk-try-again = Tekrar dene
kiosk-closed = Kapalıyız
kiosk-opens = Yeniden açıyoruz:
kiosk-still-there = Hâlâ burada mısınız?
kiosk-more-time = Evet, daha fazla süre
kiosk-always-open = Deneme: açılış saatleri geçerli değil
kiosk-demo = DEMO: buradaki her şey uydurma
kiosk-unreachable = Bağlantı yok. Denemeye devam ediyoruz.
kiosk-enrol-title = Bu cihaz henüz kayıtlı değil
kiosk-enrol-how = Burada bir kayıt bağlantısı açın. Yönetimden ya da bu komuttan gelir:
kiosk-title = Numara alın
kiosk-larger-name = Daha büyük yazı
kiosk-change-language = Başka dil
kiosk-wait-up-to = en çok { $minutes } dakika
kiosk-photograph-only = Lütfen ekranın fotoğrafını çekin
kiosk-print-again = Yeniden yazdır
kiosk-print-nothing = Kâğıt çıkmıyor mu? Lütfen ekranın fotoğrafını çekin.
kiosk-full = Bugün için numara kalmadı
