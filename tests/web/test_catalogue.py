"""The catalogue in one language, for phones on a bad network."""

from queue_app.main import create_app
from tests.support.house import House

CATALOGUE = "/api/v1/sites/wismar/catalogue"


def test_in_one_language_it_has_names_in_that_and_in_german_and_all_else(small_house: House) -> None:
    settings = small_house.settings.model_copy(update={"sites": (small_house.site,)})
    web = create_app(settings, database=small_house.database, clock=lambda: small_house.now).test_client()
    whole, one = web.get(CATALOGUE), web.get(f"{CATALOGUE}?language=uk")
    assert whole.json.keys() == one.json.keys()
    for kind in ("concerns", "documents", "pages", "desks"):
        pairs = list(zip(whole.json[kind], one.json[kind], strict=True))
        assert all({"de"} <= ours["names"].keys() <= {"de", "uk"} for _, ours in pairs)
        assert [ours for _, ours in pairs] == [{**all_, "names": ours["names"]} for all_, ours in pairs]
        assert all(
            all_["names"][code] == name for all_, ours in pairs for code, name in ours["names"].items()
        )
    assert "uk" in one.json["concerns"][0]["names"]
    assert one.json["languages"] == whole.json["languages"]
    assert one.headers["ETag"] != whole.headers["ETag"]
