# machine-made, not yet checked by a native reader
# What only staff can meet is said in German and English.
error-malformed = Ma shaqayn. Fadlan mar kale isku day.
error-invalid = Xog ayaa khaldan. Fadlan hubi oo mar kale isku day.
error-not-found = Halkan kuma jiro ama mar dambe ma jiro.
error-method = Taasi halkan kama suurtowdo.
error-too-large = Taasi hal mar way ka badan tahay.
error-too-fast = Daqiiqad fadlan. Ka dib waad sii wadi kartaa.
error-store-unavailable = Wax yar bay qaadanaysaa. Fadlan mar dhow isku day.
error-fault = Wax baa khaldamay. Fadlan nala hadal.
error-unknown-device = Qalabkan lama diiwaangelin. Fadlan nala hadal.
error-closed = Qaybtani hadda cid ma qaabilayso. Fadlan nala hadal.
error-full = Tirooyinkii maanta way dhammaadeen. Fadlan nala hadal.
error-not-yet-open = Qaybtani weli ma furna. Fadlan mar dambe imow ama nala hadal.
error-step-not-allowed = Taasi hadda suurtagal ma aha mar dambe.
error-request-reused = Ma shaqayn. Fadlan bogga dib u fur.
error-rule-broken = Taasi hadda suurtagal ma aha.
error-too-late = Maanta waqti ku filan waxay u badan tahay inaanu jirin. Fadlan nala hadal.
error-too-early = Ballantaada weli waa goor hore. Fadlan soo noqo wax yar ka hor.
error-other-day = Ballantaadu waa maalin kale. Fadlan eeg xaqiijintaada.
error-other-house = Ballantaadu waa guri kale.
error-slot-taken = Waqtigan hadda ayaa la qaatay. Fadlan dooro mid kale.
error-already-checked-in = Hore ayaad isu diiwaangelisay. Lambarkaagu waa sax.
error-appointment-over = Ballantan way dhammaatay ama waa la baajiyay.
error-too-many-appointments = Xiriirkan waxaa hore loogu qabsaday inta ugu badan ee ballamaha. Mid jooji ama na la hadal.
error-not-confirmed = Marka hore xaqiiji ballanta: fur xiriiriyaha iimaylka.
error-too-many-wishes = Xiriirkan waxaa liiska ugu jira inta ugu badan ee suurtogalka ah.
error-not-here = Ma arki karno inaad guriga joogto. Geli koodhka shaashadda, ama iska diiwaangeli mashiinka.
