# machine-made, not yet checked by a native reader

## Desks of the example office

desk-pilot = መራሒ
desk-counselling = ናይ ስደት ምኽሪ
desk-jobcenter = Jobcenter
desk-landkreis = ምምሕዳር ወረዳ

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
        [one] { $minutes } ደቒቕ
       *[other] { $minutes } ደቓይቕ
    }
# $range is a range of minutes such as "10–25", already put together
minutes-range = { $range } ደቓይቕ
wait-soon = ቀልጢፉ
wait-up-to = ክሳብ { $minutes } ደቓይቕ
wait-long = ልዕሊ ሓደ ሰዓት
counter = ቦታ { $number }

## Marks

always-open = ፈተነ፦ ናይ ስራሕ ሰዓታት ኣይሰርሕን
demo = ደሞ፦ ኣብዚ ዘሎ ነገር ሓቀኛ ኣይኮነን
not-live = ካብ { $time } ጀሚሩ ኣይተሓደሰን
connecting = ይራኸብ ኣሎ …

## Buttons

yes = እወ
no = ኣይፋል
back = ተመለስ
home = መጀመርታ
help = ሓገዝ
done = ተወዲኡ
close = ዕጾ

## Where a visitor stands

state-planned = ጸኒሑ
state-waiting = ትጽበዩ ኣለኹም
state-called = ተጸዊዕኩም
state-serving = ዘተ ኣሎ
state-parked = ሓጺር ዕረፍቲ
state-missed = ሓሊፉኩም
state-done = ተወዲኡ
state-left = ኣብቂዑ
