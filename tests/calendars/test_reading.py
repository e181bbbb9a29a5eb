"""Absences out of calendars as Outlook, Google and Nextcloud write them."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from queue_app.calendars.fetching import read
from queue_app.calendars.reading import BadCalendar, absences

BERLIN = ZoneInfo("Europe/Berlin")
BEGINS, ENDS = datetime(2027, 3, 1, tzinfo=UTC), datetime(2027, 4, 30, tzinfo=UTC)


def calendar(*events: str) -> bytes:
    body = "".join(
        f"BEGIN:VEVENT\nUID:{at}\nDTSTAMP:20260101T000000Z\n{event}\nEND:VEVENT\n"
        for at, event in enumerate(events)
    )
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{body}END:VCALENDAR\n".replace("\n", "\r\n").encode()


def said(*events: str) -> list[str]:
    """The absences in short: their beginnings and ends in UTC."""
    found = absences(calendar(*events), BERLIN, BEGINS, ENDS)
    return [f"{begins:%m-%d %H:%M}/{ends:%m-%d %H:%M}" for begins, ends in found]


@pytest.mark.parametrize("zone", ["Europe/Berlin", "W. Europe Standard Time"])
def test_a_weekly_series_keeps_its_local_time_when_clocks_change_and_leaves_out_exceptions(zone: str) -> None:
    series = (
        f"DTSTART;TZID={zone}:20270315T090000\nDTEND;TZID={zone}:20270315T110000\n"
        f"RRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;TZID={zone}:20270322T090000"
    )
    assert said(series) == ["03-15 08:00/03-15 10:00", "03-29 07:00/03-29 09:00", "04-05 07:00/04-05 09:00"]


def test_an_occurrence_that_was_moved_counts_where_it_is_now() -> None:
    series = "UID:s\nDTSTART:20270315T080000Z\nDTEND:20270315T090000Z\nRRULE:FREQ=DAILY;COUNT=2".removeprefix(
        "UID:s\n"
    )
    text = calendar(series).replace(
        b"END:VCALENDAR",
        b"BEGIN:VEVENT\r\nUID:0\r\nDTSTAMP:20260101T000000Z\r\nRECURRENCE-ID:20270316T080000Z\r\n"
        b"DTSTART:20270316T120000Z\r\nDTEND:20270316T130000Z\r\nEND:VEVENT\r\nEND:VCALENDAR",
    )
    found = [f"{one:%d %H}" for one, _ends in absences(text, BERLIN, BEGINS, ENDS)]
    assert found == ["15 08", "16 12"]


@pytest.mark.parametrize(
    ("event", "found"),
    [
        ("DTSTART;VALUE=DATE:20270327\nDTEND;VALUE=DATE:20270329", ["03-26 23:00/03-28 22:00"]),  # clocks change
        ("DTSTART:20270310T090000\nDURATION:PT90M", ["03-10 08:00/03-10 09:30"]),  # as the house's clocks say
        ("DTSTART;TZID=America/New_York:20270310T090000\nDTEND;TZID=America/New_York:20270310T100000",
         ["03-10 14:00/03-10 15:00"]),
        ("DTSTART:20270310T090000Z\nDTEND:20270310T100000Z\nTRANSP:TRANSPARENT", []),
        ("DTSTART:20270310T090000Z\nDTEND:20270310T100000Z\nSTATUS:CANCELLED", []),
        ("DTSTART:20270210T090000Z\nDTEND:20270310T100000Z", ["03-01 00:00/03-10 10:00"]),  # began before
        ("DTSTART:20210210T090000Z\nDTEND:20210210T100000Z", []),
    ],
)  # fmt: skip
def test_each_way_to_write_a_time_is_understood(event: str, found: list[str]) -> None:
    assert said(event) == found


def test_what_overlaps_or_touches_is_one_absence() -> None:
    day = "DTSTART:20270310T{}0000Z\nDTEND:20270310T{}0000Z"
    assert said(day.format("09", "11"), day.format("10", "12"), day.format("12", "13")) == [
        "03-10 09:00/03-10 13:00"
    ]


@pytest.mark.parametrize(
    "text",
    [
        b"", b"<html>sign in</html>", b"\xff\xfe\x00", calendar()[:-5],
        calendar("DTSTART:nonsense"), calendar("SUMMARY:no time at all"),
        calendar("DTSTART:20270310T090000Z\nRRULE:FREQ=SECONDLY"),
        calendar("DTSTART:20270310T090000Z\nRRULE:FREQ=DAILY;BYMINUTE=1,2,3"),
    ],
)  # fmt: skip
def test_what_is_no_calendar_or_a_flood_is_refused_and_nothing_of_it_repeated(text: bytes) -> None:
    with pytest.raises(BadCalendar) as why:
        absences(text, BERLIN, BEGINS, ENDS)
    assert "nonsense" not in str(why.value)


@pytest.mark.parametrize(
    "where", ["/no/such/file.ics", "file:///etc/hostname", "ftp://127.0.0.1/x", "http://127.0.0.1:1/x"]
)
def test_what_cannot_be_reached_is_said(where: str) -> None:
    with pytest.raises(BadCalendar):
        read(where)


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "away.ics").write_bytes(calendar())
    assert read(str(tmp_path / "away.ics")).startswith(b"BEGIN:VCALENDAR")
