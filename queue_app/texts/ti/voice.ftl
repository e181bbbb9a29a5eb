# machine-made, not yet checked by a native reader

voice-call = { $number }። ቦታ { $counter }።
voice-number = ቁጽሪኹም፦ { $number }።
voice-test = እዚ ፈተነ ድምጺ እዩ።
voice-sign =
    { $sign ->
        [A] ኤ
        [B] ቢ
        [C] ሲ
        [D] ዲ
        [E] ኢ
        [F] ኤፍ
        [G] ጂ
        [H] ኤች
        [I] ኣይ
        [J] ጄ
        [K] ኬ
        [L] ኤል
        [M] ኤም
        [N] ኤን
        [O] ኦ
        [P] ፒ
        [Q] ኪው
        [R] ኣር
        [S] ኤስ
        [T] ቲ
        [U] ዩ
        [V] ቪ
        [W] ዳብልዩ
        [X] ኤክስ
        [Y] ዋይ
        [Z] ዜድ
       *[other] { $sign }
    }
