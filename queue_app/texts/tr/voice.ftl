# machine-made, not yet checked by a native reader

voice-call = { $number }. Masa { $counter }.
voice-number = Numaranız: { $number }.
voice-test = Bu bir ses denemesidir.
voice-sign = { $sign }
