"""How a rising topic stands to us: languages, communities, who of our people is inside, whether we spoke in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from priorities.trends.rising import MOST_PROOF
from priorities.trends.sensitive import sensitive_word
from storage.records.reasons import Reason, total
from storage.records.trends import TopicMention, Trend
from storage.records.words import words

PER_FURTHER_LANGUAGE, MOST_LANGUAGES = 3, 6
PER_FURTHER_COMMUNITY, MOST_COMMUNITIES = 4, 8
PER_PERSON_OF_YOURS, MOST_OF_YOURS = 2, 8
PEOPLE_OF_A_LANGUAGE = 2
"""Whose language is guessed from one short post may be guessed wrong: a language counts from so many people on."""
NAMED = 3


@dataclass(frozen=True, slots=True)
class TopicFacts:
    """What is known of the mentions of one topic.

    Attributes:
        mentions: of the topic, newest first.
        communities: community by person, as the map of its territory has it.
        yours: names of those among its people whom we answered or follow, by person.
    """

    mentions: tuple[TopicMention, ...] = ()
    communities: Mapping[int, int] = field(default_factory=dict)
    yours: Mapping[int, str] = field(default_factory=dict)


def with_standing(trend: Trend, facts: TopicFacts) -> Trend:
    """Return a topic with the reasons that say how it stands to us; its points follow."""
    further = (
        *_languages(facts.mentions),
        *_communities(facts),
        *_your_people(facts),
        *_sensitive(facts.mentions),
        *_spoken(facts.mentions),
    )
    if not further:
        return trend
    reasons = tuple(sorted((*trend.reasons, *further), key=lambda reason: (-abs(reason.points), reason.name)))
    return replace(trend, reasons=reasons, points=total(reasons))


def _languages(mentions: Sequence[TopicMention]) -> Iterable[Reason]:
    spoken = _people_by((one.language, one) for one in mentions if one.language)
    several = [language for language, people in spoken.items() if len(people) >= PEOPLE_OF_A_LANGUAGE]
    if len(several) > 1:
        points = min(PER_FURTHER_LANGUAGE * (len(several) - 1), MOST_LANGUAGES)
        said = words("Reasons", "It is said in %n languages", None, len(several))
        proof = tuple(one.mention for one in mentions if one.language in several)[:MOST_PROOF]
        yield Reason("several_languages", points, said, words("Labels", "Several languages"), proof)


def _communities(facts: TopicFacts) -> Iterable[Reason]:
    known = [one for one in facts.mentions if one.person in facts.communities]
    crossed = _people_by((facts.communities[one.person], one) for one in known)
    if len(crossed) > 1:
        points = min(PER_FURTHER_COMMUNITY * (len(crossed) - 1), MOST_COMMUNITIES)
        said = words("Reasons", "It crosses %n communities", None, len(crossed))
        proof = tuple(one.mention for one in known)[:MOST_PROOF]
        yield Reason("several_communities", points, said, words("Labels", "Several communities"), proof)


def _your_people(facts: TopicFacts) -> Iterable[Reason]:
    inside = [one for one in facts.mentions if one.person in facts.yours]
    names = list(dict.fromkeys(facts.yours[one.person] for one in inside))
    count = len({one.person for one in inside})
    if not count:
        return
    points = min(PER_PERSON_OF_YOURS * count, MOST_OF_YOURS)
    shown = ", ".join(names[:NAMED])
    if count > NAMED:
        said = words("Reasons", "Of your people: {names} and %n more", None, count - NAMED).given(names=shown)
    else:
        said = words("Reasons", "Of your people: {names}").given(names=shown)
    proof = tuple(one.mention for one in inside)[:MOST_PROOF]
    yield Reason("your_people", points, said, words("Labels", "Your people"), proof)


def _sensitive(mentions: Sequence[TopicMention]) -> Iterable[Reason]:
    word, places = sensitive_word((one.person, one.text) for one in mentions)
    if word:
        said = words("Reasons", "Sensitive (“{word}”): check with PR first").given(word=word)
        proof = tuple(mentions[place].mention for place in places)[:MOST_PROOF]
        yield Reason("check_with_pr", 0, said, words("Labels", "PR first"), proof, (word,))


def _spoken(mentions: Sequence[TopicMention]) -> Iterable[Reason]:
    spoken = [one for one in mentions if one.we_spoke]
    if spoken:
        said = words("Reasons", "You already spoke in it")
        proof = tuple(one.mention for one in spoken)[:MOST_PROOF]
        yield Reason("already_spoke", 0, said, words("Labels", "You spoke"), proof)
    elif mentions:
        yield Reason("not_yet_in_it", 0, words("Reasons", "You are not in it yet"), words("Labels", "Not in it yet"))


def _people_by(found: Iterable[tuple[Hashable, TopicMention]]) -> dict[Hashable, set[int]]:
    people: defaultdict[Hashable, set[int]] = defaultdict(set)
    for key, one in found:
        people[key].add(one.person)
    return people
