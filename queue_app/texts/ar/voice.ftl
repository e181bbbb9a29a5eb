# machine-made, not yet checked by a native reader

voice-call = { $number }. المكتب { $counter }.
voice-number = رقمكم: { $number }.
voice-test = هذا اختبار للصوت.
voice-sign =
    { $sign ->
        [A] إيه
        [B] بي
        [C] سي
        [D] دي
        [E] إي
        [F] إف
        [G] جي
        [H] إتش
        [I] آي
        [J] جاي
        [K] كاي
        [L] إل
        [M] إم
        [N] إن
        [O] أو
        [P] بي
        [Q] كيو
        [R] آر
        [S] إس
        [T] تي
        [U] يو
        [V] في
        [W] دبليو
        [X] إكس
        [Y] واي
        [Z] زد
       *[other] { $sign }
    }
