# machine-made, not yet checked by a native reader
kiosk-what = ብዛዕባ እንታይ እዩ?
kiosk-tap-a-picture = ኣብ ስእሊ ጠውቑ።
kiosk-unsure = ኣይፈልጥን
kiosk-back = ተመለስ
kiosk-home = መጀመርታ
kiosk-way = ንቕድሚትን ንድሕሪትን
kiosk-larger = A+
kiosk-contrast = ዝተረረ ንጽጽር
kiosk-your-number = ቁጽርኩም
kiosk-wait = ዳርጋ ክትጽበዩ
kiosk-wait-soon = ሕጂ
kiosk-wait-range = { $range } ደቓይቕ
kiosk-wait-long = ልዕሊ 1 ሰዓት
kiosk-ahead-title = ቅድሜኹም ዝጽበዩ
kiosk-ahead =
    { $count ->
        [0] ማንም
       *[other] { $count }
    }
kiosk-bring = በጃኹም ኣዳልዉ
kiosk-on-phone = ብተሌፎን ተጸበዩ
kiosk-photograph = ወይ ስእሊ ስክሪን ኣልዕሉ
kiosk-qr = QR ኮድ ንተሌፎን
kiosk-print = ሕተም
kiosk-done = ተወዲኡ
kiosk-instead = { $closed } ሎሚ የለን። { $open } ክሕግዘኩም እዩ።
kiosk-one-moment = ሓንሳብ ተጸበዩ …
kiosk-slow = ቁሩብ ክድንጉ እዩ። ደጊምኩም ኣይትጠውቑ።
kiosk-failed = ሕጂ ቁጽሪ ኣይረኸብናን።
kiosk-ask = በጃኹም ንመራሒ ሕተቱ።
kiosk-try-again = ደጊምኩም ፈትኑ
kiosk-closed = ዕጹው ኢና
kiosk-opens = ከም ብሓድሽ ንኸፍት፦
kiosk-still-there = ጌና ኣብዚ ኣለኹም ዶ?
kiosk-more-time = እወ፡ ተወሳኺ ግዜ
kiosk-always-open = ፈተነ፦ ሰዓታት ስራሕ ኣይቁጸርን
kiosk-demo = ደሞ፦ ኣብዚ ኩሉ ምናባዊ እዩ
kiosk-unreachable = ርክብ የለን። ንፍትን ኣለና።
kiosk-enrol-title = እዚ መሳርሒ ገና ኣይተመዝገበን
kiosk-enrol-how = ኣብዚ መመዝገቢ ሊንክ ክፈቱ። ካብ ኣመራርሓ ወይ ካብዚ ትእዛዝ ይመጽእ፦
kiosk-title = ቁጽሪ ውሰዱ
kiosk-larger-name = ዝዓበየ ጽሑፍ
kiosk-change-language = ካልእ ቋንቋ
kiosk-wait-up-to = ክሳብ { $minutes } ደቓይቕ
kiosk-photograph-only = በጃኹም ስእሊ ስክሪን ኣልዕሉ
kiosk-print-again = ደጊምኩም ሕተሙ
kiosk-print-nothing = ወረቐት ኣይወጽእን ዶ? በጃኹም ስእሊ ስክሪን ኣልዕሉ።
kiosk-full = ናይ ሎሚ ቁጽርታት ተወዲኡ
