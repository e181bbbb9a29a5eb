# Die Seite am Platz. Leserinnen und Leser: Mitarbeitende, mitten in der Arbeit. Kurz, freundlich, ohne Fachwörter.

console-counter = Platz { $name }
console-language-switch = Sprache der Seite
console-loading = Einen Augenblick …
console-cancel = Abbrechen

## Zustand der Verbindung

console-trying-out = Probebetrieb: Öffnungszeiten gelten nicht
console-demo = DEMO
console-not-live = Nicht verbunden – Stand { $time }
console-not-live-yet = Nicht verbunden
console-server-away = Der Server antwortet gerade nicht. Diese Seite versucht es von selbst weiter.
console-fault = Das hat nicht geklappt. Bitte laden Sie die Seite neu.

## Anmelden

console-sign-in = Anmelden
console-sign-in-hello = Guten Tag! Bitte melden Sie sich an.
console-name = Name
console-password = Passwort
console-password-show = Passwort zeigen
console-sign-in-busy = Anmeldung läuft …
console-wrong-password = Name oder Passwort stimmt nicht. Bitte versuchen Sie es noch einmal.
console-too-many-tries = Zu viele Versuche. Bitte warten Sie { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
 } und versuchen Sie es dann noch einmal.
console-too-many-tries-soon = Zu viele Versuche. Bitte warten Sie ein paar Minuten und versuchen Sie es dann noch einmal.
console-sign-in-away = Der Server antwortet nicht. Bitte versuchen Sie es gleich noch einmal.
console-sso = Mit dem Hauskonto anmelden
console-sso-busy = Sie werden weitergeleitet …
console-sso-or = oder mit Name und Passwort
console-sso-password = Mit Passwort anmelden (nur Verwaltung)
console-sso-away = Der Anmeldedienst des Hauses antwortet gerade nicht. Mit Name und Passwort können Sie sich weiter anmelden.
console-sso-finishing = Anmeldung wird abgeschlossen …
console-sso-trouble = Anmeldung nicht möglich
console-sso-back = Zur Anmeldung
console-sso-join = Mit dem Hauskonto verbinden
console-sso-join-hint = Danach melden Sie sich nur noch mit dem Hauskonto an. Ihr Passwort hier gilt dann nicht mehr.
console-sso-joined = Sie melden sich mit dem Hauskonto an.
console-sso-own = Hauskonto
console-session-over = Ihre Anmeldung ist abgelaufen. Bitte melden Sie sich wieder an.
console-signed-in-as = Angemeldet: { $name }
console-sign-out = Abmelden
console-signed-out = Sie sind abgemeldet.

## Platz wählen

console-choose-counter = An welchem Platz arbeiten Sie?
console-counter-free = frei
console-counter-taken = besetzt
console-counter-taken-with = besetzt, { $number } ist dort
console-counter-mine = hier sitzen Sie
console-counter-paused = Pause
console-counter-place = Raum { $room }, { $floor ->
    [-1] Untergeschoss
    [0] Erdgeschoss
   *[other] { $floor }. Stock
 }
console-choose-desks = Für welche Stellen rufen Sie auf?
console-choose-languages = Welche Sprachen sprechen Sie?
console-choose-languages-hint = Freiwillig. Hilft, Besucher und Mitarbeitende mit gleicher Sprache zusammenzubringen.
console-open-counter = { $counter } öffnen
console-no-counter = Für diesen Standort ist kein Platz eingerichtet.
console-choose-one-desk = Bitte wählen Sie mindestens eine Stelle.
console-taken-question = An { $counter } arbeitet schon jemand
console-taken-with = { $number } ist gerade dort.
console-together = Zusammen arbeiten
console-together-said = Beide rufen von diesem Platz auf und sehen dasselbe.
console-take-over = Platz übernehmen
console-take-over-said = Die Person dort kann nicht mehr aufrufen. Ihre Seite sagt es ihr. Wer am Platz ist, ist dann bei Ihnen.
console-choose-another = Anderen Platz wählen
console-two-here = zu zweit
console-counter-left = Sie arbeiten nicht mehr an { $counter }. Dort geht es ohne Sie weiter.
console-close-together = Sie gehen; wer mit Ihnen dort arbeitet, bleibt.

## Mein Zustand

console-state-free = frei
console-state-called = gerufen
console-state-serving = im Gespräch
console-state-paused = Pause
console-pause = Pause
console-resume = Wieder da
console-close-counter = Platz schließen
console-close-question = { $counter } schließen?
console-close-said = An diesem Platz wird dann niemand mehr aufgerufen. Die Warteschlange bleibt.
console-close-busy = Bitte beenden Sie erst das Gespräch mit { $number }.
console-pause-busy = Pause geht erst, wenn niemand mehr am Platz ist.
console-counter-gone = { $counter } wurde von jemand anderem übernommen; wer bei Ihnen war, ist jetzt dort. Wählen Sie einen anderen Platz – oder denselben, um dort zusammen zu arbeiten.
console-counter-shut = { $counter } ist geschlossen.
console-more = Mehr

## Wer ist da

console-current = Am Platz
console-nobody-here = Niemand am Platz
console-nobody-waiting = Niemand wartet. Neue Nummern erscheinen hier von selbst.
console-check-offer = Bei Ihnen wartet niemand. { $number } wartet auf { $desk } ({ $concern }): Sie können die Unterlagen schon durchsehen. Der Platz in der Reihe bleibt.
console-next-up = Als Nächstes: { $number }
console-away = Sie haben Pause. Niemand wird hierher aufgerufen.
console-waited = wartete { $minutes } min
console-then = dann: { $desks }
console-instead-of = statt { $desk }
console-note-from = Notiz von { $desk }: { $note }
console-note-said = Notiz: { $note }
console-urgent = dringend
console-short = kurz
console-rung = { $calls }. Aufruf von { $most }
console-ring-again = Noch nicht da? R ruft noch einmal.

## Der große Knopf und die anderen

console-call-next = Nächste Nummer
console-begin = Ist da – beginnen
console-check-papers = Unterlagen durchsehen
console-checked = Zurück in die Reihe
console-finish-next = Fertig, nächste Nummer
console-back-to-work = Pause beenden
console-key-space = Leertaste
console-send-on = Weiterleiten
console-call-again = Erneut rufen
console-miss = Nicht da
console-park = Parken
console-put-back = Zurückstellen
console-papers-now = nur Unterlagen, wartet danach weiter
console-papers-done = Unterlagen sind durchgesehen
console-finish = Nur fertig
console-add-stop = Station dazu
console-move-stop = Laufzettel umstellen
console-drop-stop = Station streichen
console-call = Aufrufen
console-leave = Gegangen
console-restore = Doch da
console-unpark = Weiter
console-undo = Zurücknehmen
console-finish-only = Fertig
console-finish-just = Nur fertig
console-finish-question = Fertig – und gleich die nächste Nummer rufen?
console-finish-question-said = Die Leertaste kann beides auf einmal: { $number } beenden und die nächste Nummer rufen. Ihre Antwort gilt ab jetzt; ändern können Sie sie unter „Mehr“, „Einstellungen“.
console-settings = Einstellungen
console-settings-finish = Fertig ruft gleich die nächste Nummer
console-settings-finish-hint = Der große Knopf und die Leertaste beenden das Gespräch und rufen weiter. Ohne Haken beenden sie nur.
console-float = Kleines Fenster, immer vorn
console-float-trouble = Das kleine Fenster ließ sich nicht öffnen.
console-missed-by-itself = { $number } ist nach dem letzten Aufruf nicht gekommen und steht jetzt bei „Nicht erschienen“.
console-missed-soon = Gilt in { $seconds } s als nicht da.
console-undo-seconds = Zurücknehmen { $seconds } s
console-actions = Was jetzt?
console-not-now = „{ $action }“ geht gerade nicht.
console-nothing-to-undo = Es gibt nichts zum Zurücknehmen.

## Was geschehen ist

console-did-call = { $number } gerufen auf { $counter }
console-did-call-again = { $number } noch einmal gerufen
console-did-begin = Begonnen mit { $number }
console-did-finish = { $number } ist fertig
console-did-put-back = { $number } wartet wieder
console-did-checked = { $number } wartet weiter, Unterlagen durchgesehen
console-did-miss = { $number } ist nicht erschienen
console-did-restore = { $number } wartet wieder
console-did-park = { $number } ist geparkt
console-did-unpark = { $number } wartet wieder
console-did-send-on = { $number } ist weitergeleitet
console-did-leave = { $number } ist gegangen
console-did-undo = Zurückgenommen: { $number }
console-did-pause = Pause
console-did-resume = Wieder da
console-why = Grund: { $because }
console-finished-nobody = { $number } ist fertig. Niemand wartet mehr.
console-nobody-to-call = Gerade wartet niemand.
console-taken = { $number } hat gerade jemand anderes aufgerufen. Die Liste ist wieder aktuell.
console-stale = Bei { $number } hat sich inzwischen etwas geändert. Sie sehen jetzt den neuen Stand – bitte noch einmal wählen.
console-busy-here = An Ihrem Platz ist noch { $number }. Bitte erst fertig werden.
console-other-counter = Darum kümmert sich gerade jemand an einem anderen Platz.
console-undo-too-late = Zum Zurücknehmen ist es zu spät.
console-not-allowed = Das dürfen Sie an diesem Platz nicht.
console-still-asking = Noch keine Antwort vom Server. Ihr Tastendruck wird wiederholt und zählt nur einmal.
console-unknown-outcome = Keine Antwort vom Server. Ob „{ $action }“ angekommen ist, ist unklar. Noch einmal senden ist sicher: Es zählt nur einmal.
console-ask-again = Noch einmal senden
console-let-be = Nicht senden
console-dismiss = Schließen

## Listen

console-lists = Listen
console-waiting = Warteschlange
console-parked = Geparkt
console-missed = Nicht erschienen
console-planned = Geplant
console-list-count = { $list } { $count }
console-list-rest = Noch { $count } zeigen
console-list-first = Nur die ersten { $count } zeigen
console-summary = { $count } { $count ->
    [one] wartet
   *[other] warten
 }
console-summary-longest = längste { $minutes } min
console-summary-closes = Schluss { $time }
console-column-desk = Stelle
console-column-number = Nummer
console-column-concern = Anliegen
console-column-language = Sprache
console-column-because = Warum an dieser Stelle
console-column-remark = Bemerkung
console-column-waited = Wartet
console-column-since = Im Haus
console-column-deeds = Aktionen
console-minutes = { $minutes } min
console-long-wait = wartet lange
console-empty-waiting = Niemand wartet.
console-empty-parked = Niemand ist geparkt.
console-empty-missed = Alle sind gekommen.
console-empty-planned = Niemand kommt später noch hierher.
console-row-call = Aufrufen
console-row-call-this = { $number } aufrufen
console-row-unpark = Weiter
console-row-unpark-this = { $number } weiter: zurück in die Warteschlange
console-row-restore = Doch da
console-row-restore-this = { $number } ist doch da: zurück in die Warteschlange
console-row-leave = Gegangen
console-row-leave-this = { $number } ist gegangen
console-has-note = mit Notiz
console-last-called = zuletzt gerufen { $time }
console-all-lists = Alle Listen und Stellen
console-fewer-lists = Nur die Nächsten

## Stellen

console-desks = Alle Stellen
console-desk-waiting = { $count ->
    [one] wartet
   *[other] warten
 }
console-desk-wait = { $count ->
    [one] wartet
   *[other] warten
 } · { $wait }
console-desk-closed = geschlossen
console-desk-mine = Ihre Stelle
console-wait-soon = gleich
console-wait-range = { $low }–{ $high } min
console-wait-up-to = bis { $high } min
console-wait-from = ab { $low } min
console-wait-long = über 1 Stunde

## Weiterleiten

console-send-on-title = { $number } weiterleiten
console-send-on-desk = An welche Stelle?
console-send-on-desk-missing = Bitte wählen Sie eine Stelle.
console-send-on-concern = Anliegen
console-send-on-same-concern = Wie bisher: { $concern }
console-send-on-planned-concern = Wie auf dem Laufzettel geplant
console-send-on-note = Notiz für die nächste Stelle (freiwillig)
console-send-on-note-hint = Nur die nächste Stelle sieht sie; danach wird sie gelöscht. Bitte keine Namen und nichts über Gesundheit.
console-send-on-left = noch { $count } Zeichen
console-send-on-do = Weiterleiten
console-send-on-counter = Platz
console-send-on-any-counter = jeder Platz der Stelle
console-send-on-counter-closed = geschlossen
console-send-on-counter-paused = Pause
console-interpreter = Dolmetschen nötig
console-interpreter-needed = Dolmetschen nötig ({ $language })
console-interpreter-free = Spricht die Sprache und ist gerade frei: { $counters }
console-interpreter-free-short = frei ist { $counters }
console-interpreter-none = Gerade ist niemand frei, der die Sprache spricht.
console-did-interpreter = Gemerkt für { $number }
console-send-on-closed = nimmt gerade niemanden an

## Laufzettel und Notiz

console-slip = Station dazu
console-slip-title = Laufzettel von { $number }
console-slip-here = jetzt hier: { $concern }
console-slip-earlier = Früher
console-slip-earlier-this = { $desk } früher
console-slip-later = Später
console-slip-later-this = { $desk } später
console-slip-drop = Streichen
console-slip-drop-this = { $desk } streichen
console-slip-add = Welche Stelle kommt dazu?
console-slip-first = gleich als Nächstes, vor allen anderen
console-slip-do = Station dazu
console-slip-close = Schließen
console-did-add-stop = { $number } hat eine Station mehr
console-did-move-stop = Laufzettel von { $number } umgestellt
console-did-drop-stop = Station von { $number } gestrichen
console-note = Notiz
console-note-title = Notiz zu { $number }
console-note-label = Notiz
console-note-hint = Nur Ihre Stelle sieht sie; am Ende des Gesprächs wird sie gelöscht. Bitte keine Namen und nichts über Gesundheit.
console-note-do = Merken
console-did-note = Notiz zu { $number } gemerkt
console-has-more = danach noch { $count } { $count ->
    [one] Station
   *[other] Stationen
 }

## Mitgehen

console-come-along = Mitgehen
console-come-back = Zurück am Platz
console-along-title = Mit wem gehen Sie mit?
console-along-with = Mit { $number } zu { $desk } gehen?
console-along-said = Ihr Platz ist so lange weg. Ihre Sprachen zählen dort mit. Sind Sie fertig, drücken Sie die Leertaste.
console-along-next = Das Gespräch hier ist dann beendet.
console-along-after = danach Pause
console-along-too = Ich gehe mit
console-along-elsewhere = Andere Stelle …
console-along-do = Mitgehen
console-along-nobody = Gerade ist niemand unterwegs, mit dem Sie mitgehen könnten.
console-along-gone = von Ihnen weitergeleitet
console-along-interpret = braucht jemanden, der { $language } spricht
console-along-wanted = { $number } braucht bei { $desk } jemanden, der { $language } spricht. G: mitgehen.
console-along-state = mit { $number } bei { $desk }
console-along-state-number = mit { $number } unterwegs
console-along-here = Sie gehen mit { $number } mit
console-along-waiting = wartet noch auf den Aufruf
console-along-called = gerufen auf { $counter }
console-along-serving = im Gespräch, { $counter }
console-along-parked = geparkt
console-along-how = Niemand wird so lange an Ihren Platz gerufen. Leertaste: zurück am Platz. A: Pause.
console-along-over = Bei { $number } ist dort nichts mehr zu tun. Sie sind wieder am Platz.
console-along-comes = { $counter } kommt mit
console-did-come-along = Sie gehen mit { $number } mit
console-help-along = Mitgehen; noch einmal: zurück am Platz

## Tresen

console-reception = Tresen
console-reception-back = Zum Platz
console-print = Drucken
console-print-again = Noch einmal drucken
console-change = Ändern
console-reprint = Noch einmal drucken
console-absent = Stelle heute
console-move = Schlange verschieben
console-message = Meldung
console-test-call = Probe-Aufruf
console-void = Nummern ungültig machen
console-give = Nummer geben
console-give-concerns = Anliegen
console-give-search = Anliegen suchen
console-give-nothing-found = Kein Anliegen heißt so.
console-give-missing = Bitte wählen Sie ein Anliegen.
console-give-needs = Was braucht die Person?
console-give-do = Nummer geben
console-give-next = Nächste Person
console-given = Bitte warten, bis die Nummer aufgerufen wird.
console-given-wait = Wartezeit etwa { $wait }
console-given-qr = QR-Code: die Nummer auf dem Handy
console-priority = Vorrang
console-priority-none = ohne Vorrang
console-priority-health = kann nicht lange warten
console-priority-child = kleines Kind dabei
console-priority-distress = in Not
console-priority-deadline = Frist läuft heute ab
console-priority-our-mistake = unser Fehler
console-priority-end = Vorrang beenden
console-check-in = Mit Termin anmelden
console-check-in-code = Code des Termins
console-check-in-hint = Sechs Ziffern: auf dem Zettel, dem Handy oder in der Nachricht. Ohne Code: im Kalender nachsehen (K am Platz).
console-check-in-do = Anmelden
console-find = Wo ist die Nummer?
console-find-do = Suchen
console-find-nothing = { $number } gibt es heute nicht.
console-where-waiting = wartet, { $minutes } min im Haus
console-where-planned = kommt noch dran, { $minutes } min im Haus
console-where-called = gerufen auf { $counter }
console-where-serving = im Gespräch, { $counter }
console-where-parked = geparkt, { $minutes } min im Haus
console-where-missed = beim Aufruf nicht erschienen
console-where-done = fertig
console-where-left = gegangen
console-rec-change = Ändern
console-rec-save = Speichern
console-rec-changed = { $number } ist geändert
console-rec-leave-question = Ist { $number } gegangen?
console-rec-leave-said = Die Nummer wird dann nirgends mehr aufgerufen.
console-rec-stale = Hier hat sich inzwischen etwas geändert. Sie sehen jetzt den neuen Stand – bitte noch einmal wählen.
console-rec-at-counter = Die Nummer ist gerade an einem Platz. Das geht nur dort.
console-rec-over = Diese Nummer ist schon fertig.
console-rec-desks = Stellen heute
console-rec-nobody = heute niemand da
console-rec-absent = Niemand mehr da
console-rec-absent-this = { $desk }: heute niemand mehr da
console-rec-absent-said = { $desk }: Neue Nummern gehen an die Vertretung.
console-rec-instead = Vertretung heute
console-rec-instead-said = Neue Nummern für { $desk } gehen heute an { $to }.
console-rec-present = Wieder da
console-rec-present-this = { $desk }: wieder da
console-rec-present-said = { $desk } ist wieder da.
console-early = Früher schließen
console-early-this = Früher schließen: { $desk }
console-early-title = Wann schließt { $desk } heute?
console-early-hint = Heute offen von { $opens } bis { $closes }. Wer eine Nummer hat, bleibt und wird noch aufgerufen. Neue Nummern gibt es wie immer nur bis kurz vor Schluss.
console-early-do = Früher schließen
console-early-said = { $desk } schließt heute um { $time }.
console-early-now = schließt heute um { $time }
console-early-back = Doch wie sonst
console-early-back-this = Doch wie sonst: { $desk }
console-early-back-said = { $desk } ist heute doch so lange offen wie sonst.
console-rec-move = Verschieben
console-rec-move-this = Warteschlange von { $desk } verschieben
console-rec-move-title = Wohin mit der Warteschlange von { $desk }?
console-rec-move-said = Alle, die noch dorthin wollten, gehen an die andere Stelle. Nummer, Wartezeit und Reihenfolge bleiben.
console-rec-move-to = An welche Stelle?
console-rec-move-do = Alle verschieben
console-rec-moved = { $count ->
    [one] Eine Nummer geht
   *[other] { $count } Nummern gehen
 } von { $from } an { $to }
console-rec-screens = Bildschirme
console-rec-message = Meldung im Warteraum
console-rec-message-hint = Steht auf allen Bildschirmen, höchstens bis zum Tagesende. Mehrere Sprachen: mit | dazwischen; sie stehen dort nacheinander.
console-rec-message-do = Zeigen
console-rec-message-end = Wegnehmen
console-rec-message-up = Die Meldung steht auf den Bildschirmen.
console-rec-message-down = Die Meldung ist weg.
console-rec-test = Probe-Aufruf für
console-rec-test-do = Läuten
console-rec-rang = { $number } läutet jetzt auf den Bildschirmen. Die Nummer gehört niemandem.
console-rec-void = Nummern ungültig machen
console-rec-void-hint = Für eine gerissene Rolle oder Probedrucke. Wer gerade an einem Platz ist, bleibt.
console-rec-void-first = Von
console-rec-void-last = Bis
console-rec-void-do = Ungültig machen
console-rec-void-question = { $first } bis { $last } ungültig machen?
console-rec-void-said = Diese Nummern werden nicht mehr aufgerufen. Das lässt sich nicht zurücknehmen.
# $count ist immer größer als eins.
console-rec-series = { $count } Nummern in { $minutes } Minuten
console-rec-series-hint = { $first } bis { $last }: Hat jemand mit dem Kiosk gespielt?
console-rec-series-do = Alle { $count } ungültig machen
console-rec-voided = { $count ->
    [one] Eine Nummer ist
   *[other] { $count } Nummern sind
 } ungültig.
console-rec-voided-but = { $count ->
    [one] Eine Nummer ist
   *[other] { $count } Nummern sind
 } ungültig. An einem Platz und darum geblieben: { $numbers }

## Hilfe

console-help = Hilfe
console-help-title = Alles mit der Tastatur
console-help-key = Taste
console-help-does = Wirkung
console-help-space = Der große Knopf: nächste Nummer, beginnen, fertig und nächste
console-help-enter = Ist da – beginnen
console-help-lists = Warteschlange, Geparkt, Nicht erschienen, Geplant
console-help-rows = In der Liste auf und ab; Eingabetaste löst die Aktion der Zeile aus
console-help-undo = Zurücknehmen, solange der Balken läuft
console-help-help = Diese Hilfe
console-help-letters = Tasten mit einem Buchstaben benutzen
console-help-letters-hint = Ausschalten, wenn Sie per Sprache diktieren. Leertaste und Eingabetaste wirken dann nur auf dem Knopf, auf dem Sie gerade stehen.
console-help-close = Schließen
console-key-enter = Eingabe
console-key-arrows = ↑ ↓

## Zeichen des Hauses: die Übersicht für den, der die Konfiguration schreibt

console-signs = Zeichen des Hauses
console-signs-lead = So groß, wie sie am Kiosk mindestens sind (15 mm): auf Papier, mit starkem Kontrast und, wo eine Richtung darin ist, gespiegelt.
console-signs-pages = Seiten und Fragen
console-signs-concerns = Anliegen
console-signs-answers = Antworten
console-signs-desks = Stellen
console-signs-needs = Bedürfnisse

## Bedürfnisse

console-need-wheelchair = Rollstuhl
console-need-hearing = hört schlecht
console-need-sight = sieht schlecht
console-need-child = mit Kind
console-need-pregnant = schwanger
console-need-walking = geht schlecht
console-need-quiet = braucht Ruhe
console-need-help = braucht Hilfe

## Sprachen

console-language-de = Deutsch
console-language-de-simple = Einfaches Deutsch
console-language-ar = Arabisch
console-language-uk = Ukrainisch
console-language-ru = Russisch
console-language-fa = Dari / Farsi
console-language-ps = Paschto
console-language-tr = Türkisch
console-language-kmr = Kurmandschi
console-language-ti = Tigrinya
console-language-so = Somali
console-language-en = Englisch
console-language-fr = Französisch

# Warum jemand an dieser Stelle steht: eine Zeile, die man vorlesen kann.
because-waited = wartet { $minutes } Min.
because-speaks = wartet { $minutes } Min., spricht { $language ->
    [ar] Arabisch
    [uk] Ukrainisch
    [ru] Russisch
    [fa] Dari
    [ps] Paschtu
    [tr] Türkisch
    [kmr] Kurdisch
    [ti] Tigrinisch
    [so] Somali
    [en] Englisch
    [fr] Französisch
   *[other] { $language }
}
because-elsewhere = wartet { $minutes } Min., kurzes Anliegen für { $desk }
because-kept = danach: Platz bleibt frei für den Termin { $at }
because-check = wartet { $minutes } Min., Unterlagen vorab prüfen
because-accompanied = wartet { $minutes } Min., jemand kommt zum Dolmetschen mit
because-urgent = dringend, wartet { $minutes } Min.
because-appointment = Termin { $at }
because-next-stop = nächste Station, seit { $minutes } Min. im Haus
because-later = lässt andere vor, noch { $minutes } Min.
because-chosen = außer der Reihe gerufen

## Screens in the waiting room

console-screen-blocked = { $name }: Ton aus, bitte einmal antippen
console-screen-no-voice = { $name }: nur Gong, keine Stimme
console-screen-gone = { $name }: Bildschirm meldet sich nicht

# ---- Leitung und Notruf

console-lead = Leitung
console-lead-suggestions = Was jetzt hilft
console-lead-nothing = Zurzeit nichts: Kein Platz mehr und kein Wechsel würde das Warten deutlich verkürzen.
console-lead-open = { $counter } öffnen für { $desks }
console-lead-more = { $counter } nimmt auch { $desks }
console-lead-move = { $counter } wechselt ganz zu { $desks }
console-lead-close = { $desks } schließt heute schon um { $time }
console-lead-gain = mittleres Warten { $minutes } Min.
console-lead-sooner = { $minutes } Min. früher durch; { $people ->
    [0] niemand kommt
    [one] etwa 1 Mensch kommt
   *[other] etwa { $people } Menschen kommen
} vergeblich
console-lead-rehearsed = Geprobt: Der Rest des Tages wurde mit und ohne die Änderung durchgespielt, jedes Mal mit denselben Menschen.
console-lead-nobody = dort ruft sonst niemand auf
console-lead-counters = Plätze
console-lead-closed = geschlossen
console-lead-col-desk = Stelle
console-lead-col-waiting = Wartende
console-lead-col-range = Wer jetzt kommt
console-lead-col-longest = Am längsten da
console-lead-col-open = Plätze offen
console-lead-col-through = Durch um
console-lead-col-closes = Schluss
console-lead-minutes = { $minutes } Min.
console-lead-of = { $open } von { $all }
console-call-help = Stiller Notruf
console-press-again = Noch einmal drücken.
console-help-calls = Rufe um Hilfe
console-help-wanted-title = Hilfe gebraucht
console-help-wanted = { $counter } braucht Hilfe. { $way }
console-help-yours = Gesendet.
console-help-come = Ich komme
console-help-you-come = Sie kommen.
console-help-comes = { $from } kommt.
console-help-end = Erledigt
console-help-call = Stiller Notruf
# Kioske: ohne Verbindung vergeben sie Nummern aus einem Vorrat (700 bis 999).
console-kiosk-gone = { $name }: Kiosk meldet sich nicht
console-kiosk-waiting = { $name }: { $count } ohne Verbindung gegeben, noch nicht übernommen
console-kiosk-handed = { $name }: heute { $count } ohne Verbindung gegeben und übernommen
console-kiosk-past = { $name }: { $count } von einem früheren Tag, nicht in der Warteschlange
console-disk-full = Speicher voll: bitte gleich die Technik rufen
console-printer-low = Drucker { $name }: Papier geht zu Ende
console-printer-no-paper = Drucker { $name }: kein Papier
console-printer-open = Drucker { $name }: Deckel offen
console-printer-fault = Drucker { $name }: Störung
console-printer-silent = Drucker { $name } antwortet nicht
console-printer-away = Drucker { $name } ist nicht zu erreichen
console-printer-broken-off = Drucker { $name }: mitten im Zettel abgebrochen
console-rec-devices = Geräte
console-rec-device-here = da
console-rec-device-seen = zuletzt { $at }
console-rec-device-gone = nicht erreichbar, zuletzt { $at }
console-rec-device-never = noch nie da
console-rec-device-invited = wartet darauf, dass der Anmelde-Link geöffnet wird
console-rec-device-link-over = Anmelde-Link abgelaufen
console-rec-printing = Wird gedruckt …
console-rec-printed = Der Zettel ist gedruckt.
console-rec-not-printed = Es kam kein Papier. Bitte nach dem Drucker sehen und noch einmal drucken.
console-rec-device-version = Version { $version }
console-rec-kiosk-page-newest = Seite aktuell
console-rec-kiosk-page-old = alte Seite, lädt neu, sobald niemand davor steht
console-rec-kiosk-waiting = { $count ->
    [one] 1 Nummer noch nicht übergeben
   *[other] { $count } Nummern noch nicht übergeben
}
console-rec-kiosk-left = { $count } Nummern für den Fall ohne Netz
console-rec-kiosk-printer = Drucker { $name } bereit
console-rec-kiosk-printer-unheard = Drucker { $name }: heute noch nichts gehört
console-rec-kiosk-own-printer = eigener Drucker, der nichts meldet

# Das eigene Konto: wo jemand angemeldet ist.
console-account = Mein Konto
console-account-sessions = Wo ich angemeldet bin
console-account-hint = Kennen Sie eine Anmeldung nicht, beenden Sie sie und lassen Sie sich ein neues Passwort geben.
console-account-computer = Computer
console-account-phone = Telefon oder Tablet
console-account-here = hier
console-account-since = Angemeldet seit { $at }
console-account-used = Zuletzt benutzt etwa { $at }
console-account-end = Abmelden
console-account-end-others = Überall sonst abmelden
console-account-ended = Beendet.

# Gesperrt: die Seite zeigt nichts, der Platz steht auf Pause.
console-lock = Sperren
console-locked = Gesperrt
console-locked-said = Die Seite zeigt nichts, bis Sie sie entsperren.
console-locked-counter = Ihr Platz steht auf Pause. Wer bei Ihnen ist, bleibt bei Ihnen. Nach dem Entsperren geht es weiter wie vorher.
console-pin = PIN
console-unlock = Entsperren
console-unlock-by-password = Mit dem Passwort entsperren
console-unlock-by-pin = Mit der PIN entsperren
console-wrong-pin = Die PIN stimmt nicht. { $left ->
    [one] Noch ein Versuch
   *[other] Noch { $left } Versuche
 }, danach gilt nur das Passwort.
console-password-needed = Zu oft die falsche PIN. Bitte entsperren Sie mit dem Passwort.
console-wrong-password-only = Das Passwort stimmt nicht. Bitte versuchen Sie es noch einmal.
console-pin-title = PIN zum Entsperren
console-pin-hint = Eine gesperrte Seite öffnen Sie mit der PIN statt mit dem Passwort. Anmelden kann man sich mit ihr nicht.
console-pin-new = Neue PIN
console-pin-another = Andere PIN
console-pin-rule = 4 bis 8 Ziffern. Nicht eine Reihe wie 1234, immer dieselbe Ziffer oder ein Jahr.
console-pin-keep = PIN speichern
console-pin-remove = PIN löschen
console-pin-kept = Gespeichert. Sie gilt beim nächsten Sperren.
console-pin-gone = Gelöscht. Es gilt das Passwort.

## Das eigene Passwort

console-own-password = Mein Passwort
console-own-password-due = Ihr Passwort hat jemand anderes gewählt. Bitte wählen Sie jetzt ein eigenes, das nur Sie kennen.
console-own-password-hint = Mindestens 12 Zeichen. Am besten ein paar Wörter, die sonst niemand zusammen sagt.
console-own-password-others = Überall sonst werden Sie dabei abgemeldet.
console-own-old = Bisheriges Passwort
console-own-new = Neues Passwort
console-own-again = Neues Passwort noch einmal
console-own-differ = Die beiden neuen Passwörter sind nicht gleich.
console-own-change = Passwort ändern
console-own-changed = Ihr Passwort ist geändert.
console-own-wrong-password = Das Passwort stimmt nicht.

## Anmeldung in zwei Schritten

console-two-step = Anmeldung in zwei Schritten
console-two-step-hint = Freiwillig: Nach dem Passwort wird ein Code aus einer App auf Ihrem Telefon gefragt. Ein gestohlenes Passwort nützt dann niemandem.
console-two-step-due = Für Ihre Rolle gehört zur Anmeldung auch ein Code aus einer App auf Ihrem Telefon. Bitte richten Sie sie jetzt ein.
console-two-step-on = Eingeschaltet. { $count ->
    [0] Es ist kein Ersatz-Code mehr übrig.
    [one] Es ist noch ein Ersatz-Code übrig.
   *[other] Es sind noch { $count } Ersatz-Codes übrig.
}
console-two-step-password = Ihr Passwort
console-two-step-begin = Einrichten
console-two-step-scan = Lesen Sie dieses Bild mit der App ein, etwa FreeOTP, Aegis oder einer anderen für „TOTP“.
console-two-step-key = Oder tippen Sie diesen Schlüssel ab:
console-two-step-picture = QR-Code für die App
console-two-step-code = Code, den die App jetzt zeigt
console-two-step-confirm = Einschalten
console-two-step-codes = Ihre Ersatz-Codes
console-two-step-codes-said = Nur jetzt zu sehen. Jeder gilt einmal, wenn Ihr Telefon nicht da ist. Bewahren Sie sie getrennt vom Telefon auf, zum Beispiel ausgedruckt.
console-two-step-kept = Ich habe sie aufbewahrt
console-two-step-renew = Neue Ersatz-Codes
console-two-step-end = Ausschalten
console-two-step-ended = Ausgeschaltet.
console-two-step-stale = Das hat sich inzwischen geändert. Bitte schauen Sie noch einmal hin.
console-code = Code
console-code-hello = Und der Code aus der App
console-code-hint = Sechs Ziffern aus der App, oder einer Ihrer Ersatz-Codes.
console-code-back = Zurück
console-due = Konto einrichten

## Konten (für die Verwaltung)

console-accounts = Konten
console-accounts-hint = Wer sich anmelden darf. Wann jemand zuletzt da war, steht hier nicht: Mitarbeitende werden nicht gemessen.
console-accounts-own = Sie
console-accounts-locked = gesperrt
console-accounts-two-step = zwei Schritte
console-accounts-one-time = Einmal-Passwort
console-accounts-may-more = darf außerdem: { $rights }
console-accounts-may-less = darf nicht: { $rights }
console-accounts-change = Ändern
console-accounts-change-this = Konto { $name } ändern
console-accounts-new = Neues Konto
console-accounts-role = Rolle
console-accounts-role-clerk = Platz
console-accounts-role-lead = Leitung
console-accounts-role-admin = Verwaltung
console-accounts-right-call = außer der Reihe aufrufen
console-accounts-right-void = Nummern ungültig machen
console-accounts-right-priority = Vorrang geben
console-accounts-by-role = wie die Rolle
console-accounts-given = darf
console-accounts-taken = darf nicht
console-accounts-password-how = Passwort für die erste Anmeldung
console-accounts-password-made = erzeugen lassen
console-accounts-password-own = selbst festlegen
console-accounts-password-hint = Danach wählt die Person ein eigenes.
console-accounts-add = Konto anlegen
console-accounts-added = { $name } kann sich jetzt anmelden.
console-accounts-shown = Einmal-Passwort für { $name }
console-accounts-shown-said = Nur jetzt zu sehen. Es gilt bis zur ersten Anmeldung; dann wählt die Person ein eigenes.
console-accounts-copy = Kopieren
console-accounts-copied = Kopiert.
console-accounts-done = Fertig
console-accounts-rights = Rechte
console-accounts-save = Speichern
console-accounts-saved = { $name }: gespeichert.
console-accounts-more = Außerdem
console-accounts-reset = Neues Einmal-Passwort
console-accounts-reset-question = Neues Einmal-Passwort für { $name }?
console-accounts-reset-said = Das bisherige gilt dann nicht mehr, und { $name } wird überall abgemeldet.
console-accounts-forget = Zwei Schritte zurücksetzen
console-accounts-forget-question = Anmeldung in zwei Schritten für { $name } zurücksetzen?
console-accounts-forget-said = Für ein verlorenes Telefon ohne Ersatz-Codes. { $name } meldet sich dann wieder nur mit Passwort an, bis sie neu eingerichtet ist.
console-accounts-forgotten = { $name }: zurückgesetzt.
console-accounts-sign-out = Überall abmelden
console-accounts-signed-out = { $name } ist überall abgemeldet.
console-accounts-lock = Sperren
console-accounts-lock-question = { $name } sperren?
console-accounts-lock-said = Wird sofort überall abgemeldet und kann sich nicht mehr anmelden. Das lässt sich zurücknehmen.
console-accounts-lock-done = { $name } ist gesperrt.
console-accounts-unlock = Freigeben
console-accounts-unlock-done = { $name } kann sich wieder anmelden.
console-accounts-remove = Entfernen
console-accounts-remove-question = Konto { $name } entfernen?
console-accounts-remove-said = Das lässt sich nicht zurücknehmen. Wer nur eine Zeit lang nicht da ist, wird besser gesperrt.
console-accounts-removed = Konto { $name } ist entfernt.
console-accounts-did-added = Konto { $name } angelegt ({ $role }).
console-accounts-did-role = { $name }: Rolle { $after } (war { $before }).
console-accounts-did-rights = { $name }: { $rights }.
console-accounts-did-by-role = Rechte wie die Rolle
console-accounts-did-locked = { $name } gesperrt.
console-accounts-did-unlocked = { $name } wieder freigegeben.
console-accounts-did-password = { $name }: neues Einmal-Passwort.
console-accounts-did-two-step = { $name }: Anmeldung in zwei Schritten zurückgesetzt.
console-accounts-did-removed = Konto { $name } entfernt ({ $role }).

## Der nächste Termin

console-follow-up = Nächster Termin
console-follow-up-title = Nächster Termin für { $number }
console-follow-up-when = Wann?
console-follow-up-minutes = { $minutes } min
console-follow-up-short-wait = kurze Wartezeit
console-follow-up-spoken = spricht { $language }
console-follow-up-from = Frühestens
console-follow-up-weeks = { $count ->
    [0] ab morgen
    [one] in einer Woche
   *[other] in { $count } Wochen
 }
console-follow-up-none = In diesen vier Wochen ist nichts frei.
console-follow-up-never = Für dieses Anliegen gibt es keine Termine.
console-follow-up-do = Buchen
console-follow-up-given = Termin für { $number }: { $when }, Code { $code }
console-follow-up-next = Nächster Termin: { $desk }, { $when }
console-follow-up-code = Code { $code }
console-follow-up-print = Drucken
console-did-follow-up = { $number } hat einen neuen Termin

## Kalender

console-calendar = Kalender
console-calendar-when = Zeitraum
console-calendar-before = Davor
console-calendar-after = Danach
console-calendar-today = Heute
console-calendar-day = Tag
console-calendar-week = Woche
console-calendar-desk = Stelle
console-calendar-no-desk = Sie sehen den Kalender der Stellen, deren Platz Sie geöffnet haben.
console-calendar-holiday = Haus geschlossen
console-calendar-closed = geschlossen
console-calendar-to-confirm = noch nicht bestätigt
console-calendar-arrived = ist da
console-calendar-missed = nicht erschienen
console-calendar-blocked = Gesperrt
console-calendar-forecast = Auslastung je Stunde
console-calendar-hour = { $booked } min gebucht, { $walkins } min ohne Termin erwartet, { $there } min besetzt, { $free } min frei
console-calendar-legend = Balken: unten gebucht, darüber erwartete Besuche ohne Termin, schraffiert abwesend. Rot umrandet: mehr, als zu schaffen ist.
console-calendar-told = Die Person bekommt eine Nachricht in ihrer Sprache.
console-calendar-not-told = Die Person hat keinen Kontakt hinterlassen. Sie sieht es nur auf ihrer Terminseite.
console-calendar-move = Verschieben
console-calendar-move-title = Termin { $code } am { $when } verschieben
console-calendar-moved = Termin { $code } ist jetzt am { $when }
console-calendar-moved-back = Termin { $code } ist wieder zur alten Zeit
console-calendar-give-up = Absagen
console-calendar-give-up-question = Termin { $code } am { $when } absagen?
console-calendar-given-up = Termin { $code } ist abgesagt
console-calendar-block = Zeit sperren
console-calendar-did-block = Zeit ist gesperrt
console-calendar-block-day = Tag
console-calendar-block-from = von
console-calendar-block-to = bis
console-calendar-whole-desk = ganze Stelle
console-calendar-reason = Grund (freiwillig)
console-calendar-reason-hint = Nur für Kolleginnen und Kollegen. Bitte keine Namen und nichts über Gesundheit.
console-calendar-free-question = Gesperrte Zeit am { $when } wieder freigeben?
console-calendar-free = Freigeben
console-calendar-freed = Zeit ist wieder frei
console-key-delete = Entf
console-calendar-away = abwesend
# Einstellungen des Hauses: für Leitung und Verwaltung.
console-set = Einstellungen
console-set-closures = Schließtage und andere Zeiten
console-set-none = Es gelten die eingerichteten Öffnungszeiten.
console-set-new = Schließen oder andere Zeiten festlegen
console-set-first = Von
console-set-last = Bis einschließlich
console-set-where = Wo
console-set-house = Ganzes Haus
console-set-how = Wie
console-set-closed-all-day = ganztägig geschlossen
console-set-other-hours = andere Zeiten
console-set-open-from = offen { $opens } bis { $closes }
console-set-opens = Öffnet um
console-set-closes = Schließt um
console-set-reason = Grund
console-set-reason-hint = Freiwillig, nur für Mitarbeitende sichtbar. Bitte keine Namen.
console-set-save = Speichern
console-set-saved = Gespeichert.
console-set-saved-cancelled = Gespeichert. { $count ->
    [one] Ein Termin ist abgesagt.
   *[other] { $count } Termine sind abgesagt.
 }
console-set-remove = Aufheben
console-set-removed = Aufgehoben. Es gelten wieder die eingerichteten Zeiten.
console-set-lie = { $count ->
    [one] Ein Termin liegt
   *[other] { $count } Termine liegen
 } in dieser Zeit: { $when }
console-set-lie-said = Wer eine Adresse hinterlassen hat, bekommt die Absage in der eigenen Sprache. Eine Absage lässt sich nicht zurücknehmen.
console-set-keep = Termine behalten
console-set-strike = Termine absagen
console-set-history = Was geändert wurde
console-set-no-history = Noch nichts.
console-set-did-closed = { $where }: { $when } { $times }.
console-set-did-reopened = { $where }: { $when } wieder nach den eingerichteten Zeiten (war { $times }).
console-set-did-cancelled = { $count ->
    [one] Ein Termin abgesagt.
   *[other] { $count } Termine abgesagt.
 }
console-set-did-message = Meldung im Warteraum: „{ $text }“
console-set-did-message-end = Meldung im Warteraum weggenommen.
console-set-role-clerk = Platz
console-set-role-lead = Leitung
console-set-role-admin = Verwaltung
console-set-undo = Zurücknehmen
console-set-taken-back = Rücknahme
console-set-undone = Zurückgenommen.
console-set-was-undone = (zurückgenommen)
console-set-stale = Das lässt sich nicht mehr zurücknehmen: Es wurde inzwischen etwas anderes eingestellt.
console-set-closure = Schließtag speichern
console-set-reopen = Schließtag aufheben
console-set-staffing = Heute besetzt
console-set-staffing-hint = Gilt nur heute: Termine werden nur für besetzte Plätze angeboten.
console-set-there-usual = wie geplant
console-set-there-nobody = heute nicht besetzt
console-set-there-hours = nur zu diesen Zeiten
console-set-there = besetzt { $opens } bis { $closes }
console-set-from = von
console-set-to = bis
console-set-did-staffed = { $when }, { $counter }: { $times }.
console-set-spoken-today = Heute gesprochen
console-set-spoken-hint = Gilt nur heute: für das Aufrufen, die Wartezeiten und die Termine. Wer den Platz öffnet, nennt eigene Sprachen dazu.
console-set-spoken-german = nur Deutsch
console-set-spoken = Sprachen speichern
console-set-did-spoken = { $when }, { $counter }: Sprachen { $times }.
console-set-did-ready-new = Meldung bereitgelegt: „{ $text }“
console-set-did-ready-changed = Bereitgelegte Meldung geändert: „{ $text }“
console-set-did-ready-removed = Bereitgelegte Meldung gelöscht: „{ $text }“
console-set-ready = Meldung speichern
console-ready = Bereitgelegte Meldungen
console-ready-hint = Stehen am Tresen und bei der Leitung bereit und erscheinen mit einem Druck auf allen Bildschirmen, in allen Sprachen nacheinander.
console-ready-new = Neue Meldung
console-ready-edit = Meldung bearbeiten
console-ready-edit-hint = Eine Sprache ohne Text wird ausgelassen. Bitte keine Namen.
console-ready-remove = Löschen
console-ready-remove-question = Diese Meldung löschen?
console-ready-removed = Gelöscht. Was auf den Bildschirmen steht, bleibt.
console-set-stated = Was in der Konfiguration steht
console-set-stated-hint = Nur zum Nachsehen. Geändert wird es in der Datei oder der Variable, die dabei steht. Geheimes wird nicht gezeigt.
console-set-find = Suchen
console-set-count = { $count ->
    [one] Eine Einstellung
   *[other] { $count } Einstellungen
 }
console-set-top = Allgemein
console-set-hidden = gesetzt, nicht gezeigt
console-set-line = { $file }, Zeile { $line }
console-set-variable = Variable { $variable }
console-set-revoke = Sperren
console-set-revoke-this = { $name } sperren
console-set-revoke-question = { $name } sperren?
console-set-revoke-said = Das Gerät zeigt dann nichts mehr und gibt keine Nummern. Unter „Was geändert wurde“ lässt sich das zurücknehmen.
console-set-did-revoked = Gerät { $name } gesperrt.
console-set-did-restored = Gerät { $name } wieder zugelassen.
console-set-did-invited = Gerät { $name }: Anmelde-Link gemacht.
console-set-invite = Link und QR-Code zeigen
console-set-new-device = Neues Gerät
console-set-device-kind = Was für ein Gerät?
console-set-device-display = Bildschirm
console-set-device-kiosk = Automat für Nummern
console-set-device-name = Name
console-set-device-name-hint = Wo es steht, zum Beispiel Eingang oder Flur 1.
console-set-device-shows = Was er zeigt
console-set-device-full = alle Aufrufe, große Ansicht
console-set-device-door = alle Aufrufe, Ansicht für eine Tür
console-set-device-screen = eingerichteter Bildschirm { $id }
console-set-device-printers = Drucker werden in der Konfiguration eingerichtet und nicht angemeldet.
console-set-invite-title = { $name } anmelden
console-set-invite-how-display = Öffnen Sie diesen Link im Browser des Bildschirms. Danach zeigt er von selbst die Aufrufe.
console-set-invite-how-kiosk = Halten Sie den QR-Code vor den Leser des Automaten, oder öffnen Sie den Link in seinem Browser.
console-set-invite-qr = QR-Code mit dem Anmelde-Link
console-set-invite-until = Der Link gilt einmal und bis { $at }. Er wird nur jetzt gezeigt.
console-set-invite-there = { $name } ist angemeldet.
console-set-invite-over = Der Link ist abgelaufen. Bitte machen Sie einen neuen.
