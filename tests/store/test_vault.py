"""What is sealed is opened by its key alone, and by older keys while they are kept."""

import pytest

from queue_app.rules.contacts import Contact
from queue_app.store.vault import Unreadable, Vault

OLD, NEW = "an old key that is long enough to be one", "a new key that is long enough to be one"
OLENA = Contact("mail", "Olena@example.org")


def test_a_sealed_contact_says_nothing_and_opens_again() -> None:
    vault = Vault([OLD])
    sealed = vault.seal(OLENA)
    assert "olena" not in repr(sealed).lower()
    assert vault.open(sealed.text) == "Olena@example.org"
    assert vault.seal(OLENA).text != sealed.text


def test_after_a_change_of_keys_the_old_one_still_opens_and_finds() -> None:
    before, after = Vault([OLD]).seal(OLENA), Vault([NEW, OLD])
    assert after.open(before.text) == "Olena@example.org"
    assert before.likenesses[0] in after.seal(OLENA).likenesses
    assert after.seal(OLENA).likenesses[0] not in before.likenesses


def test_without_its_key_nothing_is_opened_and_nothing_compared() -> None:
    sealed = Vault([OLD]).seal(OLENA)
    with pytest.raises(Unreadable):
        Vault([NEW]).open(sealed.text)
    assert set(Vault([NEW]).seal(OLENA).likenesses) & set(sealed.likenesses) == set()


def test_capitals_make_no_other_contact() -> None:
    vault = Vault([OLD])
    assert vault.seal(OLENA).likenesses == vault.seal(Contact("mail", "olena@example.org")).likenesses
