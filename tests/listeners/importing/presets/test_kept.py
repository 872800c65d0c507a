"""What tables leave behind in the database: acts in the log, names on lists, mentions; each once."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from listeners.importing.files import Imported, hear_rows, recognise_file
from listeners.importing.presets.preset import Told
from listeners.importing.receiving import Receiver
from storage.follows import follow_facts
from storage.records.territories import Account
from tests.listeners.hearing.posts import NOW, House, open_house
from tests.listeners.importing.presets import (
    test_hootsuite_inbox,
    test_mastodon_lists,
    test_meta_posts,
    test_reddit_data,
    test_x_analytics,
)
from tests.listeners.importing.presets.reading import table

PUBLISHED = (
    "SELECT json_extract(document, '$.network') || ' ' || json_extract(document, '$.response_url')"
    " FROM log WHERE kind = 'publish' ORDER BY at"
)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A fresh database with an ear on it."""
    opened = open_house(tmp_path)
    yield opened
    opened.db.close()


def imported(house: House, data: bytes, account: Account | None = None) -> Imported:
    file = io.BytesIO(data)
    receiver = Receiver(house.db, house.ear, NOW, account=account)
    *_, last = hear_rows(receiver, recognise_file(file), file, Told(account))
    return last


def test_what_we_published_is_logged_once_and_is_no_mention(house: House) -> None:
    content = test_x_analytics.content(test_x_analytics.CONTENT, test_x_analytics.FIRST, test_x_analytics.SECOND)

    first, again = imported(house, content), imported(house, content)

    assert (first.kept, first.duplicates, again.kept, again.duplicates) == (2, 0, 0, 2)
    assert house.column(PUBLISHED) == [f"x {test_x_analytics.SECOND[3]}", f"x {test_x_analytics.FIRST[3]}"]
    assert house.column("SELECT count(*) FROM mentions") == [0]


def test_a_post_with_figures_for_each_day_was_published_once(house: House) -> None:
    days = [{**test_meta_posts.PAGE_POST, "Date": f"2026-06-{day:02}"} for day in range(7, 12)]

    last = imported(house, table(test_meta_posts.FACEBOOK, *days))

    assert (last.rows, last.kept, last.duplicates) == (5, 1, 4)
    assert len(house.column(PUBLISHED)) == 1


def test_whom_we_follow_is_known_once_the_account_is_told(house: House) -> None:
    assert imported(house, test_mastodon_lists.FOLLOWING).refused == 2
    assert not follow_facts(house.db).has_following

    told = imported(house, test_mastodon_lists.FOLLOWING, Account("mastodon", "elan@social.example"))

    assert (told.kept, told.refused) == (2, 0)
    assert follow_facts(house.db).has_following


def test_a_comment_to_us_and_our_answer_are_one_conversation_that_is_answered(house: House) -> None:
    comment = test_hootsuite_inbox.COMMENT
    answer = {
        **comment,
        "Message ID": "m2",
        "Direction": "Outbound",
        "Content": "Come by!",
        "Created at": "2026-11-20 15:00",
    }

    last = imported(house, table(test_hootsuite_inbox.MESSAGES, comment, answer))

    assert last.kept == 2
    assert len(set(house.column("SELECT conversation FROM mentions"))) == 1
    assert house.column("SELECT by_us FROM mentions ORDER BY published") == [0, 1]
    assert house.column("SELECT to_us FROM mentions ORDER BY published") == [1, 0]


def test_no_address_of_a_computer_is_anywhere_in_the_database(house: House) -> None:
    imported(house, table(test_reddit_data.COMMENTS, test_reddit_data.COMMENT))

    dump = "\n".join(house.db.iterdump())
    assert "t1_def" in dump
    assert "203.0.113.7" not in dump
