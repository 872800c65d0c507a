from __future__ import annotations

import io
import json
import tracemalloc
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.heard import HeardAuthor, HeardPost
from listeners.importing.forms.lines import numbered_lines
from listeners.importing.presets.interchange import read_lines
from listeners.importing.rows import ImportedRow, Rejected, RowResult
from storage.exports.interchange import mention_line
from storage.records.mentions import Author, Counts, Mention, PostKind

if TYPE_CHECKING:
    from typing_extensions import Buffer

WHOLE = {
    "id": "t1_abc",
    "url": "https://h.example/1",
    "network": "Mastodon",
    "author": {
        "id": "https://h.example/users/anna",
        "handle": "@anna@h.example",
        "name": "Anna  <b>Müller</b> <anna@mail.example>",
        "url": "https://h.example/@anna",
        "bio": "<p>Je suis <b>là</b></p>",
        "location": "Lyon\n",
        "followers": 12,
        "following": 3,
        "posts": 400,
        "likes_given": 7,
        "verified": True,
        "created": "2020-01-02",
    },
    "title": "Un\ntitre",
    "text": "Bonjour !\r\n\r\n\r\nÇa va ?\u0000",
    "html": '<p onclick="x()">Bonjour <b>!</b></p><script>alert(1)</script><img src="file:///etc/passwd">',
    "language": "fr",
    "published": "2026-11-22T10:00:00+01:00",
    "in_reply_to": "t1_zzz",
    "conversation": "t3_q",
    "hashtags": ["#Fer", "fer", "Fer", ""],
    "mentions": ["@bo", "cy@h.example"],
    "counts": {"replies": 1, "likes": 2, "shares": 0, "views": None},
    "to_us": True,
    "by_us": False,
}


def rows(data: bytes) -> list[RowResult]:
    return list(read_lines(numbered_lines(io.BytesIO(data))))


def lines(*values: object) -> bytes:
    return b"".join(json.dumps(value).encode() + b"\n" for value in values)


def post_of(value: object) -> HeardPost:
    (row,) = rows(lines(value))
    assert isinstance(row, ImportedRow)
    return row.post


def why(data: bytes) -> str:
    (row,) = rows(data)
    assert isinstance(row, Rejected)
    assert row.words.context == "Import"
    return row.words.source.format(**row.words.args)


def test_every_fact_is_read_and_cleaned() -> None:
    post = post_of(WHOLE)

    assert "script" not in post.html
    assert "img" not in post.html
    assert "onclick" not in post.html
    assert "<b>!</b>" in post.html
    assert replace(post, html="") == HeardPost(
        guid="t1_abc",
        url="https://h.example/1",
        network="mastodon",
        kind=PostKind.COMMENT,
        author=HeardAuthor(
            stable_id="https://h.example/users/anna",
            handle="anna@h.example",
            name="Anna Müller",
            url="https://h.example/@anna",
            bio="Je suis là",
            location="Lyon",
            followers=12,
            following=3,
            posts=400,
            likes_given=7,
            verified=True,
            created=datetime(2020, 1, 2, tzinfo=UTC),
        ),
        title="Un titre",
        text="Bonjour !\n\nÇa va ?",
        language="fr",
        published=datetime(2026, 11, 22, 9, tzinfo=UTC),
        in_reply_to="t1_zzz",
        conversation="t3_q",
        hashtags=("Fer", "fer"),
        mentions=("bo", "cy@h.example"),
        counts=Counts(1, 2, 0, None),
        to_us=True,
    )


@pytest.mark.parametrize(
    ("value", "guid"),
    [
        ({"id": "a", "text": "x"}, "a"),
        ({"id": 12, "text": "x"}, "12"),
        ({"url": "https://h.example/1", "text": "x"}, "https://h.example/1"),
        ({"id": 7, "heard_as": "tag:1", "text": "x"}, "tag:1"),
        ({"id": "a\nb\u0000", "url": "javascript:alert(1)", "text": "x"}, "ab"),
        ({"id": "", "url": "https://h.example/1", "text": "x"}, "https://h.example/1"),
        ({"id": "a", "text": "x", "author": None, "counts": None, "hashtags": None, "published": None}, "a"),
        ({"id": "a", "text": "", "title": "t"}, "a"),
        ({"id": "a", "text": " ", "html": "<p>x</p>"}, "a"),
    ],
)
def test_text_and_a_name_for_it_are_enough(value: object, guid: str) -> None:
    post = post_of(value)

    assert post.guid == guid
    assert post.url in {None, "https://h.example/1"}


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ({"network": "mastodon", "title": "t"}, PostKind.POST),
        ({"network": "web"}, PostKind.POST),
        ({"title": "t"}, PostKind.ARTICLE),
        ({"network": "google_news"}, PostKind.ARTICLE),
        ({"title": "t", "in_reply_to": "https://h.example/1"}, PostKind.COMMENT),
    ],
)
def test_what_sort_of_thing_it_is(value: dict[str, object], kind: PostKind) -> None:
    assert post_of({"id": "a", "text": "x"} | value).kind is kind


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"id":"a","text":"\xff\xfe"}', "UTF-8"),
        (b'{"id":"a","text":"' + b"x" * 1_000_000 + b'"}', "1 MB"),
        (b'{"id":"a","text":NaN}', "JSON"),
        (b'{"id":"a","text":"x","counts":{"likes":Infinity}}', "JSON"),
        (b'{"id":"a","text":"x"', "JSON"),
        (b'{"id":"a","text":"x"} {"id":"b"}', "JSON"),
        (b"<html><body>no</body></html>", "JSON"),
        (b"id,text", "JSON"),
        (b'{"id":"a","text":"\\ud800"}', "JSON"),
        (b'{"id":"a","text":"x","deep":' + b"[" * 10_000 + b"]" * 10_000 + b"}", "deep"),
        (b'{"id":"a","text":"x","deep":' + b'{"a":' * 10_000 + b"1" + b"}" * 10_000 + b"}", "deep"),
        (b'{"id":"a","text":"x","deep":' + b"[" * 200 + b"]" * 200 + b"}", "deep"),
        (b"[1, 2]", "object"),
        (b'"text"', "object"),
        (b"null", "object"),
        (b'{"id":"a"}', "no text"),
        (b'{"id":"a","text":null}', "no text"),
        (b'{"id":"a","text":"\\u200b \\u0000"}', "no text"),
        (b'{"id":"a","html":"<p>x</p>"}', "no text"),
        (b'{"text":"x"}', "neither an id"),
        (b'{"text":"x","id":" ","url":"file:///etc/passwd"}', "neither an id"),
        (b'{"id":"a","text":5}', "text"),
        (b'{"id":true,"text":"x"}', "id"),
        (b'{"id":["a"],"text":"x"}', "id"),
        (b'{"id":"a","text":"x","author":"anna"}', "author"),
        (b'{"id":"a","text":"x","author":{"followers":"many"}}', "author.followers"),
        (b'{"id":"a","text":"x","counts":{"likes":-1}}', "counts.likes"),
        (b'{"id":"a","text":"x","counts":{"likes":1.5}}', "counts.likes"),
        (b'{"id":"a","text":"x","counts":{"likes":99999999999999999999}}', "counts.likes"),
        (b'{"id":"a","text":"x","hashtags":"fer"}', "hashtags"),
        (b'{"id":"a","text":"x","hashtags":[1]}', "hashtags"),
        (b'{"id":"a","text":"x","to_us":"yes"}', "to_us"),
        (b'{"id":"a","text":"x","published":"yesterday"}', "published"),
        (b'{"id":"a","text":"x","published":12}', "published"),
        (b'{"id":"' + b"a" * 3000 + b'","text":"x"}', "2,000"),
    ],
)
def test_a_row_that_cannot_be_taken_says_why(line: bytes, reason: str) -> None:
    assert reason in why(line)


def test_one_bad_row_stops_none_of_the_others_and_keeps_its_number() -> None:
    data = b'\xef\xbb\xbf{"id":"a","text":"x"}\r\n\n  \n{bad\n' + b"y" * 3_000_000 + b'\n{"id":"b","text":"x"}'
    found = rows(data)

    assert [row.row for row in found] == [1, 4, 5, 6]
    assert [type(row) for row in found] == [ImportedRow, Rejected, Rejected, ImportedRow]


def test_unknown_keys_are_counted_and_nothing_of_them_is_kept() -> None:
    value = {
        "id": "a",
        "text": "x",
        "ip": "203.0.113.9",
        "email": "anna@mail.example",
        "author": {"handle": "anna", "email": "anna@mail.example", "birthdate": "1990-01-01", "gender": "f"},
        "counts": {"likes": 1, "quotes": 2},
    }
    (row,) = rows(lines(value))

    assert isinstance(row, ImportedRow)
    assert row.unknown_keys == 6
    assert not any(secret in repr(row) for secret in ("203.0.113.9", "mail.example", "1990", "gender"))


def test_a_mail_address_is_no_key_of_an_account() -> None:
    author = post_of({"id": "a", "text": "x", "author": {"id": "mailto:anna@mail.example", "name": "Anna"}}).author

    assert author == HeardAuthor(name="Anna")


def test_an_author_of_whom_nothing_is_known_is_none() -> None:
    assert post_of({"id": "a", "text": "x", "author": {"handle": "@", "name": " "}}).author is None


@pytest.mark.parametrize("date", ["1970-01-01T00:00:00Z", "0001-01-01T00:00:00+23:00", ""])
def test_a_date_that_cannot_be_right_is_passed_over(date: str) -> None:
    assert post_of({"id": "a", "text": "x", "published": date}).published is None


@pytest.mark.parametrize(
    ("network", "language", "kept"),
    [(" Bluesky ", "fr_CA", ("bluesky", "fr")), ("<b>", "!", ("web", None)), ("", "", ("web", None))],
)
def test_names_of_networks_and_languages_are_plain(network: str, language: str, kept: tuple[str, str | None]) -> None:
    post = post_of({"id": "a", "text": "x", "network": network, "language": language})

    assert (post.network, post.language) == kept


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ({}, (("Fer",), ("bo",))),
        ({"hashtags": [], "mentions": None}, ((), ("bo",))),
        ({"mentions": ["cy"]}, (("Fer",), ("cy",))),
    ],
)
def test_hashtags_and_mentions_are_read_from_the_text_where_the_row_tells_none(
    more: dict[str, object], found: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    post = post_of({"id": "a", "text": "voir #Fer avec @bo"} | more)

    assert (post.hashtags, post.mentions) == found


def test_what_is_exported_comes_back() -> None:
    at = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    author = Author(
        1, 1, "mastodon", "https://h.example/users/anna", "anna@h.example", "Anna", "https://h.example/@anna"
    )
    mention = Mention(
        41, "tag:h.example,1", "https://h.example/1", "mastodon", PostKind.COMMENT, author, "", "Bonjour\n\nà tous",
        "", "fr", at, at, "tag:h.example,0", None, 5, ("Fer",), ("bo",),
        Counts(1, None, 2, None), to_us=True, by_us=False,
    )  # fmt: skip
    line = msgspec.json.encode(mention_line(mention, conversation_uid="c-1"))
    (row,) = rows(line)

    assert isinstance(row, ImportedRow)
    assert row.unknown_keys == 0
    assert row.post == HeardPost(
        guid="tag:h.example,1",
        url="https://h.example/1",
        network="mastodon",
        kind=PostKind.COMMENT,
        author=HeardAuthor("https://h.example/users/anna", "anna@h.example", "Anna", "https://h.example/@anna"),
        text="Bonjour\n\nà tous",
        language="fr",
        published=at,
        in_reply_to="tag:h.example,0",
        conversation="c-1",
        hashtags=("Fer",),
        mentions=("bo",),
        counts=Counts(1, None, 2, None),
        to_us=True,
    )


class Unwritten(io.RawIOBase):
    """A file of any number of chunks, none of which exists before it is read."""

    def __init__(self, chunk: bytes, times: int) -> None:
        self._chunk = chunk
        self.left = times

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer) -> int:
        if not self.left:
            return 0
        self.left -= 1
        memoryview(buffer)[: len(self._chunk)] = self._chunk
        return len(self._chunk)


def test_rows_are_read_as_they_are_wanted() -> None:
    raw = Unwritten(b'{"id":"a","text":"x"}\n', 100_000)
    reading = read_lines(numbered_lines(io.BufferedReader(raw, 4096)))
    for _ in range(10):
        next(reading)

    assert raw.left > 99_000


def test_a_line_without_end_does_not_fill_the_memory() -> None:
    tracemalloc.start()
    found = list(read_lines(numbered_lines(io.BufferedReader(Unwritten(b"x" * 8192, 5_000)))))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert [type(row) for row in found] == [Rejected]
    assert peak < 10_000_000


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*WHOLE, "handle", "likes"]), inner, max_size=4)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*WHOLE, "other"]), json_values, max_size=6) | json_values)
@settings(max_examples=150)
def test_any_json_is_taken_or_rejected(value: object) -> None:
    (row,) = rows(lines(value))

    assert isinstance(row, Rejected) or (row.post.guid and (row.post.text or row.post.title))


@given(st.binary(max_size=200))
@settings(max_examples=100)
def test_any_bytes_are_rejected_row_by_row(data: bytes) -> None:
    assert len(rows(data)) == sum(1 for line in io.BytesIO(data.removeprefix(b"\xef\xbb\xbf")) if line.strip())


@pytest.mark.parametrize(
    "line",
    [
        {"id": "a", "text": "hello"},
        {"id": 5, "text": "hello #x @lea", "author": {"handle": "lea", "followers": 3}, "counts": {"likes": 2}},
        {"url": "https://h.example/1", "text": "\u200b hello", "published": "2026-11-20T10:00:00Z", "to_us": True},
        {"id": "a", "text": "hello", "hashtags": ["x", "#X"], "mentions": ["@lea"], "language": "fr-FR"},
    ],
)
def test_a_line_says_the_same_with_a_key_beside_that_nobody_knows(line: dict[str, object]) -> None:
    """Lines without one are read in one go, the others key by key."""
    (known,) = rows(json.dumps(line).encode())
    (besides,) = rows(json.dumps(line | {"mood": ["x"]}).encode())

    assert isinstance(known, ImportedRow)
    assert isinstance(besides, ImportedRow)
    assert (known.post, known.unknown_keys, besides.unknown_keys) == (besides.post, 0, 1)
