# machine-made, not yet checked by a native reader

voice-call = { $number }. Guichet { $counter }.
voice-number = Votre numéro : { $number }.
voice-test = Ceci est un essai de son.
voice-sign = { $sign }
