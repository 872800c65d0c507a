"""What is said to everybody or to nobody: giveaways, promotion, jobs, news, re-shares, bare links, insults."""

from __future__ import annotations

from collections.abc import Iterator

from priorities.conversations.lexicon.families import Family
from priorities.conversations.reading import ReadPost
from storage.records.reasons import Reason
from storage.records.words import words

GIVEAWAY = -16
PROMOTION = -12
HIRING = -14
NEWS = -8
RESHARE = -12
BARE_LINK = -6
LAUGHTER = -5
INSULT = -14
BARE_LINK_WORDS = 8


def noise(post: ReadPost) -> Iterator[Reason]:
    """Yield the reasons for which nobody waits for an answer here."""
    asks = post.asks_at >= 0 or post.has(Family.HELP)
    if evidence := post.evidence(Family.GIVEAWAY):
        sentence = words("Reasons", "A contest or giveaway: “{words}”")
        yield post.reason("giveaway", GIVEAWAY, sentence, label=words("Labels", "Giveaway"), evidence=evidence)
    if not asks and (evidence := post.evidence(Family.PROMOTION)):
        sentence = words("Reasons", "It promotes something: “{words}”")
        yield post.reason("promotion", PROMOTION, sentence, label=words("Labels", "Promotion"), evidence=evidence)
    if evidence := post.evidence(Family.HIRING):
        sentence = words("Reasons", "A job offer or a search for staff: “{words}”")
        yield post.reason("hiring", HIRING, sentence, label=words("Labels", "Job offer"), evidence=evidence)
    if not post.has(Family.OWN_CASE) and (evidence := post.evidence(Family.NEWS)):
        sentence = words("Reasons", "It passes news on: “{words}”")
        yield post.reason("news", NEWS, sentence, label=words("Labels", "News"), evidence=evidence)
    if evidence := post.evidence(Family.RESHARE):
        sentence = words("Reasons", "It repeats another's words: “{words}”")
        yield post.reason("reshare", RESHARE, sentence, label=words("Labels", "Re-share"), evidence=evidence)
    if post.links and post.words <= BARE_LINK_WORDS:
        sentence = words("Reasons", "Little more than a link")
        yield post.reason("bare_link", BARE_LINK, sentence, label=words("Labels", "Bare link"))
    if evidence := post.evidence(Family.LAUGHTER):
        sentence = words("Reasons", "Said for a laugh: “{words}”")
        yield post.reason("laughter", LAUGHTER, sentence, label=words("Labels", "Joke"), evidence=evidence)
    if not post.has(Family.PROBLEM, Family.UNANSWERED) and (evidence := post.evidence(Family.INSULT)):
        sentence = words("Reasons", "An insult and no request: “{words}”")
        yield post.reason("insult", INSULT, sentence, label=words("Labels", "Insult"), evidence=evidence)
