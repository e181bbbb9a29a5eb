# machine-made, not yet checked by a native reader
# What only staff can meet is said in German and English.
error-malformed = Nebû. Ji kerema xwe carek din biceribînin.
error-invalid = Agahiyek ne rast e. Ji kerema xwe lê binêrin û carek din biceribînin.
error-not-found = Ev li vir tune ye an êdî tune ye.
error-method = Ev li vir nabe.
error-too-large = Ev bi carekê pir e.
error-too-fast = Ji kerema xwe bîstekê bisekinin. Paşê hûn dikarin bidomînin.
error-store-unavailable = Hinekî dom dike. Ji kerema xwe piştî bîstekê dîsa biceribînin.
error-fault = Tiştek şaş çû. Ji kerema xwe bi me re biaxivin.
error-unknown-device = Ev amûr ne qeydkirî ye. Ji kerema xwe bi me re biaxivin.
error-closed = Ev beş niha kesî nastîne. Ji kerema xwe bi me re biaxivin.
error-full = Hejmarên îro hemû hatin dayîn. Ji kerema xwe bi me re biaxivin.
error-not-yet-open = Ev beş hê venebûye. Ji kerema xwe paşê werin an bi me re biaxivin.
error-step-not-allowed = Ev êdî nabe.
error-request-reused = Nebû. Ji kerema xwe rûpelê ji nû ve vekin.
error-rule-broken = Ev niha nabe.
error-too-late = Dibe ku îro ji bo vê dem têrê neke. Ji kerema xwe bi me re biaxivin.
error-too-early = Ji bo hevdîtina we hê zû ye. Ji kerema xwe hinekî berî wê vegerin.
error-other-day = Hevdîtina we di rojeke din de ye. Ji kerema xwe li piştrastkirina xwe binêrin.
error-other-house = Hevdîtina we li xaniyekî din e.
error-slot-taken = Ev dem nû hate girtin. Ji kerema xwe demeke din hilbijêrin.
error-already-checked-in = We berê xwe tomar kiriye. Hejmara we derbasdar e.
error-appointment-over = Ev hevdîtin derbas bûye an hatiye betalkirin.
error-too-many-appointments = Ji bo vê têkiliyê jixwe herî zêde hevdîtin hatine girtin. Yekê betal bikin an ji me bipirsin.
error-not-confirmed = Pêşî hevdîtinê piştrast bikin: girêdana di e-nameyê de vekin.
error-too-many-wishes = Ji bo vê têkiliyê di lîsteyê de jixwe herî zêde tomar hene.
error-not-here = Em nabînin ku hûn di avahiyê de ne. Koda li ser ekranê binivîsin, an jî li ber makîneyê xwe qeyd bikin.
