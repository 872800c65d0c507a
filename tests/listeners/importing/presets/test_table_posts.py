from __future__ import annotations

from datetime import UTC, datetime

import pytest

from listeners.heard import HeardAuthor
from listeners.importing.forms.part import TableRow
from listeners.importing.line import AuthorRead, LineRead
from listeners.importing.presets.table_posts import publication, table_post
from listeners.importing.rows import ImportedPublication, RowError
from storage.records.mentions import PostKind

AT = datetime(2026, 11, 20, tzinfo=UTC)
ROW = TableRow(7, {})


@pytest.mark.parametrize(
    ("line", "guid"),
    [
        (LineRead(heard_as="own", id="vendor", url="https://x.com/a/status/17", text="a"), "own"),
        (LineRead(id="vendor", url="https://x.com/a/status/17", text="a"), "17"),
        (LineRead(id="vendor", url="https://x.com/a/status/17", network="instagram", text="a"), "vendor"),
        (LineRead(id="vendor", url="https://site.example/a", text="a"), "vendor"),
        (LineRead(url="https://site.example/a", text="a"), "https://site.example/a"),
    ],
)
def test_a_message_is_called_as_its_network_calls_it_then_as_the_vendor_does(line: LineRead, guid: str) -> None:
    assert table_post(line, published=AT).guid == guid


def test_without_any_name_its_content_is_its_name() -> None:
    one = table_post(LineRead(text="a"), published=AT).guid

    assert one == table_post(LineRead(text="a"), published=AT).guid
    assert one != table_post(LineRead(text="b"), published=AT).guid
    assert one != table_post(LineRead(text="a"), published=None).guid


def test_an_address_completes_the_author() -> None:
    def author(url: str, known: AuthorRead | None = None) -> HeardAuthor | None:
        return table_post(LineRead(url=url, author=known, text="a"), published=AT).author

    page = "https://s.example/@dana"
    assert author("https://x.com/ines/status/17") == HeardAuthor(handle="ines", name="ines")
    assert author("https://x.com/i/status/17") is None
    assert author("https://x.com/other/status/17", AuthorRead(handle="Ines", name="I")) == HeardAuthor(
        handle="Ines", name="I"
    )
    assert author("https://s.example/@dana/113") == HeardAuthor(page, "dana@s.example", "dana", page)
    assert author("https://site.example/a", AuthorRead(name="Jo")) == HeardAuthor(name="Jo")


@pytest.mark.parametrize(("network", "title"), [("x", ""), ("reddit", "Title"), (None, "Title")])
def test_a_title_is_kept_where_messages_have_one(network: str | None, title: str) -> None:
    assert table_post(LineRead(network=network, title="Title", text="a"), published=AT).title == title


def test_where_a_message_has_no_text_its_title_is_all_there_is() -> None:
    assert table_post(LineRead(network="x", title="Title"), published=AT).title == "Title"


def test_ids_and_addresses_name_what_is_answered_and_the_thread() -> None:
    reddit = "https://www.reddit.com/r/velo/comments/abc/tips/def/"
    line = LineRead(text="a", in_reply_to=reddit, conversation=reddit)
    post = table_post(line, published=AT)

    assert (post.in_reply_to, post.conversation, post.kind) == ("t1_def", "t3_abc", PostKind.COMMENT)
    assert table_post(LineRead(text="a", in_reply_to="12"), published=AT).in_reply_to == "12"


def test_a_message_without_an_address_stands_where_its_thread_does() -> None:
    page = "https://x.com/elan/status/17"
    post = table_post(LineRead(id="m", text="a", in_reply_to=page), published=AT, thread_url=page)

    assert (post.guid, post.url, post.conversation, post.in_reply_to) == ("m", page, page, "17")
    assert post.kind is PostKind.COMMENT


def test_told_hashtags_and_handles_are_added_to_those_of_the_text() -> None:
    line = LineRead(title="On #saddles", text="@elan #velo", hashtags=("#Velo", "other"), mentions=("@ines",))
    post = table_post(line, published=AT)

    assert (post.hashtags, post.mentions) == (("Velo", "other", "saddles"), ("ines", "elan"))


@pytest.mark.parametrize("line", [LineRead(), LineRead(url="https://site.example/a", text=" \n", title=" ")])
def test_a_row_without_words_is_none(line: LineRead) -> None:
    with pytest.raises(RowError):
        table_post(line, published=AT)


def test_what_we_published_is_cleaned_too() -> None:
    found = publication(ROW, "x", published=AT, text="a\x00b\r\n", url="javascript:alert(1)", account="@elan\n")

    assert found == ImportedPublication(7, "x", AT, "ab", None, "elan")


@pytest.mark.parametrize(
    ("published", "text", "reason"),
    [
        (AT, " ", "This row is a total, not a post."),
        (None, "a", "This row does not say when the post was published."),
    ],
)
def test_totals_and_rows_without_a_moment_are_no_publications(
    published: datetime | None, text: str, reason: str
) -> None:
    with pytest.raises(RowError) as error:
        publication(ROW, "x", published=published, text=text)

    assert error.value.words.source == reason
