"""An answer to a question counts once, however many bring it at the same moment."""

from datetime import timedelta

from sqlalchemy import func, select

from queue_app.rules import proof
from queue_app.store import proofs
from queue_app.store.turn import Turn
from tests.store.test_turn import together
from tests.support.house import House


def test_of_many_who_bring_the_same_answer_at_once_one_is_accepted(house: House) -> None:
    question = proof.ask("wismar", "booking", 12, "00ff" * 8, house.now)
    accepted: list[bool] = []

    def bring(t: Turn) -> bool:
        return proofs.spend(t.connection, question, t.now)

    together(12, lambda _number: accepted.append(house.do(bring)))
    assert sorted(accepted) == [False] * 11 + [True]


def test_what_is_over_is_forgotten_with_the_next_one(house: House) -> None:
    def bring(t: Turn, salt: str) -> bool:
        return proofs.spend(t.connection, proof.ask("wismar", "booking", 12, salt, t.now), t.now)

    assert house.do(bring, "one")
    house.now += proof.VALID + timedelta(seconds=1)
    assert house.do(bring, "two")
    with house.database.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(proofs.proof)) == 1
