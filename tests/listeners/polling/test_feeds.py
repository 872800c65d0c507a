from __future__ import annotations

import asyncio
import json
import ssl
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest
import trustme

from listeners.importing.mapping.facts import Fact, TableMapping
from listeners.importing.mapping.memory import remember
from storage.errors import StorageError
from storage.records.sources import ErrorKind, PollResult, PollStatus, Source
from storage.states import wake_snoozed
from tests.listeners.fetching.loopback import NOW, Request, answer, loopback, redirect
from tests.listeners.polling.rounds import Post, at_post, counts, feed, rendered, rss

Story = Callable[[Post], Awaitable[None]]


def play(folder: Path, story: Story) -> None:
    async def run() -> None:
        async with at_post(folder) as post:
            await story(post)

    asyncio.run(run())


def test_first_unchanged_one_new_one_edited(tmp_path: Path) -> None:
    async def story(post: Post) -> None:
        post.server.answers["/feed"] = feed(rss("a", "b"), ETag='W/"v1"', Last_Modified="Sun, 22 Nov 2026 08:00:00 GMT")
        source = post.add("/feed")
        first = await post.poll(source)
        post.server.answers["/feed"] = answer("304 Not Modified", ETag='W/"v1"')
        unchanged = await post.poll(source)
        asked = post.server.heard[-1].headers
        post.server.answers["/feed"] = feed(rss("c", "a", "b"))
        one_new = await post.poll(source)
        post.server.answers["/feed"] = feed(rss("c", "a", "b").replace(b"say about b", b"add about b"))
        edited = await post.poll(source)
        same_again = await post.poll(source)

        assert counts([first, unchanged, one_new, edited, same_again]) == [
            ("polled", 2, 0, 0),
            ("unchanged", 0, 0, 0),
            ("polled", 1, 0, 0),
            ("polled", 0, 1, 0),
            ("unchanged", 0, 0, 0),
        ]
        assert asked["if-none-match"] == 'W/"v1"'
        assert asked["if-modified-since"] == "Sun, 22 Nov 2026 08:00:00 GMT"
        assert "What there is to add about b, at length." in post.texts()
        health = post.health(source)
        assert (health.total, health.failures, health.error) == (3, 0, None)
        assert health.feed_title == "News"
        assert sorted(health.moments) == [int((NOW - timedelta(hours=hours)).timestamp()) for hours in (2, 1)]

    play(tmp_path, story)


def test_what_another_source_carried_first_is_a_duplicate_once(tmp_path: Path) -> None:
    async def story(post: Post) -> None:
        for path in ("/one", "/two"):
            post.server.answers[path] = feed(rss("a", "b"))
        one, two = post.add("/one"), post.add("/two")

        results = [await post.poll(source) for source in (one, two)]
        post.server.answers["/two"] = feed(rss("a", "b", "c"))
        results.append(await post.poll(two))

        assert counts(results) == [("polled", 2, 0, 0), ("polled", 0, 0, 2), ("polled", 1, 0, 0)]
        assert [post.health(source).total for source in (one, two)] == [2, 3]

    play(tmp_path, story)


BAD = {
    "html": (answer(body=b"<!doctype html><html><body><h1>Welcome</h1></body></html>", Content_Type="text/html"),
             ErrorKind.NOT_A_FEED),
    "empty": (answer(body=b""), ErrorKind.EMPTY),
    "blank": (answer(body=b"  \n "), ErrorKind.EMPTY),
    "json": (answer(body=b'{"error": "no"}', Content_Type="application/json"), ErrorKind.NOT_A_FEED),
    "image": (answer(body=b"\x89PNG\r\n\x1a\n" + bytes(500), Content_Type="image/png"), ErrorKind.NOT_A_FEED),
    "404": (answer("404 Not Found"), ErrorKind.HTTP),
    "410": (answer("410 Gone"), ErrorKind.GONE),
    "401": (answer("401 Unauthorized"), ErrorKind.AUTHORISATION),
    "429": (answer("429 Too Many Requests", Retry_After="120"), ErrorKind.TOO_MANY_REQUESTS),
    "500": (answer("500 Internal Server Error"), ErrorKind.HTTP),
    "redirects": (redirect("/redirects"), ErrorKind.REDIRECT),
    "to a file": (redirect("file:///etc/passwd"), ErrorKind.REDIRECT),
    "cut off": (answer(body=b"<rss><chan", Content_Length="50000"), None),
}  # fmt: skip


async def cut_off(_request: Request, writer: asyncio.StreamWriter) -> None:
    writer.write(BAD["cut off"][0])
    await writer.drain()
    writer.close()


def test_each_bad_answer_is_said_beside_its_source_and_stops_no_other(tmp_path: Path) -> None:
    async def story(post: Post) -> None:
        answers = {name: said for name, (said, _kind) in BAD.items()}
        post.server.answers |= {f"/{name.replace(' ', '-')}": said for name, said in answers.items()}
        post.server.answers |= {"/cut-off": cut_off, "/redirects": redirect("/redirects"), "/good": feed(rss("good"))}
        sources = {name: post.add(f"/{name.replace(' ', '-')}") for name in [*BAD, "good"]}

        results = dict(zip(sources, await asyncio.gather(*map(post.poll, sources.values())), strict=True))

        assert results.pop("good").new == 1
        for name, result in results.items():
            assert_said(post, sources[name], result, BAD[name][1])
        assert post.titles() == ["About good"]

    play(tmp_path, story)


def assert_said(post: Post, source: Source, result: PollResult, kind: ErrorKind | None) -> None:
    assert result.status is PollStatus.FAILED
    assert result.error is not None
    assert kind in (None, result.error.kind), source.location
    sentence = rendered(result)
    assert "127.0.0.1" in sentence
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert len(sentence.split()) > 5
    health = post.health(source)
    assert health.error == result.error
    assert health.failures == 1
    assert (health.due_at is None) == (kind is ErrorKind.GONE)


def test_a_server_that_is_away_or_has_a_bad_certificate_is_named(tmp_path: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)

    async def story(post: Post) -> None:
        async with loopback() as gone, loopback(tls=context) as strange:
            away, untrusted = gone.url("/feed"), strange.url("/feed")
            failed = await post.poll(post.listen_to(untrusted))
        results = [failed, await post.poll(post.listen_to(away))]

        assert [one.error.kind for one in results if one.error] == [ErrorKind.CERTIFICATE, ErrorKind.NETWORK]
        assert all("127.0.0.1" in rendered(one) for one in results)

    play(tmp_path, story)


def test_a_private_address_is_refused_where_nobody_allowed_it(tmp_path: Path) -> None:
    async def story(post: Post) -> None:
        post.server.answers["/feed"] = feed(rss("a"))
        source = post.add("/feed", allow_private=False)

        result = await post.poll(source)

        assert result.error is not None
        assert result.error.kind is ErrorKind.ADDRESS
        assert "allow private" in rendered(result)
        assert post.server.connections == 0

    play(tmp_path, story)


def test_a_failure_loses_nothing_and_is_forgotten_after_a_success(tmp_path: Path) -> None:
    async def story(post: Post) -> None:
        post.server.answers["/feed"] = feed(rss("a"), ETag='"v1"')
        source = post.add("/feed")
        await post.poll(source)
        post.server.answers["/feed"] = answer(body=b"<html>sorry</html>", Content_Type="text/html", ETag='"sorry"')
        failures = [await post.poll(source) for _ in range(2)]
        known = post.health(source)
        post.server.answers["/feed"] = feed(rss("b", "a"), ETag='"v2"')
        well = await post.poll(source)

        assert [one.status for one in failures] == [PollStatus.FAILED] * 2
        assert known.failures == 2
        assert known.etag == '"v1"', "the validators of a page that is no feed would hide the feed behind a 304"
        assert known.total == 1
        assert well.new == 1
        assert (post.health(source).failures, post.health(source).error) == (0, None)

    play(tmp_path, story)


def test_a_server_that_asked_for_time_is_given_it(tmp_path: Path) -> None:
    async def story(post: Post) -> None:
        post.server.answers["/feed"] = answer("429 Too Many Requests", Retry_After="7200")
        source = post.add("/feed")

        result = await post.poll(source)

        assert result.retry_at == post.clock() + timedelta(hours=2)
        due = post.health(source).due_at
        assert due is not None
        assert due >= result.retry_at

    play(tmp_path, story)


def test_an_export_at_an_address_is_polled_like_a_feed(tmp_path: Path) -> None:
    def lines(*guids: str) -> bytes:
        rows = ({"id": guid, "text": f"About {guid}", "network": "reddit"} for guid in guids)
        return answer(body=b"".join(json.dumps(row).encode() + b"\n" for row in rows))

    async def story(post: Post) -> None:
        post.server.answers["/export"] = lines("a", "b")
        source = post.add("/export")
        first = await post.poll(source)
        post.server.answers["/export"] = lines("a", "b", "c")

        assert counts([first, await post.poll(source)]) == [("polled", 2, 0, 0), ("polled", 1, 0, 0)]
        assert post.texts() == ["About a", "About b", "About c"]
        assert post.health(source).hears == "mentions"

    play(tmp_path, story)


def test_a_table_at_an_address_is_polled_once_its_columns_were_named(tmp_path: Path) -> None:
    table = answer(body=b"Wer;Sagte;Wann\nanna;Hallo zusammen;28/09/2026\n")
    columns = {"wer": Fact.HANDLE, "sagte": Fact.TEXT, "wann": Fact.PUBLISHED}

    async def story(post: Post) -> None:
        post.server.answers["/export"] = table
        source = post.add("/export")
        unknown = await post.poll(source)
        assert "say what its columns hold" in rendered(unknown)
        remember(post.engine.db, tuple(columns), TableMapping(columns), NOW)

        assert counts([await post.poll(source)]) == [("polled", 1, 0, 0)]
        assert post.texts() == ["Hallo zusammen"]

    play(tmp_path, story)


def test_a_feed_behind_a_notice_of_its_server_is_no_table(tmp_path: Path) -> None:
    notice = b"Notice: Undefined index: a, b, c in /feed.php on line 3\n"
    lines = b"<rss version='2.0'><channel><title>t, u, v</title>\n"
    lines += b"".join(
        b"<item><title>One, two, %d</title><link>https://a.example/%d</link></item>\n" % (n, n) for n in (1, 2)
    )

    async def story(post: Post) -> None:
        post.server.answers["/feed"] = feed(notice + lines + b"</channel></rss>\n")
        assert counts([await post.poll(post.add("/feed"))]) == [("polled", 2, 0, 0)]

    play(tmp_path, story)


def test_a_mistake_over_one_source_is_its_failure_alone(tmp_path: Path) -> None:
    class Stumbles:
        async def parse(self, job: object) -> object:
            raise KeyError(job)

    async def story(post: Post) -> None:
        post.server.answers["/feed"] = feed(rss("a"))
        source = post.add("/feed")
        object.__setattr__(post.engine.feeds, "parser", Stumbles())

        result = await post.poll(source)

        assert result.status is PollStatus.FAILED
        assert "KeyError" in rendered(result)
        assert post.health(source).due_at is not None, "it is tried again"

    play(tmp_path, story)


def test_what_cannot_be_written_is_raised_and_nothing_of_it_is_kept(tmp_path: Path) -> None:
    async def story(post: Post) -> None:
        post.server.answers["/feed"] = feed(rss(*(f"guid-{n}" for n in range(200))), ETag='"v1"')
        source = post.add("/feed")
        pages = post.engine.db.execute("PRAGMA page_count").fetchone()[0]
        post.engine.db.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(StorageError) as raised:
            await post.poll(source)
        assert "full" in str(raised.value)
        assert post.titles() == []
        assert post.health(source).etag is None, "the feed has to be sent whole again"

        post.engine.db.execute("PRAGMA max_page_count = 1000000")
        assert (await post.poll(source)).new == 200
        assert wake_snoozed(post.engine.db, NOW) == []

    play(tmp_path, story)
