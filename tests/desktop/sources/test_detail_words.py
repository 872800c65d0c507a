"""What the details of one source say."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desktop.sources.detail_words import MOST_HOLES, NoteAct, facts, month_caption, notes
from desktop.sources.records import SourceLine, Standing, state_tone
from desktop.theme.tokens import Tone
from resources.catalogue import read_catalogue
from storage.records.sources import ErrorKind, Hole, Move
from tests.desktop.sources.lines import failing, line
from tests.storage.house import DAY, HOUR, NOON


def said(one: SourceLine, language: str = "en") -> list[str]:
    return [read_catalogue(language).render(note.said) for note in notes(one)]


def test_a_failure_says_how_often_and_when_it_is_tried_again() -> None:
    assert said(line(error=failing(), retry=2 * HOUR)) == [
        "The server refuses this address (403): it may ask for an account. Failed 3 times in a row.",
        "Tried again in 2 h.",
    ]


def test_a_source_that_waits_for_its_turn_did_not_fail() -> None:
    one = line(error=failing(ErrorKind.TOO_MANY_REQUESTS))
    waiting = replace(one, health=replace(one.health, failures=0))
    assert said(waiting)[0] == "The server refuses this address (403): it may ask for an account."
    assert notes(waiting)[0].tone is Tone.NEUTRAL
    assert (waiting.standing, state_tone(waiting), waiting.failing) == (Standing.WELL, Tone.WARNING, False)


def test_a_gone_one_is_proposed_for_removal() -> None:
    (note,) = notes(line(error=failing(ErrorKind.GONE)))
    assert note.act is NoteAct.REMOVE


def test_holes_are_said_the_latest_first_and_not_all() -> None:
    holes = tuple(Hole(n, 1, NOON - (n + 2) * DAY, NOON - (n + 1) * DAY, NOON) for n in range(9))
    told = said(line(holes=holes))
    assert len(told) == MOST_HOLES
    assert told[0].startswith("Mentions may be missing between ")


def test_a_move_hides_secrets_and_can_be_taken_back() -> None:
    move = Move(1, 1, "https://a.example/feed?token=abc", "https://b.example/", NOON)
    (note,) = notes(line(move=move))
    assert note.act is NoteAct.UNDO_MOVE
    assert "abc" not in said(line(move=move))[0]
    assert said(line(moves_to="https://b.example/"))[0].startswith(
        "Its server says that it moved to https://b.example/"
    )


def test_a_month_without_an_act_is_pointed_out() -> None:
    watched = line(per_day=(0,) * 29 + (412,))
    (note,) = notes(watched)
    assert note.act is NoteAct.PAUSE
    assert said(watched) == ["412 mentions in 30 days, and not one act: pause it?"]
    assert notes(line(per_day=(412,), acts=1)) == ()
    assert notes(line(per_day=(412,), paused=True)) == ()


def test_only_known_facts_are_shown() -> None:
    english = read_catalogue("en")

    def told(one: SourceLine) -> dict[str, str]:
        return {
            english.render(fact.name): fact.value if isinstance(fact.value, str) else english.render(fact.value)
            for fact in facts(one)
        }

    assert "Delay" not in told(line())
    assert told(line(delay=timedelta(minutes=47)))["Delay"] == "heard 47 min after publication"
    assert english.render(month_caption(line(per_day=(1, 2), acts=1))) == "3 mentions in 30 days, 1 act"
