"""What is said to everybody or to nobody: giveaways, promotion, jobs, news, re-shares, bare links, insults."""

from __future__ import annotations

from collections.abc import Iterator

from priorities.conversations.lexicon.families import Family
from priorities.conversations.reading import Kind, ReadPost
from storage.records.reasons import Reason
from storage.records.words import words

GIVEAWAY = -16
PROMOTION = -12
HIRING = -14
SWINDLE = -70
"""More than a question, a case of one's own, figures and the waiting bring together: such texts are made to look so."""
NEWS = -8
RESHARE = -12
BARE_LINK = -6
LAUGHTER = -5
INSULT = -14
BARE_LINK_WORDS = 8

_GIVEAWAY = Kind("giveaway", words("Reasons", "A contest or giveaway: “{words}”"), words("Labels", "Giveaway"))
_PROMOTION = Kind("promotion", words("Reasons", "It promotes something: “{words}”"), words("Labels", "Promotion"))
_HIRING = Kind("hiring", words("Reasons", "A job offer or a search for staff: “{words}”"), words("Labels", "Job offer"))
_SWINDLE = Kind("swindle", words("Reasons", "An offer as swindlers make it: “{words}”"), words("Labels", "Spam"))
_NEWS = Kind("news", words("Reasons", "It passes news on: “{words}”"), words("Labels", "News"))
_RESHARE = Kind("reshare", words("Reasons", "It repeats another's words: “{words}”"), words("Labels", "Re-share"))
_BARE_LINK = Kind("bare_link", words("Reasons", "Little more than a link"), words("Labels", "Bare link"))
_LAUGHTER = Kind("laughter", words("Reasons", "Said for a laugh: “{words}”"), words("Labels", "Joke"))
_INSULT = Kind("insult", words("Reasons", "An insult and no request: “{words}”"), words("Labels", "Insult"))

_FAMILIES = (
    *(Family.GIVEAWAY, Family.PROMOTION, Family.HIRING, Family.NEWS),
    *(Family.RESHARE, Family.LAUGHTER, Family.INSULT, Family.SWINDLE),
)


def noise(post: ReadPost) -> Iterator[Reason]:
    """Yield the reasons for which nobody waits for an answer here."""
    if not post.links and not post.has(*_FAMILIES):
        return
    yield from _offers(post)
    if not post.has(Family.OWN_CASE, Family.RECOMMENDS, Family.DEFENDS) and (evidence := post.evidence(Family.NEWS)):
        yield post.reason(_NEWS, NEWS, evidence)
    if evidence := post.evidence(Family.RESHARE):
        yield post.reason(_RESHARE, RESHARE, evidence)
    if post.links and post.words <= BARE_LINK_WORDS:
        yield post.reason(_BARE_LINK, BARE_LINK)
    if evidence := post.evidence(Family.LAUGHTER):
        yield post.reason(_LAUGHTER, LAUGHTER, evidence)
    if not post.has(Family.PROBLEM, Family.UNANSWERED) and (evidence := post.evidence(Family.INSULT)):
        yield post.reason(_INSULT, INSULT, evidence)


def _offers(post: ReadPost) -> Iterator[Reason]:
    """Yield what is offered to everybody: a prize, goods, money that strangers lend, work."""
    asks = post.asks_at >= 0 or post.has(Family.HELP)
    if evidence := post.evidence(Family.GIVEAWAY):
        yield post.reason(_GIVEAWAY, GIVEAWAY, evidence)
    if not asks and (evidence := post.evidence(Family.PROMOTION)):
        yield post.reason(_PROMOTION, PROMOTION, evidence)
    if evidence := post.evidence(Family.SWINDLE):
        yield post.reason(_SWINDLE, SWINDLE, evidence)
    if evidence := post.evidence(Family.HIRING):
        yield post.reason(_HIRING, HIRING, evidence)
