# machine-made, not yet checked by a native reader

message-confirmation-subject = Ballantaada: { $site }
message-reminder-subject = Xusuusinta ballantaada: { $site }
message-change-subject = Ballantaadu waxay leedahay waqti cusub: { $site }
message-cancellation-subject = Ballantaada waa la joojiyay: { $site }
message-confirmation = Ballantaada: { $date }, saacadda { $time }, { $site }.
message-reminder = Xusuusin: ballantaadu waa { $date } saacadda { $time }, { $site }.
message-change = Waqtiga cusub ee ballantaada: { $date }, saacadda { $time }, { $site }.
message-cancellation = Waa la joojiyay: ballantaada { $date } saacadda { $time }, { $site }.
message-code = Koodhkaaga mashiinka guriga: { $code }
message-link = Eeg, beddel ama jooji ballanta:
message-forgotten = Fariintan kama jawaabi kartid. Ciwaankaaga waxaan tirtirnaa maalinta ka dambaysa ballanta.
