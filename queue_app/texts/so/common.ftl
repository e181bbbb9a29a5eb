# machine-made, not yet checked by a native reader

## Desks of the example office

desk-pilot = Hage
desk-counselling = La-talinta soogalootiga
desk-jobcenter = Jobcenter
desk-landkreis = Maamulka degmada

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
        [one] { $minutes } daqiiqo
       *[other] { $minutes } daqiiqo
    }
# $range is a range of minutes such as "10–25", already put together
minutes-range = { $range } daqiiqo
wait-soon = dhowaan
wait-up-to = ilaa { $minutes } daqiiqo
wait-long = in ka badan hal saac
counter = Miiska { $number }

## Marks

always-open = Tijaabo: saacadaha shaqadu ma khuseeyaan
demo = TIJAABO: waxba halkan run ma aha
not-live = Lama cusboonaysiin tan iyo { $time }
connecting = Waa la isku xirayaa …

## Buttons

yes = Haa
no = Maya
back = Dib u noqo
home = Bilow
help = Caawimo
done = Dhammaad
close = Xir

## Where a visitor stands

state-planned = ka dib
state-waiting = waad sugaysaa
state-called = waa laguu yeeray
state-serving = wada hadal ayaa socda
state-parked = nasasho gaaban
state-missed = waa ku dhaaftay
state-done = waa dhammaatay
state-left = waa la joojiyay
