"""``causerie ideas``: what to write of, to ask, to try; kept, done, taken along."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click
import msgspec

from commands.acting import DecisionDone
from commands.exporting import Exported
from commands.options import shared
from commands.places import DEFAULT, assigned_to, names_of_places
from commands.session import ROW, Session
from storage.exports.formats import Format
from storage.exports.ideas import FORMATS, export_ideas
from storage.exports.table import Form, Headers
from storage.ideas import edit_idea, finish_idea, ideas, keep_idea, remove_idea
from storage.records.ideas import MOST_LETTERS


class IdeaKept(msgspec.Struct, frozen=True):
    """The id of an idea that is on the disk; ``undo`` takes it back."""

    idea: str


class IdeaLine(msgspec.Struct, frozen=True):
    """One idea: in her words, or told by the topic or the mention that gave it."""

    id: str
    kept_at: datetime
    text: str
    topic: str
    territory: str
    mention: int | None
    excerpt: str
    url: str | None
    done_at: datetime | None


@click.group("ideas")
def ideas_group() -> None:
    """Ideas kept for later."""


@ideas_group.command("list")
@click.option("--all", "done_too", is_flag=True, help="Those done too.")
@shared
def list_ideas(session: Session, done_too: bool) -> None:
    """List the ideas that wait, newest first; with --all those done after them."""
    with session.database() as db:
        names = names_of_places(db)
        lines = [
            IdeaLine(
                one.id,
                one.kept_at,
                one.text,
                one.topic,
                names.get(one.territory, DEFAULT),
                one.mention,
                one.excerpt,
                one.url,
                one.done_at,
            )
            for one in ideas(db)
            if done_too or one.done_at is None
        ]
    session.show(lines, lambda: map(_line, lines))


@ideas_group.command("add")
@click.argument("text", default="")
@click.option("--topic", default="", help="The rising topic that gave it.")
@click.option("--mention", type=ROW, help="The mention that gave it.")
@click.option("--territory", help="Where it came up.")
@shared
def add_idea(session: Session, text: str, *, topic: str, mention: int | None, territory: str | None) -> None:
    """Keep an idea: in words of your own, of a topic, of a mention."""
    if not (text.strip() or topic.strip() or mention):
        raise click.UsageError("TEXT, --topic or --mention says what the idea is")
    _fits(text)
    with session.database(durable=True) as db:
        place = assigned_to(db, territory)
        kept = keep_idea(db, text=text, topic=topic.strip(), territory=place, mention=mention, now=session.now())
    session.show(IdeaKept(kept), lambda: iter((kept,)))


@ideas_group.command("edit")
@click.argument("idea")
@click.argument("text")
@shared
def edit_one(session: Session, idea: str, text: str) -> None:
    """Put an idea into other words."""
    _fits(text)
    with session.database(durable=True) as db:
        done = edit_idea(db, idea, text, session.now())
    session.show(DecisionDone(done), lambda: iter((done,)))


@ideas_group.command("done")
@click.argument("idea")
@shared
def finish_one(session: Session, idea: str) -> None:
    """Say that something was made of an idea."""
    with session.database(durable=True) as db:
        done = finish_idea(db, idea, session.now())
    session.show(DecisionDone(done), lambda: iter((done,)))


@ideas_group.command("remove")
@click.argument("idea")
@shared
def remove_one(session: Session, idea: str) -> None:
    """Let an idea go."""
    with session.database(durable=True) as db:
        done = remove_idea(db, idea, session.now())
    session.show(DecisionDone(done), lambda: iter((done,)))


@ideas_group.command("export")
@click.option("--format", "name", type=click.Choice([one.value for one in FORMATS]), required=True)
@click.option("--headers", type=click.Choice([one.value for one in Headers]), default="keys", show_default=True)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The file to write.")
@shared
def export_all(session: Session, *, name: str, headers: str, out: Path) -> None:
    """Write all ideas, those done too, into a file."""
    with session.database(durable=True) as db:
        rows = export_ideas(db, Format(name), out, now=session.now(), form=Form(Headers(headers)))
    session.show(Exported(str(out), rows), lambda: iter((f"{out}  {rows}",)))


def _line(line: IdeaLine) -> str:
    told = " · ".join(filter(None, (line.text, line.topic, " ".join(line.excerpt.split())[:100])))
    return f"{'x' if line.done_at else ' '}  {line.id}  {told}"


def _fits(text: str) -> None:
    if len(text) > MOST_LETTERS:
        raise click.UsageError(f"TEXT is longer than {MOST_LETTERS} characters")
