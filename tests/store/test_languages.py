"""The order of the languages on the kiosk's first page, on both engines."""

from queue_app.store.languages import by_use
from queue_app.web.catalogue import catalogue
from tests.support.house import House


def order(house: House) -> list[str]:
    with house.database.reading() as connection:
        found = catalogue(connection, house.site, house.now, house.mode)
    return [language["code"] for language in found["languages"]]


def test_languages_stand_by_their_use_in_the_four_weeks_before_this_one(house: House) -> None:
    configured = list(house.site.languages)
    for language in ("ti", "ti", "ti", "uk", "uk", "fr", "fr", "so"):
        house.take(house.concern("pilot"), language=language)
    assert order(house) == configured  # nothing changes its place within a week
    house.later(days=6)
    assert order(house) == configured
    house.later(days=1)
    used = ["ti", "uk", "fr", "so"]
    assert order(house) == used + [code for code in configured if code not in used]
    house.later(days=28)
    assert order(house) == configured


def test_a_house_may_keep_the_order_of_its_configuration(house: House) -> None:
    house.take(house.concern("pilot"), language="so")
    house.later(days=7)
    kiosk = house.site.kiosk.model_copy(update={"languages_by_use": False})
    house.site = house.site.model_copy(update={"kiosk": kiosk})
    with house.database.reading() as connection:
        assert by_use(connection, house.site, house.now.date().isoformat()) == house.site.languages
