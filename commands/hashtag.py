"""``causerie hashtag``: what a hashtag is worth, before it is used."""

from __future__ import annotations

from collections.abc import Iterator

import click
import msgspec

from commands.options import shared
from commands.places import asked_for
from commands.session import Session
from listeners.ranking.hashtags import check_stored
from priorities.trends.hashtag import HashtagCheck
from storage.records.words import words


class AlternativeDocument(msgspec.Struct, frozen=True):
    """A hashtag where a post has a chance."""

    tag: str
    posts_per_day: float
    regulars: int
    know_you: int


class HashtagDocument(msgspec.Struct, frozen=True):
    """The reality check of one hashtag."""

    tag: str
    verdict: str
    sentence: str
    posts_per_hour: float
    distinct_people: int
    regulars: int
    know_you: int
    minutes_on_top: float | None
    your_uses: int
    your_answers: int
    alternatives: tuple[AlternativeDocument, ...]
    enough_data: bool


@click.command()
@click.argument("tag")
@click.option("--territory", help="Only what was heard there.")
@shared
def hashtag(session: Session, tag: str, territory: str | None) -> None:
    """What a hashtag is worth before it is used: how crowded, how fast a post sinks, who is at home there."""
    if not tag.lstrip("#").strip():
        raise click.UsageError("TAG is empty")
    with session.database() as db:
        found = check_stored(db, tag, asked_for(db, territory), session.now())
    document = _document(session, found)
    session.show(document, lambda: _lines(session, document))


def _document(session: Session, found: HashtagCheck) -> HashtagDocument:
    return HashtagDocument(
        tag=found.tag,
        verdict=found.verdict.value,
        sentence=session.say(found.words),
        posts_per_hour=found.posts_per_hour,
        distinct_people=found.distinct_people,
        regulars=found.regulars,
        know_you=found.know_you,
        minutes_on_top=found.minutes_on_top,
        your_uses=found.your_uses,
        your_answers=found.your_answers,
        alternatives=tuple(
            AlternativeDocument(one.tag, one.posts_per_day, one.regulars, one.know_you) for one in found.alternatives
        ),
        enough_data=found.enough_data,
    )


def _lines(session: Session, document: HashtagDocument) -> Iterator[str]:
    say = session.say
    yield f"#{document.tag}  {document.sentence}"
    if document.your_uses:
        said = words("Hashtag", "{answered} of your %n uses drew an answer", None, document.your_uses)
        yield f"     {say(said.given(answered=document.your_answers))}"
    for one in document.alternatives:
        said = words("Hashtag", "%n regulars, {know} know you", None, one.regulars).given(know=one.know_you)
        yield f"     #{one.tag}  {say(said)}"
