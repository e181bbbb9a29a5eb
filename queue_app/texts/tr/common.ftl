# machine-made, not yet checked by a native reader

## Desks of the example office

desk-pilot = Rehber
desk-counselling = Göç danışmanlığı
desk-jobcenter = Jobcenter
desk-landkreis = İlçe idaresi

## Languages, by their own names

language-de = Deutsch
language-de-simple = Deutsch – leicht
language-ar = العربية
language-uk = Українська
language-ru = Русский
language-fa = دری / فارسی
language-ps = پښتو
language-tr = Türkçe
language-kmr = Kurmancî
language-ti = ትግርኛ
language-so = Soomaali
language-en = English
language-fr = Français

## Waiting

minutes =
    { $minutes ->
        [one] { $minutes } dakika
       *[other] { $minutes } dakika
    }
# $range is a range of minutes such as "10–25", already put together
minutes-range = { $range } dakika
wait-soon = birazdan
wait-up-to = en fazla { $minutes } dakika
wait-long = bir saatten fazla
counter = Masa { $number }

## Marks

always-open = Deneme: çalışma saatleri geçerli değil
demo = DEMO: buradaki hiçbir şey gerçek değil
not-live = Güncel değil, son bilgi: { $time }
connecting = Bağlanıyor …

## Buttons

yes = Evet
no = Hayır
back = Geri
home = Başa dön
help = Yardım
done = Tamam
close = Kapat

## Where a visitor stands

state-planned = sonra
state-waiting = bekliyorsunuz
state-called = çağrıldınız
state-serving = görüşmede
state-parked = kısa ara
state-missed = kaçırıldı
state-done = bitti
state-left = sona erdi
