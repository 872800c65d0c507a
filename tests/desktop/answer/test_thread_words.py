"""How deep each message of a thread stands, and how it is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.answer.thread_words import depths, flat_depths, message_of, written_at
from desktop.wording import Wording
from storage.records.mentions import Author, Counts, Mention, PostKind

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def said(key: int, parent: int | None = None, *, by_us: bool = False, title: str = "", text: str = "Hello") -> Mention:
    author = Author(key, key, "mastodon", "s", "lea", "Léa")
    return Mention(
        key, "g", None, "mastodon", PostKind.POST, author, title, text, "", None, NOW, NOW, None, parent, 1,
        (), (), Counts(), to_us=False, by_us=by_us,
    )  # fmt: skip


def test_an_answer_stands_one_deeper_than_what_it_answers() -> None:
    assert depths([said(1), said(2, 1), said(3, 2), said(4, 1)]) == {1: 0, 2: 1, 3: 2, 4: 1}


def test_an_answer_to_what_was_not_heard_stands_at_the_edge() -> None:
    assert depths([said(5, 99), said(6, 5)]) == {5: 0, 6: 1}


def test_parents_that_point_in_a_circle_end() -> None:
    assert set(depths([said(1, 2), said(2, 1)])) == {1, 2}


def test_a_thread_without_parents_is_shown_under_its_first() -> None:
    assert flat_depths([said(1), said(2), said(3)]) == {1: 0, 2: 1, 3: 1}
    assert flat_depths([said(1)]) == {1: 0}


@settings(max_examples=40)
@given(st.lists(st.one_of(st.none(), st.integers(0, 12)), max_size=12))
def test_every_mention_has_a_depth(parents: list[int | None]) -> None:
    thread = [said(number, parent) for number, parent in enumerate(parents)]
    found = depths(thread)
    assert set(found) == set(range(len(parents)))
    assert all(depth >= 0 for depth in found.values())


def test_a_message_of_ours_says_so_and_a_title_stands_first(wording: Wording) -> None:
    ours = message_of(said(1, by_us=True), 1, (), wording, NOW)
    assert (ours.handle, ours.ours, ours.depth) == ("@lea · written by you", True, 1)
    titled = message_of(said(1, title="Big news", text="It is here."), 0, (), wording, NOW)
    assert titled.body == "Big news\nIt is here."
    assert message_of(said(1, title="Hello", text="Hello there"), 0, (), wording, NOW).body == "Hello there"


def test_today_is_a_time_and_another_day_a_date(wording: Wording) -> None:
    assert written_at(NOW, wording, NOW) == f"{NOW.astimezone():%H:%M}"
    assert written_at(NOW - timedelta(days=3), wording, NOW).startswith("17 Nov")


def test_an_edited_message_says_when(wording: Wording) -> None:
    edited = replace(said(1), edited_at=NOW - timedelta(minutes=30))
    at = f"{(NOW - timedelta(minutes=30)).astimezone():%H:%M}"
    assert message_of(edited, 0, (), wording, NOW).handle == f"@lea · edited {at}"
    assert message_of(said(1), 0, (), wording, NOW).handle == "@lea"
