# machine-made, not yet checked by a native reader

voice-call = { $number }. Место { $counter }.
voice-number = Ваш номер: { $number }.
voice-test = Это проверка звука.
voice-sign =
    { $sign ->
        [A] а
        [B] бэ
        [C] цэ
        [D] дэ
        [E] е
        [F] эф
        [G] гэ
        [H] аш
        [I] и
        [J] йот
        [K] ка
        [L] эл
        [M] эм
        [N] эн
        [O] о
        [P] пэ
        [Q] ку
        [R] эр
        [S] эс
        [T] тэ
        [U] у
        [V] вэ
        [W] дубль-вэ
        [X] икс
        [Y] игрек
        [Z] зэт
       *[other] { $sign }
    }
