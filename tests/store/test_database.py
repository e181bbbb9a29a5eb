"""What the store promises before any table: what is acknowledged is on the disk, and nobody waits in C."""

from tests.support.house import House


def test_on_sqlite_a_commit_is_on_the_disk_before_it_is_answered(small_house: House) -> None:
    for look in (small_house.database.reading, small_house.database.writing):
        with look() as connection:
            asked = ("journal_mode", "synchronous", "busy_timeout", "foreign_keys")
            found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in asked]
        assert found == ["wal", 2, 0, 1]  # 2 is FULL: at NORMAL a power cut loses the last numbers
