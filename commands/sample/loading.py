"""Reads the story from its TOML files and refuses one that contradicts itself."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable

from commands.sample.offsets import parse_offset
from commands.sample.story import (
    Account,
    Shape,
    Story,
    StoryDrop,
    StoryError,
    StoryFeed,
    StoryPerson,
    StoryPost,
    StoryTerritory,
    StoryVoice,
)
from commands.sample.tables import Table


def load_story(folder: Traversable | None = None) -> Story:
    """Return the story that lies in ``folder`` (the bundled one when None).

    Raises:
        StoryError: a file is not TOML, a field has another type or is unknown, or a key is named that does not exist.
    """
    folder = folder if folder is not None else files("resources") / "demo"
    plan = _read(folder / "plan.toml")
    plan.only("territory", "voice", "feed", "drop", "following")
    people = {person.key: person for person in _people(_read(folder / "people.toml"))}
    story = Story(
        territories=tuple(_territory(table) for table in plan.tables("territory")),
        voices=tuple(_voice(table, people) for table in plan.tables("voice")),
        feeds=tuple(_feed(table) for table in plan.tables("feed")),
        drops=tuple(_drop(table) for table in plan.tables("drop")),
        people=tuple(people.values()),
        posts=tuple(_posts(folder / "posts", people)),
        following=tuple(_account(written, plan.where) for written in plan.texts("following", ())),
    )
    check(story)
    return story


def check(story: Story) -> None:
    """Raise StoryError when keys are used twice, or name a feed, a territory or a post that does not exist."""
    listened = [*(feed.key for feed in story.feeds), *(drop.key for drop in story.drops)]
    territories = [territory.key for territory in story.territories]
    posts = {post.key: post for post in story.posts}
    _refuse_twice("post", [post.key for post in story.posts])
    _refuse_twice("feed or drop", listened)
    placed: list[tuple[str, str | None]] = [(feed.key, feed.territory) for feed in story.feeds]
    placed += [(drop.key, drop.territory) for drop in story.drops]
    placed += [(voice.name, voice.territory) for voice in story.voices]
    for where, territory in placed:
        if territory is not None:
            _refuse_unknown(where, "territory", territory, territories)
    for post in story.posts:
        if not post.feeds:
            raise StoryError(f"{post.key}: no feed carries it")
        for feed in post.feeds:
            _refuse_unknown(post.key, "feed", feed, listened)
        if post.reply_to is not None:
            _refuse_unknown(post.key, "post to reply to", post.reply_to, posts)
            if posts[post.reply_to].offset >= post.offset:
                raise StoryError(f"{post.key}: answers {post.reply_to} before that was written")


def _refuse_unknown(where: str, what: str, key: str, known: Iterable[str]) -> None:
    if key not in known:
        raise StoryError(f"{where}: unknown {what} {key!r}")


def _refuse_twice(what: str, keys: list[str]) -> None:
    twice = {key for key in keys if keys.count(key) > 1}
    if twice:
        raise StoryError(f"{what} defined twice: {', '.join(sorted(twice))}")


def _read(file: Traversable) -> Table:
    try:
        return Table(file.name, tomllib.loads(file.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise StoryError(f"{file.name}: {error}") from error


def _people(table: Table) -> Iterable[StoryPerson]:
    for key in table.names():
        person = table.table(key)
        person.only("name", "accounts", "bio", "location", "site", "group", "ours", "followers", "following", "posts")
        accounts = person.table("accounts")
        yield StoryPerson(
            key=key,
            name=person.text("name"),
            accounts=tuple(Account(network, accounts.text(network)) for network in accounts.names()),
            bio=person.text("bio", ""),
            location=person.text("location", ""),
            site=person.text("site", ""),
            group=person.text("group", ""),
            ours=person.flag("ours"),
            followers=person.number("followers"),
            following=person.number("following"),
            posts=person.number("posts"),
        )


def _posts(folder: Traversable, people: Mapping[str, StoryPerson]) -> Iterable[StoryPost]:
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        if file.name.endswith(".toml"):
            page = _read(file)
            page.only("network", "feeds", "language", "post")
            for table in page.tables("post"):
                yield _post(table, page, people)


def _post(table: Table, page: Table, people: Mapping[str, StoryPerson]) -> StoryPost:
    table.only(
        "key", "by", "at", "text", "title", "network", "feeds", "language", "reply_to", "link",
        "score", "replies", "views", "to_us",
    )  # fmt: skip
    key = table.text("key")
    where = f"{page.where}: {key}"
    _refuse_unknown(where, "author", table.text("by"), people)
    try:
        offset = parse_offset(table.text("at"))
    except ValueError as error:
        raise StoryError(f"{where}: {error}") from error
    return StoryPost(
        key=key,
        author=people[table.text("by")],
        network=table.text("network", page.text("network", "")),
        feeds=table.texts("feeds", page.texts("feeds", ())),
        offset=offset,
        text=table.text("text", ""),
        title=table.text("title", ""),
        language=table.text("language", page.text("language", "")),
        reply_to=table.text("reply_to", "") or None,
        link=table.text("link", "") or None,
        score=table.number("score"),
        replies=table.number("replies"),
        views=table.number("views"),
        to_us=table.flag("to_us"),
    )


def _territory(table: Table) -> StoryTerritory:
    table.only("key", "name", "language", "why", "query")
    return StoryTerritory(
        table.text("key"), table.text("name"), table.text("language"), table.text("why"), table.text("query", "")
    )


def _voice(table: Table, people: Mapping[str, StoryPerson]) -> StoryVoice:
    table.only("name", "person", "territory")
    _refuse_unknown(table.where, "person", table.text("person"), people)
    return StoryVoice(table.text("name"), people[table.text("person")], table.text("territory", "") or None)


def _feed(table: Table) -> StoryFeed:
    table.only("key", "shape", "path", "title", "name", "site", "territory", "language", "about")
    shape = table.text("shape")
    _refuse_unknown(table.where, "shape", shape, [known.value for known in Shape])
    return StoryFeed(
        key=table.text("key"),
        shape=Shape(shape),
        path=table.text("path"),
        title=table.text("title"),
        name=table.text("name", table.text("title")),
        site=table.text("site"),
        territory=table.text("territory"),
        language=table.text("language"),
        about=table.text("about", ""),
    )


def _drop(table: Table) -> StoryDrop:
    table.only("key", "file", "title", "territory")
    return StoryDrop(table.text("key"), table.text("file"), table.text("title"), table.text("territory", "") or None)


def _account(written: str, where: str) -> Account:
    network, colon, handle = written.partition(":")
    if not (colon and network and handle):
        raise StoryError(f"{where}: an account is written network:handle, not {written!r}")
    return Account(network, handle)
