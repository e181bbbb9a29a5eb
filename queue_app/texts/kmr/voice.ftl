# machine-made, not yet checked by a native reader

voice-call = { $number }. Mase { $counter }.
voice-number = Hejmara we: { $number }.
voice-test = Ev ceribandina deng e.
voice-sign = { $sign }
