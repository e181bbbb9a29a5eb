# machine-made, not yet checked by a native reader

voice-call = { $number }. Merci de venir au guichet { $counter }.
voice-number = Votre numéro : { $number }.
voice-test = Ceci est un essai de son.
voice-sign = { $sign }
