# machine-made, not yet checked by a native reader

voice-call = { $number }. Miiska { $counter }.
voice-number = Lambarkaaga: { $number }.
voice-test = Tani waa tijaabo codka ah.
voice-sign = { $sign }
