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
message-confirm-subject = Fadlan xaqiiji ballantaada: { $site }
message-confirm = Waxaad dooratay ballan: { $date }, saacadda { $time }, { $site }. Weli lama qabsan.
message-confirm-link = Fur xiriiriyahan oo riix badhanka, markaas ayaa la qabsanayaa:
message-confirm-else = Xaqiijin la'aan qof kale ayaa helaya { $minutes } daqiiqo ka dib. Haddii aanad waxba qabsan, waxba ha samayn.
message-offer-subject = Ballan ayaa bannaanaatay: { $site }
message-offer = Ballan ayaa bannaanaatay: { $date }, saacadda { $time }, { $site }.
message-offer-link = Ma rabtaa? Fur xiriiriyahan oo riix badhanka:
message-offer-else = Jawaab la'aan waxaan qofka xiga weydiinaynaa { $minutes } daqiiqo ka dib.
