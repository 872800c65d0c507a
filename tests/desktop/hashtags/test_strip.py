"""What a hashtag is worth, in a word, a colour and a sentence, with where else to go."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.hashtags.strip import HashtagStrip
from desktop.hashtags.verdict_words import VERDICTS
from desktop.parts.pill import Pill
from desktop.theme.theme import Theme
from desktop.theme.tokens import Tone
from desktop.wording import Wording
from priorities.trends.hashtag import Alternative, HashtagCheck, Verdict
from storage.records.words import words

OTHER = Alternative("industrieduregain", 3.2, 11, 4)


def check(verdict: Verdict = Verdict.NO_CHANCE, *, uses: int = 0, others: tuple[Alternative, ...] = ()) -> HashtagCheck:
    return HashtagCheck(
        tag="innovation",
        verdict=verdict,
        words=words("Hashtag", "No chance to surface: a post every {every}, off the first page in {time}").given(
            every=words("Time", "%n s", None, 12), time=words("Time", "%n min", None, 4)
        ),
        posts_per_hour=300.0,
        distinct_people=900,
        regulars=40,
        know_you=1,
        minutes_on_top=4.0,
        your_uses=uses,
        your_answers=0,
        alternatives=others,
        enough_data=True,
    )


@pytest.fixture
def strip(theme: Theme, wording: Wording, qtbot: QtBot) -> HashtagStrip:
    made = HashtagStrip(theme, wording, key="Ctrl+T")
    qtbot.addWidget(made)
    return made


def pills(strip: HashtagStrip) -> list[Pill]:
    return [] if strip._offers.isHidden() else [one for one in strip._offers._widgets if isinstance(one, Pill)]


def test_it_says_the_verdict_and_what_her_uses_drew(strip: HashtagStrip) -> None:
    strip.show_check(check(uses=9))

    assert strip._chip.text() == "#innovation · No chance"
    assert strip._sentence.whole_text() == (
        "No chance to surface: a post every 12 s, off the first page in 4 min, 0 of your 9 uses drew an answer"
    )
    assert "7,200 posts a day, 900 people in a month, 40 regulars, 1 knows you" in strip.accessibleName()


def test_another_is_offered_by_click_and_by_key(strip: HashtagStrip, qtbot: QtBot) -> None:
    strip.show_check(check(others=(OTHER,)))
    (pill,) = pills(strip)
    assert pill.text() == "#industrieduregain: 3 a day, 11 regulars, 4 know you"
    assert strip._instead.text() == "Rather (Ctrl+T):"

    with qtbot.waitSignal(strip.chosen) as clicked:
        pill.click()
    with qtbot.waitSignal(strip.chosen) as keyed:
        assert strip.take_first()

    assert clicked.args == keyed.args == ["industrieduregain"]


def test_without_another_nothing_is_offered(strip: HashtagStrip) -> None:
    strip.show_check(check())

    assert pills(strip) == []
    assert not strip.take_first()


def test_nothing_to_say_takes_no_room(strip: HashtagStrip) -> None:
    strip.show_check(check())
    strip.show_check(None)

    assert strip.isHidden()
    assert not strip.take_first()


def test_every_verdict_has_its_own_word_and_grey_is_not_knowing() -> None:
    assert VERDICTS.keys() == set(Verdict)
    assert len({said.source for said, _tone in VERDICTS.values()}) == len(Verdict)
    assert VERDICTS[Verdict.NO_CHANCE][1] is Tone.NEGATIVE
    assert VERDICTS[Verdict.ALIVE][1] is Tone.POSITIVE
    assert VERDICTS[Verdict.NOT_ENOUGH][1] is Tone.NEUTRAL
