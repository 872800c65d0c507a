"""What was learned, as lines of the ledger: each says what it was learned from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from priorities.conversations.learning.features import stems_of
from priorities.conversations.learning.weights import POINTS_PER_LOGIT, word_share
from storage.records.learning import LearnedWeights, LearnedWord
from storage.records.reasons import Reason
from storage.records.words import words

LEARNED = "learned_"
"""How the names of all these lines begin."""
MOST_POINTS = 15
"""Of one line: habit adds to what is said, it does not replace it."""
MOST_WORDS = 3


NOT_ARGUABLE = frozenset({"already_answered", "promise_due", "to_read"})
"""Lines that say what is, not how much it matters."""


def is_arguable(reason: str) -> bool:
    """Tell whether less or more of a reason can be asked for: not of what was learned, which has its own page."""
    return not reason.startswith(LEARNED) and reason not in NOT_ARGUABLE


def learned_lines(
    weights: LearnedWeights, reasons: Sequence[Reason], *, person: int | None, name: str, text: str, mention: int
) -> Iterator[Reason]:
    """Yield the lines that what was learned adds to a conversation.

    Args:
        weights: of its territory.
        reasons: the lines it has without them.
        person: who wrote, None where nobody is named.
        name: hers, as shown.
        text: what was said, title included.
        mention: the mention ranked.
    """
    yield from _corrections(weights, reasons, mention)
    habit = sum(weights.reasons.get(reason.name, 0.0) for reason in reasons)
    if points := _points(habit):
        said = words("Learned", "You usually answer such conversations")
        if points < 0:
            said = words("Learned", "You usually leave such conversations")
        yield Reason("learned_reasons", points, said, _LABEL, (mention,))
    if person is not None and (points := _points(weights.people.get(person, 0.0))):
        said = words("Learned", "You usually answer {name}")
        if points < 0:
            said = words("Learned", "You usually do not answer {name}")
        yield Reason("learned_person", points, said.given(name=name), _LABEL, (mention,))
    if weights.words:
        yield from _words(weights, text, mention)


_LABEL = words("Labels", "Your habit")


def _points(logits: float) -> int:
    return max(-MOST_POINTS, min(round(POINTS_PER_LOGIT * logits), MOST_POINTS))


def _corrections(weights: LearnedWeights, reasons: Sequence[Reason], mention: int) -> Iterator[Reason]:
    for reason in reasons if weights.factors else ():
        factor = weights.factors.get(reason.name, 1.0)
        points = round(reason.points * (factor - 1))
        if points:
            said = words("Learned", "You asked for less of this: {what}")
            if factor > 1:
                said = words("Learned", "You asked for more of this: {what}")
            yield Reason(f"learned_{reason.name}", points, said.given(what=reason.label), _LABEL, (mention,))


def _words(weights: LearnedWeights, text: str, mention: int) -> Iterator[Reason]:
    stems = stems_of(text)
    share = word_share(len(stems))
    known = [(weights.words[stem], spelling) for stem, spelling in stems.items() if stem in weights.words]
    for sign in (1, -1):
        telling = sorted((one for one in known if one[0].weight * sign > 0), key=_strength)
        points = _points(share * sum(word.weight for word, _ in telling))
        if not points:
            continue
        shown = ", ".join(word.shown for word, _ in telling[:MOST_WORDS])
        said = words("Learned", "You usually answer: {words}")
        if sign < 0:
            said = words("Learned", "You usually leave: {words}")
        evidence = tuple(spelling for _, spelling in telling[:MOST_WORDS])
        line = "learned_words" if sign > 0 else "learned_words_left"
        yield Reason(line, points, said.given(words=shown), _LABEL, (mention,), evidence)


def _strength(one: tuple[LearnedWord, str]) -> tuple[float, str]:
    return (-abs(one[0].weight), one[0].shown)
