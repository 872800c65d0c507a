"""A conversation as its card, the chips that keep it, and what an empty list says."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from desktop.answer.cards import card_of, fact_of, first_reason, level_of
from desktop.answer.emptiness import Emptiness
from desktop.answer.filters import FILTERS, Filter, FromNetwork, Sieve, called, counted, counted_to_read
from desktop.theme.tokens import Tone
from desktop.wording import Wording
from storage.records.conversations import Conversation, ConversationState, ListName, QueueEntry
from storage.records.mentions import Author, Counts, Mention, PostKind
from storage.records.reasons import Reason
from storage.records.words import Words

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def because(name: str, points: int, *evidence: str) -> Reason:
    return Reason(name, points, Words("Reasons", name), Words("Labels", name.title()), (1,), evidence)


def entry(*reasons: Reason, text: str = "Où est ma commande ?", mentions: int = 1, people: int = 1) -> QueueEntry:
    author = Author(1, 1, "mastodon", "id:lea", "lea", "Léa Dupont")
    mention = Mention(
        1, "g", None, "mastodon", PostKind.POST, author, "", text, "", "fr", NOW - timedelta(minutes=4), NOW,
        None, None, 7, (), (), Counts(), to_us=False, by_us=False,
    )  # fmt: skip
    whole = Conversation(7, "u", "Commande", "mastodon", None, NOW, NOW, mentions, people, ConversationState.OPEN, None)
    points = sum(reason.points for reason in reasons)
    return QueueEntry(1, whole, None, ListName.TO_ANSWER, points, reasons, mention, "", unread=True)


def test_a_card_has_one_chip_one_fact_and_one_spoken_sentence(wording: Wording) -> None:
    card = card_of(entry(because("giveaway", -20), because("asks_question", 16, "Où")), wording, NOW, ("commande",))
    assert (card.key, card.name, card.source, card.age) == (7, "Léa Dupont", "Mastodon", "4 min")
    assert (card.chip, card.tone, card.fact) == ("Asks_Question", Tone.INFO, "No replies yet")
    assert card.terms == ("commande",)
    assert card.spoken == "Léa Dupont, Mastodon, 4 min, unread, Asks_Question. Où est ma commande ?"


def test_a_card_without_author_or_reasons_can_be_drawn(wording: Wording) -> None:
    plain = entry()
    card = card_of(replace(plain, mention=replace(plain.mention, author=None)), wording, NOW)
    assert (card.name, card.chip, card.level) == ("Unknown author", "", 0)


def test_markup_stays_text(wording: Wording) -> None:
    card = card_of(entry(text="<img src=x onerror=alert(1)>"), wording, NOW)
    assert card.body == "<img src=x onerror=alert(1)>"


@pytest.mark.parametrize(("points", "level"), [(-5, 0), (14, 0), (15, 1), (29, 1), (30, 2), (44, 2), (45, 3), (99, 3)])
def test_bars_by_points(points: int, level: int) -> None:
    assert level_of(points) == level


def test_the_first_reason_lifts_where_one_does() -> None:
    found = first_reason(entry(because("giveaway", -20), because("thanks", 4)))
    assert found is not None
    assert found.name == "thanks"
    sinking = first_reason(entry(because("giveaway", -20), because("promotion", -12)))
    assert sinking is not None
    assert sinking.name == "giveaway"
    assert first_reason(entry()) is None


def test_the_fact_counts_replies_and_people(wording: Wording) -> None:
    assert wording.say(fact_of(entry(mentions=10, people=6))) == "9 replies · 6 people"


def test_chips_count_and_keep() -> None:
    question, problem = entry(because("asks_help", 10)), entry(because("has_problem", 10), because("thanks", -1))
    read = replace(question, unread=False)
    assert counted([question, problem, read]) == {
        Filter.UNREAD: 2, Filter.QUESTIONS: 2, Filter.PROBLEMS: 1, Filter.THANKS: 0, Filter.PRESS: 0,
    }  # fmt: skip
    both = Sieve().toggled(Filter.UNREAD).toggled(Filter.QUESTIONS)
    assert [both.keeps(one) for one in (question, problem, read)] == [True, False, False]
    assert both.toggled(Filter.UNREAD).toggled(Filter.QUESTIONS) == Sieve()


def heard_on(network: str, *, unread: bool = True) -> QueueEntry:
    plain = entry()
    return replace(plain, mention=replace(plain.mention, network=network), unread=unread)


def test_a_list_to_read_is_chosen_by_unread_and_network() -> None:
    entries = [heard_on("wordpress", unread=False), heard_on("google_news"), heard_on("google_news"), heard_on("web")]
    assert list(counted_to_read(entries).items()) == [
        (Filter.UNREAD, 3), (FromNetwork("google_news"), 2), (FromNetwork("web"), 1), (FromNetwork("wordpress"), 1),
    ]  # fmt: skip
    assert called(FromNetwork("google_news")) == "Google News"


def test_of_several_networks_one_is_enough() -> None:
    blog, news, web = heard_on("wordpress", unread=False), heard_on("google_news"), heard_on("web")
    two = Sieve().toggled(FromNetwork("wordpress")).toggled(FromNetwork("google_news"))
    assert [two.keeps(one) for one in (blog, news, web)] == [True, True, False]
    assert [two.toggled(Filter.UNREAD).keeps(one) for one in (blog, news, web)] == [False, True, False]
    empty = Emptiness(sources=3).state(two, ListName.GOOD_TO_KNOW)
    assert empty.sentence.n == 2


@pytest.mark.parametrize(("typed", "kept"), [("léa COMMANDE", True), ("lea comm", True), ("paul", False), ("  ", True)])
def test_a_text_is_found_whatever_its_case_and_accents(typed: str, kept: bool) -> None:
    assert Sieve(text=typed).keeps(entry()) == kept


def test_every_filter_has_a_word() -> None:
    assert set(FILTERS) == set(Filter)


@pytest.mark.parametrize(
    ("emptiness", "sieve", "title"),
    [
        (Emptiness(), Sieve(), "Start listening"),
        (Emptiness(sources=3), Sieve(), "Nothing can arrive"),
        (Emptiness(sources=3, resting=2), Sieve(), "Nothing can arrive"),
        (Emptiness(sources=3, hearing=1), Sieve(), "All caught up"),
        (Emptiness(sources=3, hearing=1), Sieve(text="x"), "No result"),
        (Emptiness(), Sieve(frozenset({Filter.PRESS})), "No result"),
    ],
)
def test_an_empty_list_says_why(emptiness: Emptiness, sieve: Sieve, title: str) -> None:
    assert emptiness.state(sieve, ListName.TO_ANSWER).title.source == title


def test_all_caught_up_counts_what_was_answered_and_never_lies() -> None:
    done = Emptiness(sources=3, hearing=1, answered_today=4).state(Sieve(), ListName.TO_ANSWER)
    assert done.sentence.n == 4
    resting = Emptiness(sources=3, resting=1, answered_today=4).state(Sieve(), ListName.TO_ANSWER)
    assert "failing, paused or gone" in resting.sentence.source
    assert Emptiness(sources=3).state(Sieve(), ListName.GOOD_TO_KNOW).title.source == "Nothing to read"


def test_the_sample_is_offered_where_there_is_one() -> None:
    assert Emptiness().state(Sieve(), ListName.TO_ANSWER).second is None
    offered = Emptiness(sample=True).state(Sieve(), ListName.TO_ANSWER).second
    assert offered is not None
    assert offered.source == "Open the sample"
