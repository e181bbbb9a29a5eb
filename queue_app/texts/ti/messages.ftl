# machine-made, not yet checked by a native reader

message-confirmation-subject = ቆጸራኹም፦ { $site }
message-reminder-subject = መዘኻኸሪ ቆጸራኹም፦ { $site }
message-change-subject = ሓድሽ ግዜ ቆጸራኹም፦ { $site }
message-cancellation-subject = ቆጸራኹም ተሰሪዙ፦ { $site }
message-confirmation = ቆጸራኹም፦ { $date }፣ ሰዓት { $time }፣ { $site }።
message-reminder = መዘኻኸሪ፦ ቆጸራኹም { $date } ሰዓት { $time } እዩ፣ { $site }።
message-change = ሓድሽ ግዜ ቆጸራኹም፦ { $date }፣ ሰዓት { $time }፣ { $site }።
message-cancellation = ተሰሪዙ፦ ናይ { $date } ሰዓት { $time } ቆጸራኹም፣ { $site }።
message-code = ኣብቲ ገዛ ንዘሎ መሳርሒ ኮድኩም፦ { $code }
message-link = ቆጸራ ርኣዩ፣ ቀይሩ ወይ ሰርዙ፦
message-forgotten = ነዚ መልእኽቲ መልሲ ክትህቡ ኣይትኽእሉን። ኣድራሻኹም ኣብ መዓልቲ ድሕሪ ቆጸራ ንድምስሶ።
message-confirm-subject = በጃኹም ቆጸራኹም ኣረጋግጹ፦ { $site }
message-confirm = ቆጸራ መሪጽኩም፦ { $date }፣ ሰዓት { $time }፣ { $site }። ገና ኣይተታሕዘን።
message-confirm-link = ነዚ መላግቦ ክፈቱ እሞ ነቲ መልጎም ጠውቑ፣ ሽዑ ይተሓዝ፦
message-confirm-else = ብዘይ ምርግጋጽ ድሕሪ { $minutes } ደቓይቕ ካልእ ሰብ ይወስዶ። ዝሓዝኩሞ እንተዘይሃልዩ ዋላ ሓንቲ ኣይትግበሩ።
message-offer-subject = ቆጸራ ክፍቲ ኮይኑ፦ { $site }
message-offer = ቆጸራ ክፍቲ ኮይኑ፦ { $date }፣ ሰዓት { $time }፣ { $site }።
message-offer-link = ትደልይዎ ዶ? ነዚ መላግቦ ክፈቱ እሞ ነቲ መልጎም ጠውቑ፦
message-offer-else = ብዘይ መልሲ ድሕሪ { $minutes } ደቓይቕ ንቀጻሊ ሰብ ንሓትት።
