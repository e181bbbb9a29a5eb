# machine-made, not yet checked by a native reader

voice-call = { $number }. Місце { $counter }.
voice-number = Ваш номер: { $number }.
voice-test = Це перевірка звуку.
voice-sign =
    { $sign ->
        [A] а
        [B] бе
        [C] це
        [D] де
        [E] е
        [F] еф
        [G] ґе
        [H] га
        [I] і
        [J] йот
        [K] ка
        [L] ел
        [M] ем
        [N] ен
        [O] о
        [P] пе
        [Q] ку
        [R] ер
        [S] ес
        [T] те
        [U] у
        [V] фау
        [W] ве
        [X] ікс
        [Y] іпсилон
        [Z] зет
       *[other] { $sign }
    }
