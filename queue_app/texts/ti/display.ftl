# machine-made, not yet checked by a native reader

display-title = ጻውዒታት { $site }
display-loading = በጃኹም ቅሩብ ተጸበዩ …

## Calls

display-please-come = በጃኹም ምጹ
display-last-called = ናይ መወዳእታ ጻውዒት
display-earlier = ቅድሚኡ
display-counter = ቦታ { $counter }
display-floor = ደርቢ
# on the sign beside the stairs: as short as on the lift's buttons
display-floor-sign =
    { $floor ->
        [-1] −1
        [0] 0
       *[other] { NUMBER($floor) }
    }
display-room = ክፍሊ
# read out by assistive technology
display-announcement = { $number }፡ በጃኹም ናብ ቦታ { $counter } ምጹ። { $way }
display-arrow-up = ቀጥታ
display-arrow-up-right = ንቕድሚት ብየማን
display-arrow-right = ንየማን
display-arrow-down-right = ንድሕሪት ብየማን
display-arrow-down = ንድሕሪት
display-arrow-down-left = ንድሕሪት ብጸጋም
display-arrow-left = ንጸጋም
display-arrow-up-left = ንቕድሚት ብጸጋም

## Waiting

display-waiting = ዝጽበዩ ዘለዉ
display-count =
    { $count ->
        [0] ዝጽበ ሰብ የለን
        [one] { $count } ይጽበ ኣሎ
       *[other] { $count } ይጽበዩ ኣለዉ
    }
display-soon = ቀልጢፉ
# $range is a range of minutes such as "10–25", already put together
display-minutes = { $range } ደቒቕ
display-up-to = ክሳብ { $minutes } ደቒቕ
display-long = ልዕሊ 1 ሰዓት
display-desk-closed = ዕጹው
display-until = ክሳብ { $time }

## Nobody called yet: what to do, in three short steps

display-welcome = እንቋዕ ብደሓን መጻእኩም
display-take-number = ቁጽሪ ውሰዱ
display-sit-down = ኮፍ በሉ
display-look-here = ቁጽርኹም ኣብዚ ይርአ

## Closed

display-closed = ዕጹው
display-opens-today = ሎሚ ካብ ሰዓት { $time }
display-opens-tomorrow = ጽባሕ ካብ ሰዓት { $time }
# $day is a weekday
display-opens-on = { $day } ካብ ሰዓት { $time }

## Is it true now?

display-not-live = ካብ { $time } ጀሚሩ ኣይተሓደሰን
display-connecting = ይራኸብ ኣሎ …

## Trying out

display-demo = ደሞ፦ ኣብዚ ዘሎ ነገር ሓቀኛ ኣይኮነን
display-trying = ፈተነ፦ ናይ ስራሕ ሰዓታት ኣይሰርሕን

## For the staff

display-sound-off = ድምጺ ዕጹው እዩ
display-sound-tap = ንድምጺ ሓንሳብ ጠውቑ
display-enrol-title = እዚ ስክሪን ገና ኣይተመዝገበን
display-enrol-make = ኣብ ሰርቨር መመዝገቢ ሊንክ ፍጠሩ፦
display-enrol-open = ነቲ ሊንክ ኣብዚ መሳርሒ ክፈትዎ። ሓንሳብ ጥራይ ይሰርሕ።
display-enrol-then = ድሕሪኡ እቲ ስክሪን ባዕሉ ጻውዒታት የርኢ።

## Checking in on the own phone; the code stands beside it

display-arrival = ቆጸራ ዘለኩም፦ “ኣብዚ ኣለኹ” ኣብ ቴለፎን
