# Was gesagt wird. $number und $counter sind schon buchstabiert: „T, 4, 7“ und „3“.

voice-call = { $number }. Platz { $counter }.
voice-number = Ihre Nummer: { $number }.
voice-test = Dies ist eine Tonprobe.
# Ein Buchstabe, wie ihn die Stimme lesen soll; eine Ziffer bleibt, wie sie ist.
voice-sign = { $sign }
