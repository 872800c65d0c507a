"""What edited mentions said before: the first wording and the last ones, each once, gone with the mention."""

from __future__ import annotations

from storage.facts import mention
from storage.mentions import MOST_WORDINGS, keep_wording
from storage.opening import writing
from storage.records.mentions import Wording
from storage.wordings import wordings
from tests.storage.house import MINUTE, NOON, House


def edit(home: House, key: int, text: str, minutes: int) -> None:
    with writing(home.db):
        keep_wording(home.db, key, NOON + minutes * MINUTE)
        home.db.execute("UPDATE mentions SET text = ? WHERE id = ?", (text, key))


def test_nothing_was_said_before_the_first_edit(home: House) -> None:
    key = home.mention("A lok")
    assert wordings(home.db, key) == []
    assert mention(home.db, key).edited_at is None


def test_each_wording_with_when_it_was_replaced(home: House) -> None:
    key = home.mention("A lok")
    edit(home, key, "A lock", 1)
    edit(home, key, "A good lock", 2)
    assert wordings(home.db, key) == [
        Wording("", "A lok", NOON + MINUTE),
        Wording("", "A lock", NOON + 2 * MINUTE),
    ]
    assert mention(home.db, key).edited_at == NOON + 2 * MINUTE


def test_a_text_that_changes_at_each_poll_keeps_its_first_and_its_last_wordings(home: House) -> None:
    key = home.mention("0 answers")
    for n in range(1, 60):
        edit(home, key, f"{n} answers", n)
    kept = [one.text for one in wordings(home.db, key)]
    assert len(kept) == MOST_WORDINGS
    assert kept[0] == "0 answers"
    assert kept[1:] == [f"{n} answers" for n in range(40, 59)]


def test_old_wordings_go_with_their_mention(home: House) -> None:
    key, other = home.mention("A lok"), home.mention("A bel", handle="marc")
    edit(home, key, "A lock", 1)
    edit(home, other, "A bell", 1)
    with writing(home.db):
        home.db.execute("DELETE FROM mentions WHERE id = ?", (key,))
    assert wordings(home.db, key) == []
    assert [one.text for one in wordings(home.db, other)] == ["A bel"]
