"""What is said of a hashtag: a word with a colour, a sentence, and where else to go."""

from __future__ import annotations

from desktop.theme.tokens import Tone
from priorities.trends.hashtag import Alternative, HashtagCheck, Verdict
from storage.records.words import Words, words

VERDICTS: dict[Verdict, tuple[Words, Tone]] = {
    Verdict.NO_CHANCE: (words("Hashtag", "No chance"), Tone.NEGATIVE),
    Verdict.CROWDED: (words("Hashtag", "Crowded"), Tone.WARNING),
    Verdict.ALIVE: (words("Hashtag", "Alive"), Tone.POSITIVE),
    Verdict.QUIET: (words("Hashtag", "Quiet"), Tone.WARNING),
    Verdict.NOT_ENOUGH: (words("Hashtag", "Not enough data"), Tone.NEUTRAL),
}
"""The chip: the word carries the meaning, the colour only helps."""


def sentence_of(check: HashtagCheck) -> Words:
    """Return what was found out, and what her own uses of it drew."""
    if not check.your_uses:
        return check.words
    drew = words("Hashtag", "{answered} of your %n uses drew an answer", None, check.your_uses)
    said = words("Hashtag", "{verdict}, {uses}")
    return said.given(verdict=check.words, uses=drew.given(answered=check.your_answers))


def figures_of(check: HashtagCheck) -> Words:
    """Return the figures behind the verdict: pace, people, who is at home there and who of them knows us."""
    said = words("Hashtag", "{pace}, {people}, {regulars}, {know}")
    return said.given(
        pace=words("Hashtag", "%n posts a day", None, round(24 * check.posts_per_hour)),
        people=words("Hashtag", "%n people in a month", None, check.distinct_people),
        regulars=words("Hashtag", "%n regulars", None, check.regulars),
        know=words("Hashtag", "%n know you", None, check.know_you),
    )


def offer_of(other: Alternative) -> Words:
    """Return "#industrieduregain: 3 a day, 11 regulars, 4 know you"."""
    said = words("Hashtag", "#{tag}: {pace}, {regulars}, {know}")
    return said.given(
        tag=other.tag,
        pace=words("Hashtag", "%n a day", None, round(other.posts_per_day)),
        regulars=words("Hashtag", "%n regulars", None, other.regulars),
        know=words("Hashtag", "%n know you", None, other.know_you),
    )
