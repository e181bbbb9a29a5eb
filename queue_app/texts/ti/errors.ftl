# machine-made, not yet checked by a native reader
# What only staff can meet is said in German and English.
error-malformed = ኣይሰርሐን። በጃኹም እንደገና ፈትኑ።
error-invalid = ሓደ ሓበሬታ ቅኑዕ ኣይኮነን። በጃኹም ርኣይዎ እሞ እንደገና ፈትኑ።
error-not-found = እዚ ኣብዚ የለን ወይ ድሕሪ ሕጂ የለን።
error-method = እዚ ኣብዚ ኣይከኣልን።
error-too-large = እዚ ብሓደ ግዜ ብዙሕ እዩ።
error-too-fast = በጃኹም ቅሩብ ተጸበዩ። ድሕሪኡ ትቕጽሉ።
error-store-unavailable = ቅሩብ ግዜ ይወስድ ኣሎ። በጃኹም ጸኒሕኩም እንደገና ፈትኑ።
error-fault = ጌጋ ኣጋጢሙ። በጃኹም ንዓና ተዛረቡና።
error-unknown-device = እዚ መሳርሒ ኣይተመዝገበን። በጃኹም ንዓና ተዛረቡና።
error-closed = እዚ ክፍሊ ሕጂ ሰብ ኣይቅበልን እዩ። በጃኹም ንዓና ተዛረቡና።
error-full = ናይ ሎሚ ቁጽርታት ተወዲኡ። በጃኹም ንዓና ተዛረቡና።
error-not-yet-open = እዚ ክፍሊ ገና ኣይተኸፍተን። በጃኹም ጸኒሕኩም ምጹ ወይ ንዓና ተዛረቡና።
error-step-not-allowed = እዚ ሕጂ ኣይከኣልን እዩ።
error-request-reused = ኣይሰርሐን። በጃኹም ነቲ ገጽ እንደገና ክፈትዎ።
error-rule-broken = እዚ ሕጂ ኣይከኣልን።
error-too-late = ሎሚ ንዚ ዝኣክል ግዜ ምናልባት የለን። በጃኹም ምሳና ተዛረቡ።
error-too-early = ን ቆጸራኹም ገና ኣይኣኸለን። በጃኹም ቅድሚኡ ቁሩብ ተመለሱ።
error-other-day = ቆጸራኹም ኣብ ካልእ መዓልቲ እዩ። በጃኹም መረጋገጺኹም ረኣዩ።
error-other-house = ቆጸራኹም ኣብ ካልእ ህንጻ እዩ።
error-slot-taken = እዚ ግዜ ሕጂ ተታሒዙ። በጃኹም ካልእ ግዜ ምረጹ።
error-already-checked-in = ድሮ ተመዝጊብኩም ኣለኹም። ቁጽርኹም ይሰርሕ እዩ።
error-appointment-over = እዚ ቆጸራ ሓሊፉ ወይ ተሰሪዙ እዩ።
error-too-many-appointments = ነዚ መራኸቢ ዝከኣል ዝበዝሐ ቆጸራታት ድሮ ተታሒዙ እዩ። ሓደ ሰርዙ ወይ ንዓና ተዛረቡና።
error-not-confirmed = መጀመርታ ቆጸራ ኣረጋግጹ፦ ኣብ ኢመይል ዘሎ መላግቦ ክፈቱ።
error-too-many-wishes = ነዚ መራኸቢ ዝከኣል ዝበዝሐ ኣብ ዝርዝር ድሮ ኣሎ።
error-not-here = ኣብቲ ህንጻ ከም ዘለኹም ኣይንርእን። ናይቲ ስክሪን ኮድ ጽሓፉ፣ ወይ ኣብቲ ማሽን ተመዝገቡ።
