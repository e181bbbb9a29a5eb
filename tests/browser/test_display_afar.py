"""The screen that is read from afar: every word as large as that wants, in every layout, and nothing clipped."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from queue_app import config
from tests.support.browsers import OpenPage
from tests.support.people import Visitor
from tests.support.server import LiveServer
from tests.support.servers import StartServer, running
from tests.support.wall import CLIPPED, WALL, Cable, Team, on_stage, violations

UPRIGHT = {"width": 1080, "height": 1920}
DOOR = {"width": 1024, "height": 600}
SCREENS = {  # inches, metres, layout, desks
    "room": (65, 3.9, "full", []),
    "middle": (55, 1.6, "full", []),
    "own": (43, 2.6, "full", ["jobcenter"]),
    "beside": (15, 1.0, "door", ["jobcenter"]),
}
SHAPES = [
    ("room", WALL),
    ("room", UPRIGHT),
    ("middle", WALL),
    ("middle", UPRIGHT),
    ("own", WALL),
    ("beside", DOOR),
]
WORD = "Heute ohne Kasse, bitte mit Karte zahlen | No cash today"
TURN_MS = 3_500  # how long a line stands (display/parts.js)
PHASES = 12  # by then each of the things that take turns has stood there
# The picture at each of them, drawn as if it were so much later; nothing else on the page sees that time.
IN_TURN = """async ([phases, turn, capital]) => {
  const [wrong, clipped] = [%s, %s];
  const now = performance.now.bind(performance);
  const draw = (later) => {
    performance.now = () => now() + later;
    dispatchEvent(new Event("resize"));
    performance.now = now;
  };
  const found = new Set();
  for (let phase = 0; phase < phases; phase += 1) {
    draw(phase * turn);
    // A script that stands there for the first time; without a network its letters do not come.
    await Promise.race([document.fonts.ready, new Promise((late) => setTimeout(late, 2_000))]);
    draw(phase * turn);
    for (const one of [...wrong(capital), ...clipped()]) found.add(one);
  }
  return [...found];
}"""
# Every word that is seen and whose capitals are lower than so many pixels; whatever overflows its box; the clock in the
# way of the heading. Capitals are 0.668 of the size in the font of words, 0.714 in that of numbers.
WRONG = """(capital) => {
  const own = (box) => [...box.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const all = [...document.querySelectorAll("#screen *")]
    .filter((box) => own(box) && !box.closest(".sr, .sound, svg") && box.checkVisibility());
  const high = (box) => {
    const { fontSize, fontFamily } = getComputedStyle(box);
    return parseFloat(fontSize) * (fontFamily.startsWith('"Noto') ? 0.714 : 0.668);
  };
  const small = all.filter((box) => high(box) < capital - 0.6)
    .map((box) => `${Math.round(high(box))} px: ${box.textContent.trim()}`);
  const room = (box) => 0.12 * parseFloat(getComputedStyle(box).fontSize) + 1; // fonts keep some around their letters
  const over = [...document.querySelectorAll("[data-fit], [data-box]")]
    .filter((box) => box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + room(box))
    .map((box) => `over: ${box.textContent.trim()}`);
  const [clock, said] = [".side .clock", ".recent-heading .said"]
    .map((name) => document.querySelector(name)?.getBoundingClientRect());
  return [...small, ...over, ...(clock && said?.right > clock.left && said.bottom > clock.top ? ["clock"] : [])];
}"""
PARTS = """async () => {
  const { sizeOf } = await import("/display/assets/size.js");
  const { linesOf } = await import("/display/assets/parts.js");
  const wall = { width: 1920, height: 1080 };
  const at = (inches, distance_metres, layout = "full") => sizeOf({ inches, distance_metres, layout }, wall);
  return {
    plain: [sizeOf({}, wall), at(55, 0.5)],
    rows: [1, 1.6, 2.5, 3.3, 30].map((metres) => at(55, metres).rows),
    places: [1.6, 3.3].map((metres) => at(55, metres).places),
    door: [0.5, 0.8, 1].map((metres) => at(15, metres, "door").places),
    most: [at(55, 30).least, at(15, 30, "door").least],
    short: linesOf("1. Stock, rechts", 21),
    long: linesOf("2. Stock, rechts, zweite Tür nach der Treppe", 21),
    word: linesOf("Donaudampfschifffahrt", 10),
  };
}"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    with running(tmp_path_factory.mktemp("afar"), config=with_screens()) as server:
        yield server


def with_screens() -> str:
    example = config.front("config.example.toml").read_text(encoding="utf-8")
    sections = "".join(
        f'[[sites.screens]]\nid = "{name}"\ninches = {inches}\ndistance_metres = {metres}\nlayout = "{layout}"\n'
        f"desks = {desks}\nvoice = false\n\n"
        for name, (inches, metres, layout, desks) in SCREENS.items()
    )
    return example.replace("[[sites.screens]]\n", sections + "[[sites.screens]]\n", 1)


@pytest.fixture(scope="module")
def _team(office: LiveServer) -> Iterator[Team]:
    with ExitStack() as stack:
        team = Team(office, stack)
        with Visitor(office) as visitor:  # from here on numbers have three digits
            for _ in range(100):
                visitor.take("unsure")
                visitor.leave()
        yield team


@pytest.fixture
def team(_team: Team) -> Iterator[Team]:
    yield _team
    _team.tidy()


def hang(open_page: OpenPage, server: LiveServer, name: str, size: dict[str, int], at: str = "") -> Page:
    """A screen on the wall; a touch has turned the sound on."""
    page = open_page(viewport=size)
    page.goto(f"{at or server.url}/display/{server.site}?screen={name}")
    expect(page.locator(".frame[data-afar=true]")).to_be_visible()
    page.mouse.click(400, 300)
    return page


def capital(name: str, size: dict[str, int]) -> float:
    """How many pixels 0.7 degrees are on this screen."""
    inches, metres, *_ = SCREENS[name]
    return 12.2 * metres * (size["width"] ** 2 + size["height"] ** 2) ** 0.5 / (inches * 25.4)


def wrong_in_turn(page: Page, least: float) -> list[str]:
    """What is too small, overflows or is clipped while everything takes its turn."""
    found: list[str] = page.evaluate(IN_TURN % (WRONG, CLIPPED), [PHASES, TURN_MS, least])
    return sorted(found)


def test_sizes_places_and_lines(open_page: OpenPage, office: LiveServer) -> None:
    page = open_page(viewport=WALL)
    page.goto(f"{office.url}/display/{office.site}")
    plain = {"afar": False, "least": 0, "rows": 8, "places": 3}
    assert page.evaluate(PARTS) == {
        "plain": [plain, plain],
        "rows": [8, 8, 8, 6, 6],  # six at least, however far away
        "places": [3, 2],
        "door": [3, 2, 1],
        "most": [96, 110],
        "short": ["1. Stock, rechts"],
        "long": ["2. Stock, rechts,", "zweite Tür nach der", "Treppe"],
        "word": ["Donaudampfschifffahrt"],
    }


@pytest.mark.parametrize(("name", "size"), SHAPES, ids=[f"{name} {size['width']}" for name, size in SHAPES])
def test_every_word_can_be_read_from_the_last_chair(
    open_page: OpenPage, team: Team, name: str, size: dict[str, int]
) -> None:
    page, least = hang(open_page, team.server, name, size), capital(name, size)
    found = {"before": wrong_in_turn(page, least)}
    team.clerks["jobcenter"].post(f"/api/v1/sites/{team.server.site}/message", text=WORD)
    came = {desk: team.call(desk) for desk in ("pilot", "jobcenter")}
    expect(on_stage(page, came["jobcenter"]["number"])).to_be_visible()
    found["called"] = wrong_in_turn(page, least)
    for desk, stop in came.items():
        team.finish(stop, desk)
    for _ in range(7):
        team.finish(team.call())
    found["came"] = wrong_in_turn(page, least)
    found["axe"] = violations(page)
    assert found == {state: [] for state in found}


@pytest.mark.allow_console_errors("Failed to load resource", "WebSocket connection")
def test_that_it_is_not_live_can_be_read_from_there_too(open_page: OpenPage, team: Team) -> None:
    cable = Cable(team.server)
    page = hang(open_page, team.server, "room", UPRIGHT, at=cable.url)
    team.call()
    expect(page.locator(".call")).to_be_visible()
    cable.cut()
    expect(page.locator(".stale")).to_be_visible(timeout=15_000)
    assert wrong_in_turn(page, capital("room", UPRIGHT)) == []
    cable.close()


def test_a_closed_house_can_be_read_from_there_too(live_server: StartServer, open_page: OpenPage) -> None:
    today = datetime.now(UTC).astimezone(ZoneInfo("Europe/Berlin")).date()
    closed = with_screens().replace("closed_dates = [", f"closed_dates = [{today}, ")
    server = live_server(config=closed, env={"QUEUE_ALWAYS_OPEN": "0"})
    for size in (WALL, UPRIGHT):
        page = hang(open_page, server, "room", size)
        expect(page.locator(".closed")).to_be_visible()
        assert wrong_in_turn(page, capital("room", size)) == []
