# machine-made, not yet checked by a native reader

voice-call = { $number }. Ji kerema xwe werin maseya { $counter }.
voice-number = Hejmara we: { $number }.
voice-test = Ev ceribandina deng e.
voice-sign = { $sign }
