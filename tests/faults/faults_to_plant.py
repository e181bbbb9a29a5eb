"""Faults that could have slipped in, each as one change of the source, and the test that has to notice it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Planted:
    """One change: where, what stood there, what stands there instead; and the test that turns red."""

    name: str
    file: str
    was: str
    becomes: str
    test: str


STORE, ACTIONS, WEB, STORIES = "tests/store/", "tests/actions/", "tests/web/", "tests/stories/"
RULE, PROGRAMME = "tests/browser/test_live_rule.py::", "tests/faults/test_programme.py::"

FAULTS = (
    Planted(
        "a request is remembered without its id, so that one tap makes two tickets",
        "queue_app/store/answers.py",
        '"request_id": request.id,\n            "what"',
        '"request_id": request.id + t.now.isoformat() + str(t.newest),\n            "what"',
        STORE + "test_answers.py::test_one_tap_makes_one_ticket_however_often_it_is_sent",
    ),
    Planted(
        "an answer that is known is not looked for",
        "queue_app/store/answers.py",
        "            before = _find(t, request)\n",
        "            before = None\n",
        STORE + "test_answers.py::test_ten_sendings_at_once_make_one_ticket",
    ),
    Planted(
        "numbers are left out",
        "queue_app/store/statements.py",
        'set_={"last": row.c.last + 1}',
        'set_={"last": row.c.last + 2}',
        STORE + "test_turn.py::test_a_hundred_clients_get_all_numbers_without_gap_or_duplicate",
    ),
    Planted(
        "the news are told before the commit",
        "queue_app/store/turn.py",
        "    if last > first:\n        database.recorded.send(site.id, first=first, last=last)",
        "        database.recorded.send(site.id, first=first, last=last)",
        STORE + "test_turn.py::test_the_news_are_told_after_the_commit_with_the_ids_of_the_turn",
    ),
    Planted(
        "a deed is answered before the commit that it shares",
        "queue_app/store/database.py",
        "                group.wait()\n",
        "                group.wait_for_end(0.0)\n",
        STORE + "test_together.py::test_nobody_is_answered_before_the_commit",
    ),
    Planted(
        "a deed that is refused stays in the transaction of the others",
        "queue_app/store/together.py",
        '                run(self._connection, "ROLLBACK TO beside")\n',
        "",
        STORE + "test_together.py::test_a_deed_that_fails_takes_back_itself_alone",
    ),
    Planted(
        "a board says that it is one event younger than it is",
        "queue_app/store/board.py",
        "    return Moment(row.last_event, day, row.message)",
        "    return Moment(row.last_event + 1, day, row.message)",
        STORE + "test_news.py::test_a_screen_on_a_bad_network_ends_with_the_board_of_a_fresh_one",
    ),
    Planted(
        "a stop is changed that somebody else has changed meanwhile",
        "queue_app/store/turn.py",
        "if changed != 1:",
        "if changed > 1:",
        STORE + "test_turn.py::test_a_stop_that_was_changed_meanwhile_is_not_changed",
    ),
    Planted(
        "a counter calls although somebody is there",
        "queue_app/actions/counters.py",
        "tab.stop.c.counter == tab.counter.c.id,",
        "tab.stop.c.counter == tab.counter.c.state,",
        ACTIONS + "test_calls.py::test_nobody_is_called_to_a_counter_that_has_somebody",
    ),
    Planted(
        "what is acknowledged is not yet on the disk",
        "queue_app/store/database.py",
        '"synchronous=FULL"',
        '"synchronous=NORMAL"',
        STORE + "test_database.py::test_on_sqlite_a_commit_is_on_the_disk_before_it_is_answered",
    ),
    Planted(
        "a locked database is waited for in C",
        "queue_app/store/database.py",
        '"busy_timeout=0"',
        '"busy_timeout=5000"',
        PROGRAMME + "test_a_locked_database_holds_up_nobody_but_who_writes",
    ),
    Planted(
        "the answer to `watch` forgets from where the screen asked",
        "queue_app/live.py",
        'found = self.live.news(site, event_id(asked.get("after")))',
        "found = self.live.news(site, None)",
        STORIES + "test_live.py::test_a_screen_that_was_away_asks_from_where_it_stood",
    ),
    Planted(
        "a call is announced again with every news that holds it",
        "queue_app/web/static/shared/newsfold.js",
        "event.id > last && !announced.includes(mark(event))",
        "event.id > last - 3",
        RULE + "test_whatever_happens_boards_are_the_newest_and_calls_are_announced_once_and_fresh",
    ),
    Planted(
        "news that were overtaken on their way are shown",
        "queue_app/web/static/shared/newsfold.js",
        "if (board.id < state.board?.id) return",
        "if (board.id < 0) return",
        RULE + "test_whatever_happens_boards_are_the_newest_and_calls_are_announced_once_and_fresh",
    ),
    Planted(
        "a clerk's note gets into the public log",
        "queue_app/actions/notes.py",
        't.record("noted", stop=stop)',
        't.record("noted", stop=stop, note=kept)',
        ACTIONS + "test_notes.py::test_the_log_never_holds_what_a_note_says",
    ),
    Planted(
        "the public side sees every fact of an event",
        "queue_app/rules/events.py",
        '    seen = {key: event[key] for key in ("id", "kind", "at")}',
        "    seen = dict(event)",
        STORE + "test_news.py::test_the_public_side_sees_no_concern_no_language_and_no_secret",
    ),
    Planted(
        "the clock decides on the order of those who wait",
        "queue_app/rules/calling.py",
        "latest = max(latest, _minute(stop.arrived_at))",
        "latest = _minute(stop.arrived_at)",
        PROGRAMME + "test_a_clock_that_jumps_changes_neither_order_nor_numbers",
    ),
    Planted(
        "a deed of the staff needs no token of its session",
        "queue_app/web/guard.py",
        'raise Refused(403, "csrf")',
        "return",
        WEB + "test_refusals.py::test_every_deed_of_the_staff_needs_the_csrf_token",
    ),
    Planted(
        "a newcomer counts those ahead of her whose appointment is much later",
        "queue_app/store/lines.py",
        "if not row.aside and (row.appointment_at is None or row.appointment_at <= latest):",
        "if not row.aside:",
        STORE
        + "test_lines.py::test_those_ahead_of_a_newcomer_are_those_whom_the_calling_rule_names_before_her",
    ),
    Planted(
        "a migration commits after each step",
        "queue_app/store/migrations/env.py",
        "connection=connection,",
        'connection=connection.execution_options(isolation_level="AUTOCOMMIT"),',
        PROGRAMME + "test_a_migration_that_is_killed_leaves_the_old_database",
    ),
    Planted(
        "an update saves nothing before it",
        "queue_app/store/migrate.py",
        "            before(found)\n",
        "            pass\n",
        STORE + "test_before_update.py::test_it_is_saved_in_its_own_revision_and_can_be_taken_back",
    ),
    Planted(
        "nobody notices that the disk is full",
        "queue_app/store/database.py",
        "if said in NO_ROOM:",
        "if said in ():",
        STORE + "test_ballast.py::test_on_a_full_disk_it_is_given_up_and_comes_back_once_there_is_room",
    ),
    Planted(
        "screens that stop reading are kept for a minute",
        "queue_app/main.py",
        "PING_SECONDS = 5",
        "PING_SECONDS = 30",
        PROGRAMME + "test_screens_that_stop_reading_are_given_up_and_hold_nobody_up",
    ),
)
