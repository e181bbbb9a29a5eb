# machine-made, not yet checked by a native reader

voice-call = { $number }. میز { $counter }.
voice-number = شماره شما: { $number }.
voice-test = این آزمایش صدا است.
voice-sign =
    { $sign ->
        [A] اِی
        [B] بی
        [C] سی
        [D] دی
        [E] ای
        [F] اِف
        [G] جی
        [H] اِچ
        [I] آی
        [J] جِی
        [K] کِی
        [L] اِل
        [M] اِم
        [N] اِن
        [O] اُ
        [P] پی
        [Q] کیو
        [R] آر
        [S] اِس
        [T] تی
        [U] یو
        [V] وی
        [W] دابلیو
        [X] ایکس
        [Y] وای
        [Z] زِد
       *[other] { $sign }
    }
