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
from priorities.conversations.goodwill import goodwill
from priorities.conversations.learning.lines import learned_lines
from priorities.conversations.moments import growing, growing_changes_at, waiting, waiting_changes_at
from priorities.conversations.noise import noise
from priorities.conversations.reading import read
from priorities.conversations.stakes import stakes
from priorities.conversations.standing import standing
from priorities.conversations.substance import at_heart, substance
from priorities.conversations.trouble import trouble
from storage.records.conversations import ConversationRank, ListName
from storage.records.learning import NOTHING_LEARNED
from storage.records.mentions import PostKind
from storage.records.reasons import Reason, total
from storage.records.words import moment, words

FLOOR = 15
"""Points from which a mention waits for an answer, time left aside, while nothing else was learned.

Being spoken to (9) with a remark of some length (5) does not reach it. A question of a few words (12 + 3), a
problem of her own (9 + 6) or a problem told to us (9 + 9) does.
"""
# fmt: off
CALLS = frozenset((
    "asks_question", "asks_help", "has_problem", "unanswered", "urgent", "health", "legal", "may_leave", "angry",
    "about_service", "to_us", "answers_us", "press", "vulnerable", "thanks", "praise", "recommends", "defends",
    "group", "owed", "we_talk", "came_back",
))
# fmt: on
"""Reasons of which one at least makes somebody wait for an answer: a long story full of figures calls nobody."""
TO_READ = 10
"""More than any other line of an article, so that what it is stands first."""
READING = frozenset({"at_heart", "news", "copied", "promotion", "giveaway", "hiring", "bare_link", "tag_flood"})
"""Reasons that place something to be read; the others are about somebody who waits."""
ALREADY_ANSWERED = -40
PROMISE_DUE = 30
"""As much as two questions: what was promised stands above what nobody promised."""
READ_POSTS = 25
"""How many open mentions, the latest, are read in full; ``growing`` counts all of them."""
ALERT_NETWORKS = frozenset({"google_alerts", "google_news"})
NOTHING_TO_LEARN = frozenset(
    {"giveaway", "promotion", "copied", "tag_flood", "reshare", "insult", "closing", "hiring", "swindle"}
)
"""Reasons for which a post that waits for no answer is not good to know either."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A mention that might be the one to answer, with the reasons that do not depend on time."""

    post: PostFacts
    reasons: tuple[Reason, ...]
    points: int


@dataclass(frozen=True, slots=True)
class _Thread:
    """What a conversation is to us, gathered once.

    Attributes:
        ours: our mentions in it.
        last_of_ours: the last of them, if any.
        answered: our last answer, heard or logged.
        spoke_before: who had spoken by then.
        theirs: what others said, oldest first.
    """

    ours: frozenset[int]
    last_of_ours: tuple[int, ...]
    answered: datetime | None
    spoke_before: frozenset[int]
    theirs: tuple[PostFacts, ...]

    def waiting(self) -> tuple[PostFacts, ...]:
        """Return what others said after our last answer, oldest first."""
        if self.answered is None:
            return self.theirs
        return tuple(post for post in self.theirs if post.published > self.answered)


def rank_conversation(facts: ConversationFacts) -> ConversationRank:
    """Return where a conversation stands and why.

    The reasons are sorted by weight, the heaviest first, and ``points`` is exactly their sum. Nothing in the result
    changes between ``facts.now`` and its ``changes_at``, which is excluded.

    Raises:
        ValueError: the conversation has no posts.
    """
    if not facts.posts:
        raise ValueError(f"conversation {facts.conversation} has no posts")
    thread = _thread(facts)
    heard = thread.waiting()
    promise = (*promise_is_due(facts, thread.last_of_ours),)
    if not heard:
        return _promised(facts, thread, promise) if promise and thread.theirs else _settled(facts, thread)
    answerable = [post for post in heard if _can_be_answered(post)]
    best = _best(facts, thread, answerable) if answerable else _best_to_read(facts, thread, heard)
    name = _list(best, answerable=bool(answerable), floor=FLOOR + facts.learned.floor_shift)
    first_words = _first_words(facts)
    if promise:
        name = ListName.TO_ANSWER
    own = best.reasons if answerable else _for_a_reader(best)
    reasons = [*own, *growing(first_words, facts.now), *promise]
    changes = [growing_changes_at(first_words, facts.now), _promise_ahead(facts)]
    if name is ListName.TO_ANSWER:
        reasons += waiting(best.post.mention, best.post.published, facts.now, facts.pace)
        changes.append(waiting_changes_at(best.post.published, facts.now, facts.pace))
    return _rank(facts, name, reasons, best.post.mention, min((at for at in changes if at), default=None))


def promise_is_due(facts: ConversationFacts, ours: tuple[int, ...] = ()) -> Iterator[Reason]:
    """Yield that a promise of ours is due; ``ours`` are the mentions that prove it, where it was heard."""
    if facts.promise_due is not None and facts.promise_due <= facts.now:
        said = words("Reasons", "You promised to come back here by {moment}").given(moment=moment(facts.promise_due))
        yield Reason("promise_due", PROMISE_DUE, said, words("Labels", "Promise due"), ours)


def _promise_ahead(facts: ConversationFacts) -> datetime | None:
    return facts.promise_due if facts.promise_due is not None and facts.promise_due > facts.now else None


def _promised(facts: ConversationFacts, thread: _Thread, promise: Sequence[Reason]) -> ConversationRank:
    """Rank a conversation in which the last word was ours, and promised what is due now."""
    last = thread.theirs[-1]
    return _rank(facts, ListName.TO_ANSWER, [*_lasting_reasons(facts, thread, last), *promise], last.mention, None)


def _for_a_reader(best: _Candidate) -> list[Reason]:
    """Return what matters of something with nobody to answer: an article that asks or complains asks nobody."""
    sentence = words("Reasons", "Worth reading: nobody waits for an answer here")
    label = words("Labels", "Alert") if best.post.network in ALERT_NETWORKS else words("Labels", "Article")
    reading = Reason("to_read", TO_READ, sentence, label, (best.post.mention,))
    return [reading, *(reason for reason in best.reasons if reason.name in READING)]


def _best_to_read(facts: ConversationFacts, thread: _Thread, posts: Sequence[PostFacts]) -> _Candidate:
    """Return the best of several to be read; a lone one is read for what matters to a reader, and no further."""
    if len(posts) > 1:
        return _best(facts, thread, posts)
    seen = read(posts[0])
    return _Candidate(posts[0], (*noise(seen), *automatic(seen), *at_heart(seen, facts.terms)), 0)


def _best(facts: ConversationFacts, thread: _Thread, posts: Sequence[PostFacts]) -> _Candidate:
    """Return the mention with most points; of equals the one that has waited longest."""
    candidates: list[_Candidate] = []
    for post in posts[-READ_POSTS:]:
        reasons = (*_lasting_reasons(facts, thread, post),)
        if facts.learned is not NOTHING_LEARNED:
            reasons = (*reasons, *_habits(facts, post, reasons))
        candidates.append(_Candidate(post, reasons, total(reasons)))
    return max(candidates, key=lambda candidate: candidate.points)


def _lasting_reasons(facts: ConversationFacts, thread: _Thread, post: PostFacts) -> Iterator[Reason]:
    """Yield the reasons of one mention that time does not change."""
    seen = read(post)
    for family in (asking, trouble, stakes, substance, courtesy, noise, automatic):
        yield from family(seen)
    answers = _what_of_ours_it_answers(thread, post)
    yield from addressed(seen, answers)
    heart = tuple(at_heart(seen, facts.terms))
    yield from heart
    yield from goodwill(seen, about_us=bool(heart) or post.to_us or answers is not None)
    person = facts.people.get(post.person) if post.person is not None else None
    if person:
        yield from standing(person, post.mention)


def _habits(facts: ConversationFacts, post: PostFacts, reasons: Sequence[Reason]) -> Iterator[Reason]:
    return learned_lines(
        facts.learned,
        reasons,
        person=post.person,
        name=post.author_name,
        text=f"{post.title}\n{post.text}",
        mention=post.mention,
    )


def _what_of_ours_it_answers(thread: _Thread, post: PostFacts) -> tuple[int, ...] | None:
    """Return our mention that a post answers, None when it answers nothing of ours.

    Many networks do not tell what a post answers: somebody who spoke before our answer and speaks again after it
    is taken to answer it. Empty when our answer is known from the log alone.
    """
    if post.parent is not None and post.parent in thread.ours:
        return (post.parent,)
    if thread.answered is None or post.published <= thread.answered or post.person not in thread.spoke_before:
        return None
    return thread.last_of_ours


def _thread(facts: ConversationFacts) -> _Thread:
    ours = [post for post in facts.posts if post.by_us]
    if not ours and facts.answered_at is None:
        return _Thread(frozenset(), (), None, frozenset(), facts.posts)
    answers = [post.published for post in ours]
    if facts.answered_at is not None:
        answers.append(facts.answered_at)
    answered = max(answers)
    before = (post for post in facts.posts if post.published <= answered)
    return _Thread(
        ours=frozenset(post.mention for post in ours),
        last_of_ours=tuple(post.mention for post in ours[-1:]),
        answered=answered,
        spoke_before=frozenset(post.person for post in before if post.person is not None and not post.by_us),
        theirs=tuple(post for post in facts.posts if not post.by_us),
    )


def _can_be_answered(post: PostFacts) -> bool:
    """Tell whether the mention is somebody's word and not an article or an alert about one.

    An author who is not named does not matter: a question pasted by hand has none either.
    """
    return post.kind is not PostKind.ARTICLE and post.network not in ALERT_NETWORKS


def _list(best: _Candidate, *, answerable: bool, floor: int) -> ListName:
    """Return the list of a conversation by its best mention; below the floor, what informs is good to know."""
    if not answerable:
        return ListName.GOOD_TO_KNOW
    names = {reason.name for reason in best.reasons}
    if best.points >= floor and names & CALLS:
        return ListName.TO_ANSWER
    informs = "news" in names or (best.post.person is None and not best.post.to_us)
    return ListName.GOOD_TO_KNOW if informs and not names & NOTHING_TO_LEARN else ListName.BELOW


def _first_words(facts: ConversationFacts) -> list[tuple[datetime, int]]:
    """Return each person's first word in the conversation, the one who began it and ours left out."""
    if len(facts.posts) == 1:
        return []
    first: dict[int, tuple[datetime, int]] = {}
    for post in facts.posts:
        if not post.by_us and post.person is not None and post.person not in first:
            first[post.person] = (post.published, post.mention)
    first.pop(next((post.person for post in facts.posts if post.person is not None), -1), None)
    return sorted(first.values())


def _settled(facts: ConversationFacts, thread: _Thread) -> ConversationRank:
    """Rank a conversation in which the last word was ours, or in which only we spoke."""
    if thread.theirs:
        last, sentence = thread.theirs[-1], words("Reasons", "You answered already")
        reasons = list(_lasting_reasons(facts, thread, last))
    else:
        last, sentence, reasons = facts.posts[-1], words("Reasons", "Only you spoke here"), []
    label = words("Labels", "Answered")
    reasons.append(Reason("already_answered", ALREADY_ANSWERED, sentence, label, thread.last_of_ours))
    return _rank(facts, ListName.BELOW, reasons, last.mention, _promise_ahead(facts))


def _rank(
    facts: ConversationFacts, name: ListName, reasons: list[Reason], mention: int, changes_at: datetime | None
) -> ConversationRank:
    ordered = tuple(sorted(reasons, key=lambda reason: (-abs(reason.points), reason.name)))
    return ConversationRank(facts.conversation, facts.territory, name, total(ordered), ordered, mention, changes_at)
