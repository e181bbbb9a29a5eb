# What is spoken. $number and $counter are spelled already: "T, 4, 7" and "3".

voice-call = { $number }. Counter { $counter }.
voice-number = Your number: { $number }.
voice-test = This is a sound test.
# A letter as the voice should read it; a digit stays as it is.
voice-sign = { $sign }
