"""One conversation ranked: which mention waits for an answer, in which list it stands, and why.

The points are those of the mention to answer plus those of the conversation around it. Which mention that is and
which list depend on what was said and done, never on the clock: time only moves a conversation within its list,
by known amounts at known moments.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from priorities.conversations.addressed import addressed
from priorities.conversations.asking import asking
from priorities.conversations.automatic import automatic
from priorities.conversations.courtesy import courtesy
from priorities.conversations.facts import ConversationFacts, PostFacts
from priorities.conversations.moments import growing, growing_changes_at, waiting, waiting_changes_at
from priorities.conversations.noise import noise
from priorities.conversations.reading import read
from priorities.conversations.stakes import stakes
from priorities.conversations.standing import standing
from priorities.conversations.substance import at_heart, substance
from priorities.conversations.trouble import trouble
from storage.records.conversations import ConversationRank, ListName
from storage.records.mentions import PostKind
from storage.records.reasons import Reason, total
from storage.records.words import words

FLOOR = 15
"""Points from which a mention waits for an answer, time left aside.

Being spoken to (9) with a remark of some length (5) does not reach it; a question of any sort (12 and more with a
few words), a problem told (9 + 6) or any of them addressed to us does.
"""
ALREADY_ANSWERED = -40
READ_POSTS = 40
"""How many open mentions, the latest, are read in full; ``growing`` counts all of them."""
ALERT_NETWORKS = frozenset({"google_alerts", "google_news"})


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A mention that might be the one to answer, with the reasons that do not depend on time."""

    post: PostFacts
    reasons: tuple[Reason, ...]
    points: int


def rank_conversation(facts: ConversationFacts) -> ConversationRank:
    """Return where a conversation stands and why.

    The reasons are sorted by weight, the heaviest first, and ``points`` is exactly their sum. Nothing in the result
    changes between ``facts.now`` and its ``changes_at``, which is excluded.

    Raises:
        ValueError: the conversation has no posts.
    """
    if not facts.posts:
        raise ValueError(f"conversation {facts.conversation} has no posts")
    heard = _open_posts(facts)
    if not heard:
        return _settled(facts)
    answerable = [post for post in heard if _has_author_to_answer(post)]
    best = _best(facts, answerable or heard)
    name = _list(best, answerable=bool(answerable))
    first_words = _first_words(facts)
    reasons = [*best.reasons, *growing(first_words, facts.now)]
    changes = [growing_changes_at(first_words, facts.now)]
    if name is ListName.TO_ANSWER:
        reasons += waiting(best.post.mention, best.post.published, facts.now)
        changes.append(waiting_changes_at(best.post.published, facts.now))
    return _rank(facts, name, reasons, best.post.mention, min((at for at in changes if at), default=None))


def _candidate(facts: ConversationFacts, post: PostFacts, ours: frozenset[int]) -> _Candidate:
    reasons = (*_all_reasons(facts, post, ours),)
    return _Candidate(post, reasons, total(reasons))


def _all_reasons(facts: ConversationFacts, post: PostFacts, ours: frozenset[int]) -> Iterator[Reason]:
    seen = read(post)
    for family in (asking, trouble, stakes, substance, courtesy, noise, automatic):
        yield from family(seen)
    yield from addressed(seen, ours)
    yield from at_heart(seen, facts.terms)
    person = facts.people.get(post.person) if post.person is not None else None
    if person:
        yield from standing(person, post.mention)


def _best(facts: ConversationFacts, posts: Sequence[PostFacts]) -> _Candidate:
    """Return the mention with most points; of equals the one that has waited longest."""
    ours = frozenset(post.mention for post in facts.posts if post.by_us)
    candidates = [_candidate(facts, post, ours) for post in posts[-READ_POSTS:]]
    return max(candidates, key=lambda candidate: candidate.points)


def _open_posts(facts: ConversationFacts) -> list[PostFacts]:
    """Return what others said after our last answer, heard or logged, oldest first."""
    answered = _last_answer(facts)
    return [post for post in facts.posts if not post.by_us and (answered is None or post.published > answered)]


def _last_answer(facts: ConversationFacts) -> datetime | None:
    answers = [post.published for post in facts.posts if post.by_us]
    if facts.answered_at is not None:
        answers.append(facts.answered_at)
    return max(answers, default=None)


def _has_author_to_answer(post: PostFacts) -> bool:
    """Tell whether somebody could be answered: not an article, not an alert, not a source without a person."""
    if post.kind is PostKind.ARTICLE or post.network in ALERT_NETWORKS:
        return False
    return post.person is not None or post.to_us


def _list(best: _Candidate, *, answerable: bool) -> ListName:
    if not answerable:
        return ListName.GOOD_TO_KNOW
    if best.points >= FLOOR:
        return ListName.TO_ANSWER
    names = {reason.name for reason in best.reasons}
    return ListName.GOOD_TO_KNOW if "news" in names and not names & _NOTHING_TO_LEARN else ListName.BELOW


_NOTHING_TO_LEARN = frozenset(
    {"giveaway", "promotion", "copied", "tag_flood", "reshare", "insult", "closing", "hiring"}
)


def _first_words(facts: ConversationFacts) -> list[tuple[datetime, int]]:
    """Return each person's first word in the conversation, the one who began it and ours left out."""
    first: dict[int, tuple[datetime, int]] = {}
    for post in facts.posts:
        if not post.by_us and post.person is not None and post.person not in first:
            first[post.person] = (post.published, post.mention)
    first.pop(next((post.person for post in facts.posts if post.person is not None), -1), None)
    return sorted(first.values())


def _settled(facts: ConversationFacts) -> ConversationRank:
    """Rank a conversation in which the last word was ours, or in which only we spoke."""
    theirs = [post for post in facts.posts if not post.by_us]
    last = (theirs or facts.posts)[-1]
    proof = tuple(post.mention for post in facts.posts if post.by_us)[-1:]
    sentence = words("Reasons", "We answered already") if theirs else words("Reasons", "Only we spoke here")
    settled = Reason("already_answered", ALREADY_ANSWERED, sentence, words("Labels", "Answered"), proof)
    reasons = list(_all_reasons(facts, last, frozenset(proof))) if theirs else []
    return _rank(facts, ListName.BELOW, [*reasons, settled], last.mention, None)


def _rank(
    facts: ConversationFacts, name: ListName, reasons: list[Reason], mention: int, changes_at: datetime | None
) -> ConversationRank:
    ordered = tuple(sorted(reasons, key=lambda reason: (-abs(reason.points), reason.name)))
    return ConversationRank(facts.conversation, facts.territory, name, total(ordered), ordered, mention, changes_at)
