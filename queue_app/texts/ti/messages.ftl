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
