"""What the tests stand on must be real itself: both engines, the message queue and the browser."""

import pytest
import redis
from sqlalchemy import create_engine, text

from tests.support.browsers import OpenPage
from tests.support.postgres import Postgres

PAGE = """<!doctype html><html lang="de"><title>Wartet</title><p>T 47</p>"""


def test_each_engine_is_real_and_empty(engine_url: str) -> None:
    engine = create_engine(engine_url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE number (n INTEGER PRIMARY KEY)"))
        connection.execute(text("INSERT INTO number VALUES (47)"))
        assert connection.scalar(text("SELECT n FROM number")) == 47
    engine.dispose()


def test_a_second_database_knows_nothing_of_the_first(postgres_server: Postgres) -> None:
    urls = [postgres_server.create(), postgres_server.create()]
    for url in urls:
        engine = create_engine(url)
        with engine.begin() as connection:
            connection.execute(text("CREATE TABLE number (n INTEGER PRIMARY KEY)"))
        engine.dispose()
        postgres_server.drop(url)


def test_the_message_queue_answers(valkey_url: str) -> None:
    with redis.Redis.from_url(valkey_url) as queue:
        assert queue.ping()


def test_the_browser_renders_a_page(open_page: OpenPage) -> None:
    page = open_page()
    page.set_content(PAGE)
    assert page.get_by_text("T 47").is_visible()


@pytest.mark.allow_console_errors("expected here")
def test_a_marked_test_may_meet_the_errors_it_names(open_page: OpenPage) -> None:
    page = open_page()
    page.set_content(PAGE)
    page.evaluate("console.error('this is expected here')")
