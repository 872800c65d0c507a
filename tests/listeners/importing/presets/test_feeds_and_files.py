"""The same post heard by a feed and read from a file is one mention in one conversation, whichever comes first."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from itertools import permutations
from pathlib import Path

import pytest

from listeners.heard import HeardPost
from listeners.importing.files import hear_rows, recognise_file
from listeners.importing.receiving import Receiver
from tests.listeners.hearing.posts import NOW, House, open_house
from tests.listeners.importing.presets.letters import PAGE, google, redirect, wordpress
from tests.listeners.importing.presets.test_bluesky import ANSWER, LEA, QUESTION, account, answering, record, view
from tests.listeners.importing.presets.test_mastodon import HOME, notification, status
from tests.listeners.importing.presets.test_mastodon import account as fediverse_account
from tests.listeners.importing.presets.test_wordpress import BLOG, comment
from tests.listeners.importing.presets.test_x_archive import tweet
from tests.listeners.parsing.documents import atom, element, posts_in, rss


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A fresh database with an ear on it."""
    opened = open_house(tmp_path)
    yield opened
    opened.db.close()


def polled(house: House, name: str, posts: list[HeardPost]) -> None:
    assert posts
    house.ear.hear(posts, source=house.source(name), now=NOW)


def imported(house: House, body: bytes) -> None:
    file = io.BytesIO(body)
    *_, last = hear_rows(Receiver(house.db, house.ear, NOW), recognise_file(file), file)
    assert last.rows > last.refused, [one.words.source for one in last.rejected]


def as_json(root: object) -> bytes:
    return json.dumps(root).encode()


def counts(house: House) -> tuple[object, object]:
    """Return how many mentions there are, and in how many conversations."""
    (mentions,), (conversations,) = (
        house.column("SELECT count(*) FROM mentions"),
        house.column("SELECT count(DISTINCT conversation) FROM mentions"),
    )
    return mentions, conversations


Hearing = Callable[[House], None]


def mastodon_feed(house: House) -> None:
    link = f"{HOME}/@dana/100"
    item = f"<guid>{link}</guid><link>{link}</link>" + element("description", "<p>La navette est-elle passée ?</p>")
    head = f"<title>Dana</title><link>{HOME}/@dana</link><generator>Mastodon v4.4.0</generator>"
    polled(house, "mastodon", posts_in(rss(item, head=head), f"{HOME}/@dana.rss"))


def mastodon_timeline(house: House) -> None:
    imported(house, as_json([status()]))


def mastodon_mention(house: House) -> None:
    named = [{"id": "1", "url": f"{HOME}/@dana", "acct": "dana"}]
    facts = {"in_reply_to_id": "100", "in_reply_to_account_id": "1", "mentions": named}
    answer = status("101", fediverse_account("luc", number="2"), content="<p>@dana oui</p>", **facts)  # type: ignore[arg-type]
    imported(house, as_json([notification("mention", status=answer)]))


def mastodon_context(house: House) -> None:
    answer = status("101", fediverse_account("luc", number="2"), content="<p>@dana oui</p>", in_reply_to_id="100")
    imported(house, as_json({"ancestors": [status()], "descendants": [answer]}))


def bluesky_feed(house: House) -> None:
    item = f"<link>https://bsky.app/profile/lea.example/post/3q</link><guid>{QUESTION}</guid>"
    item += "<description>Où est passée la navette ?</description>"
    head = "<title>@lea.example - Léa</title><link>https://bsky.app/profile/lea.example</link>"
    polled(house, "bluesky", posts_in(rss(item, head=head), f"https://bsky.app/profile/{LEA}/rss"))


def bluesky_timeline(house: House) -> None:
    imported(house, as_json({"feed": [{"post": view()}]}))


def bluesky_answer(house: House) -> None:
    said = record("Elle arrive", reply=answering(QUESTION, QUESTION))
    imported(house, as_json({"posts": [view(ANSWER, account("did:plc:us", "us.example"), record=said)]}))


def bluesky_repository(house: House) -> None:
    imported(house, as_json({"records": [{"uri": QUESTION, "cid": "c", "value": record()}]}))


def wordpress_rss(house: House) -> None:
    item = f"<title>Comment on Rappel by Léa</title><link>{PAGE}#comment-7</link>"
    item += f'<guid isPermaLink="false">{BLOG}/?p=4#comment-7</guid>'
    item += element("description", "<p>La mienne chauffe aussi, que faire ?</p>")
    head = "<title>Comments for Blog</title><generator>https://wordpress.org/?v=6.1</generator>"
    polled(house, "wordpress rss", posts_in(rss(item, head=head), f"{BLOG}/comments/feed/"))


def wordpress_atom(house: House) -> None:
    reply = f'<thr:in-reply-to ref="{BLOG}/?p=4#comment-7" href="{PAGE}#comment-7" type="text/html"/>'
    entry = f"<id>{BLOG}/?p=4#comment-8</id><link href='{PAGE}#comment-8'/><author><name>Marek</name></author>{reply}"
    entry += element('content type="html"', "<p>Débranchez-la</p>")
    head = '<generator uri="https://wordpress.org/">WordPress</generator>'
    polled(house, "wordpress atom", posts_in(atom(entry, head=head), f"{BLOG}/comments/feed/atom/"))


def wordpress_answers(house: House) -> None:
    answer = comment(8, parent=7, author_name="Marek", author_url="", content={"rendered": "<p>Débranchez-la</p>"})
    at = {"link": f"{PAGE}#comment-7"}, {"link": f"{PAGE}#comment-8"}
    imported(house, as_json([answer | at[1], comment() | at[0]]))


def wordpress_letter(house: House) -> None:
    letter = wordpress()
    head = "".join(f"{name.title()}: {value}\r\n" for name, value in letter.headers.items() if value.isascii())
    imported(house, f"{head}Content-Type: text/plain; charset=utf-8\r\n\r\n{letter.text}".encode())


@pytest.mark.parametrize(
    "order", list(permutations([mastodon_feed, mastodon_timeline, mastodon_mention, mastodon_context]))
)
def test_mastodon(house: House, order: tuple[Hearing, ...]) -> None:
    for hearing in order:
        hearing(house)

    assert counts(house) == (2, 1)
    assert house.column("SELECT count(*) FROM identities") == [2]
    assert house.column("SELECT count(*) FROM mentions WHERE parent IS NOT NULL") == [1]


@pytest.mark.parametrize(
    "order", list(permutations([bluesky_feed, bluesky_timeline, bluesky_answer, bluesky_repository]))
)
def test_bluesky(house: House, order: tuple[Hearing, ...]) -> None:
    for hearing in order:
        hearing(house)

    assert counts(house) == (2, 1)
    assert house.column("SELECT count(*) FROM identities") == [2]
    assert house.column("SELECT count(*) FROM mentions WHERE parent IS NOT NULL") == [1]


@pytest.mark.parametrize(
    "order", list(permutations([wordpress_rss, wordpress_atom, wordpress_answers, wordpress_letter]))
)
def test_wordpress(house: House, order: tuple[Hearing, ...]) -> None:
    for hearing in order:
        hearing(house)

    assert counts(house) == (2, 1)
    assert house.column("SELECT count(*) FROM mentions WHERE parent IS NOT NULL") == [1]


@pytest.mark.parametrize("feed_first", [True, False])
def test_google_alerts(house: House, feed_first: bool) -> None:
    address = "https://press.example/rappel?id=7"
    link = redirect(address).replace("&", "&amp;")
    entry = f'<id>tag:google.com,2013:googlealerts/feed:1</id><title type="html">Un rappel</title><link href="{link}"/>'
    feed = posts_in(atom(entry, head="<id>tag:google.com,2005:reader/user/1/state/com.google/alerts/2</id>"))
    letter = google((address, "Un rappel", "Le fabricant rappelle"))
    headers = f"From: {letter.headers['from']}\r\nSubject: x\r\nDate: {letter.headers['date']}\r\n"
    mail = f"{headers}Content-Type: text/html\r\n\r\n{letter.html}"

    if feed_first:
        polled(house, "alerts", feed)
    imported(house, mail.encode())
    polled(house, "alerts again", feed)

    assert counts(house) == (1, 1)


@pytest.mark.parametrize("pasted", ["https://twitter.com/dana_b/status/1699", "https://x.com/dana_b/status/1699?s=20"])
def test_an_answer_in_an_x_archive_and_what_it_answers(house: House, pasted: str) -> None:
    archive = b"window.YTD.tweets.part0 = " + as_json([tweet(in_reply_to_status_id_str="1699")])
    imported(house, archive)

    house.ear.hear([HeardPost(guid=pasted, url=pasted, network="x", text="Where is it?")], source=None, now=NOW)

    assert counts(house) == (2, 1)
    assert house.column("SELECT count(*) FROM mentions WHERE parent IS NOT NULL") == [1]
    imported(house, archive)
    assert counts(house) == (2, 1)
