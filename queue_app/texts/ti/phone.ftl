# machine-made, not yet checked by a native reader

phone-title = ቁጽርኹም { $number }
phone-your-number = ቁጽርኹም
phone-language = ቋንቋ
phone-choose-language = ቋንቋ ምረጹ
phone-close = ዕጾ

## Is what you see true now?

phone-live = ቀጥታ
phone-not-live = ካብ { $time } ጀሚሩ ኣይተሓደሰን
phone-connecting = ይራኸብ ኣሎ …
phone-not-live-help = ርክብ የለን። በጃኹም ነቲ ኣብ ክፍሊ መጸበዪ ዘሎ ስክሪን'ውን ርኣዩ።

## Waiting

phone-ahead =
    { $count ->
        [one] { $count } ሰብ ቅድሜኹም ኣሎ
       *[other] { $count } ሰባት ቅድሜኹም ኣለዉ
    }
phone-next = ቀጺሉ ተራኹም እዩ
phone-wait-about = ግዜ ምጽባይ ብግምት
phone-wait-soon = ቀልጢፉ
# $range is a range of minutes such as "10–25", already put together
phone-wait-range = { $range } ደቓይቕ
phone-wait-up-to = ክሳብ { $minutes } ደቓይቕ
phone-wait-long = ልዕሊ ሓደ ሰዓት
phone-later-until = ቅድሚ { $time } ኣይንጽውዓኩምን። ተራኹም ይጸንሓኩም።
phone-planned = በጃኹም ተጸበዩ። ድሕሪ ቁሩብ ይቕጽል።
phone-keep-open = ነዚ ገጽ ክፉት ግደፍዎ።
phone-vibrates = ተራኹም ምስ በጽሐ ተሌፎን የንቀጥቅጥ።
phone-sound-turn-on = ድምጺ ክፈት
phone-sound-turn-off = ድምጺ ዕጾ
phone-sound-on-hint = ድምጺ ክፉት እዩ። ነዚ ገጽ ክፉት ግደፍዎ።
phone-near-title = ክንድዚ ሰብ ኣብ ቅድመይ ምስ ተረፈ ሓብሩኒ፦
phone-near-never = ኣይፋል
phone-near-now = ተራኹም ቀሪቡ ኣሎ። በጃኹም ናብ መጸበዪ ክፍሊ ምጹ።
phone-push-title = መልእኽቲ ናብዚ ተሌፎን
phone-push-privacy = ገጽ ተዓጽዩ እንተሃለወ እውን። ብዘይ ቁጽሪ ተሌፎን። ድሕሪ ምብጻሕኩም ኩሉ ይድምሰስ።
phone-push-turn-on = መልእኽቲ ኣብርሁ
phone-push-turn-off = መልእኽቲ ኣጥፍኡ
phone-push-on = መልእኽቲ በሪሁ ኣሎ። ገጽ ክትዓጽዉ ትኽእሉ።
phone-push-failed = ኣብዚ ተሌፎን ኣይሰርሕን። በጃኹም ነቲ ገጽ ክፉት ግደፍዎ።

## The way through the house (Laufzettel)

phone-stops = ናይ ሎሚ መገድኹም
phone-stop-done = ተወዲኡ
phone-stop-now = ሕጂ
phone-stop-later = ጸኒሑ
phone-stop-parked = ዕረፍቲ
phone-stop-missed = ሓሊፉኩም
phone-stop-left = ተሪፉ
# a desk that is closed today is replaced by another one
phone-stop-instead-of = ሎሚ ኣብ ክንዲ፦ { $desk }

## Called

phone-called = በጃኹም ሕጂ ምጹ
phone-counter = ቦታ { $counter }
phone-room = ክፍሊ { $room }
phone-floor =
    { $floor ->
        [0] ምድሪ ቤት
       *[other] ደርቢ { NUMBER($floor) }
    }
phone-basement = ትሕቲ ምድሪ
phone-arrow-up = ቀጥታ
phone-arrow-up-right = ንቕድሚት ብየማን
phone-arrow-right = ንየማን
phone-arrow-down-right = ንድሕሪት ብየማን
phone-arrow-down = ንድሕሪት
phone-arrow-down-left = ንድሕሪት ብጸጋም
phone-arrow-left = ንጸጋም
phone-arrow-up-left = ንቕድሚት ብጸጋም
phone-called-at = ሰዓት { $time } ተጸዊዑ

## Other states

phone-serving = ተራኹም እዩ
phone-parked = ሓጺር ዕረፍቲ
phone-parked-text = ተራኹም ይጸንሓኩም። ደጊምና ክንጽውዓኩም ኢና።
phone-missed = ጸዊዕናኩም ኔርና
phone-missed-text = ኣይነበርኩምን። ጸገም የለን፦ በጃኹም ምስዚ ክፍሊ ተዛረቡ፦
phone-done = ናይ ሎሚ ተወዲኡ
phone-done-text = ስለ ዝመጻእኩም ነመስግነኩም። እዚ ገጽ ድሕሪ ሕጂ ኣየድልየኩምን።
phone-left = ቁጽርኹም ኣብቂዑ
phone-left-text = ነዚ ቁጽሪ ድሕሪ ሕጂ ኣይንጽውዖን። ክትጸንሑ ትደልዩ ዶ? በጃኹም ካብቲ ማሽን ሓድሽ ቁጽሪ ውሰዱ።
phone-unknown = እዚ ቁጽሪ ድሕሪ ሕጂ የለን
phone-unknown-text = ሓደ ቁጽሪ ንሓደ መዓልቲ ጥራይ እዩ ዝሰርሕ። በጃኹም ካብቲ ማሽን ሓድሽ ቁጽሪ ውሰዱ ወይ ንዓና ሕተቱ።

## What the visitor can do

phone-later = ጸኒሑ
phone-later-title = ጸኒሕኩም ምምጻእ
phone-later-text = ካልኦት ቅድም ይኣትዉ። ተራኹም ይጸንሓኩም።
phone-later-minutes =
    { $minutes ->
        [one] { $minutes } ደቒቕ
       *[other] { $minutes } ደቓይቕ
    }
phone-later-done = ጽቡቕ። ድሕሪ { $minutes } ደቓይቕ ወይ ጸኒሕና ንጽውዓኩም።
phone-leave = ክኸይድ እየ
phone-leave-title = ብሓቂ ክትከዱ ትደልዩ ዶ?
phone-leave-text = ሽዑ ንቁጽሪ { $number } ኣይንጽውዖን።
phone-leave-yes = እወ፡ ክኸይድ እየ
phone-leave-no = ኣይፋል፡ ክጸንሕ እየ
phone-no-answer = ኣይሰርሐን። በጃኹም እንደገና ፈትኑ።

## Trying out

phone-trying = ፈተነ፦ ኩሉ ግዜ ክፉት
phone-demo = ደሞ፦ ኣብዚ ዘሎ ነገር ሓቀኛ ኣይኮነን

## Paper

phone-paper-called = ነዚ ቁጽሪ ኣብ ስክሪን ንጽውዖ።
phone-paper-keep = በጃኹም ነዚ ወረቐት ሓዝዎ።
phone-paper-follow = ተራኹም መዓስ ምዃኑ ኣብ ተሌፎን ትርእዩ።
phone-paper-desks = ናይ ሎሚ መገድኹም

## The next appointment, given at the desk

phone-appointment = ዝቕጽል ቆጸራኹም
phone-appointment-code = ናይ ምዝገባ ኮድ: { $code }
phone-appointment-calendar = ናብ ካላንደረይ
phone-appointment-see = ቆጸራ ርአዩ
