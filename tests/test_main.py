"""What the roof keeps beside the data: keys, made once, readable by their owner only."""

import stat
from pathlib import Path

from queue_app.config import Settings
from queue_app.main import contact_keys
from queue_app.rules.contacts import Contact
from queue_app.store.vault import Vault


def at(folder: Path, example: Settings) -> Settings:
    return example.model_copy(update={"database_url": f"sqlite:///{folder / 'queue.db'}"})


def test_the_key_of_contacts_is_made_once_and_is_for_its_owner(tmp_path: Path, example: Settings) -> None:
    first = contact_keys(at(tmp_path, example))
    assert (len(first), len(first[0])) == (1, 64)
    assert contact_keys(at(tmp_path, example)) == first
    assert stat.S_IMODE((tmp_path / "contacts.key").stat().st_mode) == 0o600


def test_a_new_key_goes_on_top_and_the_old_one_still_opens(tmp_path: Path, example: Settings) -> None:
    (old,) = contact_keys(at(tmp_path, example))
    sealed = Vault([old]).seal(Contact("mail", "olena@example.org"))
    (tmp_path / "contacts.key").write_text(f"{'new' * 20}\n{old}\n", encoding="ascii")
    found = contact_keys(at(tmp_path, example))
    assert found == ["new" * 20, old]
    assert Vault(found).open(sealed.text) == "olena@example.org"


def test_keys_of_the_configuration_make_no_file(tmp_path: Path, example: Settings) -> None:
    server = example.server.model_copy(update={"contact_keys": ("k" * 32, "l" * 32)})
    settings = at(tmp_path, example).model_copy(update={"server": server})
    assert contact_keys(settings) == ["k" * 32, "l" * 32]
    assert list(tmp_path.iterdir()) == []
