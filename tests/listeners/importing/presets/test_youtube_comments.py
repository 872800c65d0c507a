from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.heard import HeardAuthor, HeardPost
from listeners.importing.presets.preset import Told
from listeners.importing.presets.youtube_comments import spoken
from storage.records.mentions import PostKind
from storage.records.territories import Account
from tests.listeners.importing.presets.reading import posts, read, reasons, sample, table
from tests.shared import needs_shared

PARENT = "UgxParent0000000000AaABAg"
REPLY = f"{PARENT}.9child00000"
CHANNEL = "UC0123456789abcdefghijkl"
VIDEO = "a1b2c3d4e5f"
CELLS = {
    "comment id": REPLY,
    "channel id": CHANNEL,
    "comment create timestamp": "2024-01-01T10:00:00.000Z",
    "price": "0.0",
    "parent comment id": PARENT,
    "post id": "",
    "video id": VIDEO,
    "comment text": '{"text":"hello "},{"text":"#velo"}',
    "top-level comment id": PARENT,
}
NINE = list(CELLS)
SEVEN = [name for name in NINE if name not in ("post id", "top-level comment id")]
SIX = [name for name in SEVEN if name != "parent comment id"]
POST = HeardPost(
    guid=REPLY,
    url=f"https://www.youtube.com/watch?v={VIDEO}&lc={REPLY}",
    network="youtube",
    kind=PostKind.COMMENT,
    author=HeardAuthor(stable_id=CHANNEL),
    text="hello #velo",
    published=datetime(2024, 1, 1, 10, tzinfo=UTC),
    in_reply_to=PARENT,
    conversation=VIDEO,
    hashtags=("velo",),
    by_us=True,
)


def cells(header: list[str], **other: str) -> dict[str, str]:
    return {name: {**CELLS, **other}[name.lower()] for name in header}


@pytest.mark.parametrize("names", [NINE, SEVEN, SIX])
@pytest.mark.parametrize("spelling", [str.title, str.lower, str.capitalize])
def test_six_to_nine_columns_in_any_spelling_tell_the_same(names: list[str], spelling: type[str]) -> None:
    header = [spelling(name) for name in names]

    assert posts(table(header, cells(header)), "youtube_comments") == [POST]


def test_a_comment_on_the_video_answers_it_as_the_channel_s_feed_calls_it() -> None:
    own = cells(NINE, **{"comment id": PARENT, "parent comment id": "", "top-level comment id": ""})
    (post,) = posts(table(NINE, own), "youtube_comments")

    assert (post.guid, post.in_reply_to, post.conversation) == (PARENT, f"yt:video:{VIDEO}", VIDEO)


def test_a_comment_under_a_post_of_a_channel_stands_there() -> None:
    under = cells(NINE, **{"video id": "", "post id": "Ugkx1", "comment id": PARENT})
    (post,) = posts(table(NINE, {**under, "parent comment id": "", "top-level comment id": ""}), "youtube_comments")

    assert post.url == f"https://www.youtube.com/post/Ugkx1?lc={PARENT}"
    assert (post.guid, post.conversation, post.in_reply_to) == (PARENT, "Ugkx1", None)


def test_messages_of_a_live_chat_are_read_too() -> None:
    header = ["Live Chat ID", "Channel ID", "Live Chat Create Timestamp", "Price", "Video ID", "Live Chat Text"]
    row = dict(
        zip(header, ["chat1", CHANNEL, CELLS["comment create timestamp"], "0", VIDEO, '{"text":"hi"}'], strict=True)
    )
    (post,) = posts(table(header, row), "youtube_comments")

    assert (post.guid, post.text, post.conversation) == ("chat1", "hi", VIDEO)


def test_headers_in_another_language_are_told_by_what_the_columns_hold() -> None:
    german = ["Kommentar-ID", "Kanal-ID", "Erstellt am", "Preis", "Übergeordnet", "Video-ID", "Kommentartext"]
    reply = dict(zip(german, cells(SEVEN).values(), strict=True))
    own = {**reply, "Kommentar-ID": PARENT, "Übergeordnet": ""}
    found = posts(table(german, own, reply), "youtube_comments")

    assert found[1] == POST
    assert (found[0].guid, found[0].in_reply_to) == (PARENT, f"yt:video:{VIDEO}")


def test_the_account_the_person_names_is_the_writer_s_handle() -> None:
    (post,) = posts(table(NINE, cells(NINE)), "youtube_comments", Told(Account("youtube", "elan")))

    assert post == replace(POST, author=HeardAuthor(stable_id=CHANNEL, handle="elan", name="elan"))


def test_a_text_that_is_cut_off_is_rejected_alone() -> None:
    rows = read(table(NINE, cells(NINE, **{"comment text": '{"text":"hel'}), cells(NINE)), "youtube_comments")

    assert reasons(rows) == [(2, "The text of this row cannot be read: it is not whole.")]
    assert len(rows) == 2


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('{"text":"hello"}', "hello"),
        ('{"text":"a"},{"text":"\\nb","link":{"linkUrl":"https://site.example"}}', "a\nb"),
        ('[{"text":"a"},{"text":"b"}]', "ab"),
        ("plain words", "plain words"),
        ("[sic] plain words", "[sic] plain words"),
        ('{"text":5}', None),
        ("{}", None),
        ('{"text":"a"', None),
        ("[" * 5_000, "[" * 5_000),
        ('{"text":' * 5_000, None),
    ],
)
def test_a_cell_says_what_its_pieces_say(cell: str, text: str | None) -> None:
    assert spoken(cell) == text


@settings(max_examples=100)
@given(st.text(max_size=60))
def test_no_cell_raises(cell: str) -> None:
    for found in (cell, "{" + cell, "[" + cell):
        spoken(found)


@needs_shared
def test_the_sample_of_nine_columns() -> None:
    assert posts(sample("youtube_takeout_comments_9col.csv"), "youtube_comments") == [
        HeardPost(
            guid="cid1",
            url="https://www.youtube.com/watch?v=vid1&lc=cid1",
            network="youtube",
            kind=PostKind.COMMENT,
            author=HeardAuthor(stable_id="ch1"),
            text="hello",
            published=datetime(2024, 1, 1, tzinfo=UTC),
            in_reply_to="parent1",
            conversation="vid1",
            by_us=True,
        )
    ]


@needs_shared
def test_each_header_of_the_sample_of_variants_is_recognised() -> None:
    lines = sample("youtube_takeout_comments_variants.txt").decode().splitlines()
    headers = [line.partition(":")[2].split("(")[0].strip().split(",") for line in lines if " :" in line]
    assert [len(header) for header in headers] == [7, 6, 6, 6]

    chat = {
        "live chat id": "chat1",
        "live chat create timestamp": "2024-01-01T10:00:00Z",
        "live chat text": '{"text":"hi"}',
    }
    for header in headers:
        assert len(posts(table(header, cells(header, **chat)), "youtube_comments")) == 1
