# machine-made, not yet checked by a native reader

## Desks of the example office

desk-pilot = Rêber
desk-counselling = Şêwirmendiya koçberiyê
desk-jobcenter = Jobcenter
desk-landkreis = Rêveberiya navçeyê

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
        [one] { $minutes } deqîqe
       *[other] { $minutes } deqîqe
    }
# $range is a range of minutes such as "10–25", already put together
minutes-range = { $range } deqîqe
wait-soon = niha
wait-up-to = heta { $minutes } deqîqeyan
wait-long = ji saetekê zêdetir
counter = Mase { $number }

## Marks

always-open = Ceribandin: demên vekirinê ne derbasdar in
demo = DEMO: li vir tiştek ne rast e
not-live = Ji { $time } ve nû nebûye
connecting = Tê girêdan …

## Buttons

yes = Erê
no = Na
back = Paş
home = Destpêk
help = Alîkarî
done = Temam
close = Bigire

## Where a visitor stands

state-planned = paşê
state-waiting = hûn li bendê ne
state-called = hat bangkirin
state-serving = axaftin didome
state-parked = navbereke kurt
state-missed = we winda kir
state-done = qediya
state-left = bi dawî bû
