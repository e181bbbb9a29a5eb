# machine-made, not yet checked by a native reader

voice-call = { $number }. مېز { $counter }.
voice-number = ستاسو شمېره: { $number }.
voice-test = دا د غږ ازموینه ده.
voice-sign =
    { $sign ->
        [A] اې
        [B] بي
        [C] سي
        [D] ډي
        [E] اي
        [F] اېف
        [G] جي
        [H] اېچ
        [I] آی
        [J] جې
        [K] کې
        [L] اېل
        [M] اېم
        [N] اېن
        [O] او
        [P] پي
        [Q] کیو
        [R] آر
        [S] اېس
        [T] ټي
        [U] یو
        [V] وي
        [W] ډبلیو
        [X] اېکس
        [Y] وای
        [Z] زېډ
       *[other] { $sign }
    }
