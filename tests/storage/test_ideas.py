"""Ideas kept, done, removed, and all of it taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.errors import NotFoundError
from storage.ideas import EXCERPT, edit_idea, finish_idea, ideas, keep_idea, remove_idea
from storage.journal import undo
from tests.storage.house import HOUR, NOON, House, house


@pytest.fixture
def home(tmp_path: Path) -> Iterator[House]:
    with house(tmp_path) as made:
        yield made


def told(home: House) -> list[tuple[str, bool]]:
    return [(one.text, one.done_at is not None) for one in ideas(home.db)]


def test_an_idea_is_kept_with_its_topic_and_the_mention_that_gave_it(home: House) -> None:
    mention = home.mention("Pourquoi pas un atelier ? " * 40)
    kept = keep_idea(home.db, text=" Atelier ", topic="#velo", territory=3, mention=mention, now=NOON)

    (idea,) = ideas(home.db)

    assert (idea.id, idea.kept_at, idea.text, idea.topic) == (kept, NOON, "Atelier", "#velo")
    assert (idea.territory, idea.mention, idea.done_at, idea.done_act) == (3, mention, None, None)
    assert idea.excerpt.startswith("Pourquoi pas")
    assert len(idea.excerpt) == EXCERPT


def test_those_to_be_done_come_first_newest_first_then_those_done(home: House) -> None:
    one, two, *_ = (keep_idea(home.db, text=text, now=NOON) for text in ("one", "two", "three", "four"))
    finish_idea(home.db, one, NOON + HOUR)
    finish_idea(home.db, two, NOON + HOUR * 2)

    assert told(home) == [("four", False), ("three", False), ("two", True), ("one", True)]


def test_done_and_removed_are_undone_like_any_act(home: House) -> None:
    idea = keep_idea(home.db, text="one", now=NOON)
    done = finish_idea(home.db, idea, NOON)
    assert ideas(home.db)[0].done_act == done
    undo(home.db, done, NOON)
    assert told(home) == [("one", False)]
    removed = remove_idea(home.db, idea, NOON)
    assert told(home) == []
    undo(home.db, removed, NOON)
    assert told(home) == [("one", False)]
    undo(home.db, idea, NOON)
    assert told(home) == []


def test_an_idea_outlives_its_mention(home: House) -> None:
    mention = home.mention("atelier")
    keep_idea(home.db, topic="velo", mention=mention, now=NOON)
    home.db.execute("PRAGMA foreign_keys = OFF")
    home.db.execute("DELETE FROM mentions WHERE id = ?", (mention,))

    (idea,) = ideas(home.db)

    assert (idea.topic, idea.mention, idea.excerpt, idea.url) == ("velo", None, "", None)


def test_what_is_not_there_is_said(home: House) -> None:
    with pytest.raises(NotFoundError):
        keep_idea(home.db, mention=99, now=NOON)
    with pytest.raises(NotFoundError):
        finish_idea(home.db, "nothing", NOON)
    gone = keep_idea(home.db, text="one", now=NOON)
    remove_idea(home.db, gone, NOON)
    with pytest.raises(NotFoundError):
        remove_idea(home.db, gone, NOON)
    assert home.count("log") == 2


def test_an_idea_says_what_it_was_last_put_into(home: House) -> None:
    kept = keep_idea(home.db, text="Atelier", topic="#velo", now=NOON)
    edit_idea(home.db, kept, "Balade", NOON)
    act = edit_idea(home.db, kept, " Atelier du soir ", NOON + HOUR)
    assert told(home) == [("Atelier du soir", False)]
    assert ideas(home.db)[0].topic == "#velo"

    undo(home.db, act, NOON + HOUR)

    assert told(home) == [("Balade", False)]


def test_an_edit_of_what_was_taken_back_says_nothing(home: House) -> None:
    kept = keep_idea(home.db, text="Atelier", now=NOON)
    edit_idea(home.db, kept, "Balade", NOON)

    undo(home.db, kept, NOON)

    assert ideas(home.db) == ()
