from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest

from listeners.fetching.answers import Answer, Fetched, FetchFailure, FetchRequest, NotModified
from listeners.polling.network import Network, Sign
from storage.health import save_health
from storage.records.sources import ErrorKind, PollResult, PollStatus, Source, SourceError
from storage.records.words import words
from tests.listeners.fetching.loopback import NOW
from tests.listeners.polling.rounds import Post, at_post, rendered, rss


def sign(host: str, *, page: str = "", well: bool = True, private: bool = False) -> Sign:
    return Sign(host, private=private, well=well, page=page)


def verdicts(network: Network, *met: Sign | bool) -> list[bool | None]:
    """Let polls of one round meet signs, or reach somebody (True: privately); return what each was told."""

    async def poll(one: Sign | bool) -> bool | None:
        with network.poll():
            await asyncio.sleep(0)
            if isinstance(one, Sign):
                return await network.is_to_blame(one, lambda: None)
            for _ in range(3):
                await asyncio.sleep(0)
            network.reached(private=one)
            return None

    async def run() -> list[bool | None]:
        return await asyncio.gather(*map(poll, met))

    return asyncio.run(run())


PUBLIC, PRIVATE = False, True


@pytest.mark.parametrize(
    ("met", "offline"),
    [
        ([sign("a"), sign("b")], True),
        ([sign("a"), sign("a")], False),
        ([sign("a")], False),
        ([sign("a"), sign("b"), PUBLIC], False),
        ([sign("a"), sign("b"), PRIVATE], True),
        ([sign("a", private=True), sign("b", private=True), PRIVATE], False),
        ([sign("a", well=False), sign("b", well=False)], False),
        ([sign("a"), sign("b", well=False)], False),
        ([sign("a", page="p", well=False), sign("b", page="p", well=False)], True),
        ([sign("a", page="p", well=False), sign("b", page="q", well=False)], False),
        ([sign("a", page="p"), sign("a", page="p")], False),
        ([sign("a", page="p"), sign("b", page="p"), PUBLIC], False),
        ([sign("a", page="p"), sign("b")], True),
    ],
)
def test_the_machine_is_offline_when_nobody_who_should_be_there_is(met: Sequence[Sign | bool], offline: bool) -> None:
    network = Network()
    told = [verdict for verdict in verdicts(network, *met) if verdict is not None]

    assert told == [offline] * len(told)
    assert network.offline is offline


def test_a_login_page_is_called_so() -> None:
    network = Network()
    verdicts(network, sign("a"), sign("b"))
    assert (network.offline, network.login_page) == (True, False)
    verdicts(network, sign("a", page="p"), sign("b", page="p"))
    assert (network.offline, network.login_page) == (True, True)
    verdicts(network, PUBLIC)
    assert (network.offline, network.login_page) == (False, False)


def test_one_after_the_other_the_second_shows_it() -> None:
    network = Network()

    assert [verdicts(network, sign(host)) for host in "aab"] == [[False], [False], [True]]
    assert network.offline


def test_who_was_reached_in_between_clears_the_first() -> None:
    network = Network()
    verdicts(network, sign("a"))
    verdicts(network, PUBLIC)

    assert verdicts(network, sign("b")) == [False]
    assert not network.offline


def test_a_machine_of_ones_own_does_not_show_that_the_internet_is_back() -> None:
    network = Network()
    verdicts(network, sign("a"), sign("b"))
    verdicts(network, PRIVATE)
    assert network.offline
    verdicts(network, PUBLIC)
    assert not network.offline


def test_a_poll_that_is_given_up_holds_up_nobody() -> None:
    async def run() -> list[bool]:
        network = Network()

        async def poll(name: str) -> bool:
            with network.poll():
                return await network.is_to_blame(sign(name), lambda: None)

        async def endless() -> None:
            with network.poll():
                await asyncio.get_running_loop().create_future()

        slow = asyncio.create_task(endless())
        polls = [asyncio.create_task(poll(name)) for name in "ab"]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert not any(task.done() for task in polls)
        slow.cancel()
        return await asyncio.gather(*polls)

    assert asyncio.run(run()) == [True, True]


def unreachable(kind: ErrorKind = ErrorKind.NETWORK) -> FetchFailure:
    return FetchFailure(SourceError(kind, words("Sources", "{host} is away.").given(host="h")), reached=False)


def page(url: str, body: bytes = b"<!doctype html><title>Log in</title>", permanent: str | None = None) -> Fetched:
    return Fetched(body=body, content_type="text/html", url_final=url, permanent_url=permanent)


@dataclass
class Answers:
    """Stands in for the fetcher: hosts answer as they are told to."""

    said: dict[str, Answer] = field(default_factory=dict)
    default: Answer = field(default_factory=unreachable)

    async def fetch(self, request: FetchRequest) -> Answer:
        await asyncio.sleep(0)
        return self.said.get(request.url.split("/")[2], self.default)


def play(folder: Path, story: Callable[[Post, Answers, list[Source]], Awaitable[None]]) -> None:
    """Three sources of three hosts that answered well an hour ago."""

    async def run() -> None:
        async with at_post(folder) as post:
            answers = Answers()
            object.__setattr__(post.engine.feeds, "fetcher", answers)
            sources = [post.listen_to(f"http://{host}.example/feed", allow_private=False) for host in "abc"]
            for source in sources:
                save_health(
                    post.engine.db,
                    replace(post.health(source), polled_at=NOW, succeeded_at=NOW, etag='"1"', due_at=NOW),
                )
            await story(post, answers, sources)

    asyncio.run(run())


async def polled(post: Post, sources: Sequence[Source]) -> list[PollResult]:
    return await asyncio.gather(*(post.engine.poll(source) for source in sources))


@pytest.mark.parametrize(
    "said",
    [
        unreachable(),
        unreachable(ErrorKind.CERTIFICATE),
        unreachable(ErrorKind.TIMEOUT),
        page("http://login.portal/"),
        page("http://login.portal/", permanent="http://login.portal/"),
        FetchFailure(SourceError(ErrorKind.HTTP, words("Sources", "{host} failed")), http_status=511),
    ],
    ids=["away", "certificate", "silent", "login page", "lasting login page", "511"],
)
def test_offline_is_no_failure_of_two_hundred_sources(tmp_path: Path, said: Answer) -> None:
    async def story(post: Post, answers: Answers, sources: list[Source]) -> None:
        before = [post.health(source) for source in sources]
        answers.default = said
        results = await polled(post, sources)

        assert [(one.status, one.offline) for one in results] == [(PollStatus.FAILED, True)] * 3
        assert all(one.error is not None and one.error.kind is ErrorKind.NETWORK for one in results)
        assert [post.health(source) for source in sources] == before, "nothing is written"
        assert post.engine.network.offline
        says_login = "login page" in rendered(results[0])
        assert says_login is post.engine.network.login_page is (not isinstance(said, FetchFailure) or said.reached)

    play(tmp_path, story)


def test_the_first_that_was_blamed_is_cleared_when_the_second_shows_it(tmp_path: Path) -> None:
    async def story(post: Post, answers: Answers, sources: list[Source]) -> None:
        del answers
        before = [post.health(source) for source in sources]
        (first,) = await polled(post, sources[:1])
        assert not first.offline
        assert post.health(sources[0]).failures == 1
        (second,) = await polled(post, sources[1:2])

        assert second.offline
        assert [post.health(source) for source in sources] == before

    play(tmp_path, story)


def test_what_was_blamed_rightly_stays_so(tmp_path: Path) -> None:
    async def story(post: Post, answers: Answers, sources: list[Source]) -> None:
        await polled(post, sources[:1])
        answers.said = {"b.example": NotModified("http://b.example/feed")}
        await polled(post, sources[1:2])
        answers.said = {}
        await polled(post, sources[1:])

        assert post.engine.network.offline
        assert post.health(sources[0]).failures == 1

    play(tmp_path, story)


def test_each_host_may_be_led_to_a_page_of_the_same_bytes(tmp_path: Path) -> None:
    async def story(post: Post, answers: Answers, sources: list[Source]) -> None:
        answers.said = {f"{host}.example": page(f"http://{host}.example/feed") for host in "abc"}
        await polled(post, sources)

        assert post.engine.network.login_page

    play(tmp_path, story)


@pytest.mark.parametrize(
    "there",
    [
        NotModified("http://c.example/feed"),
        Fetched(body=rss("a"), content_type="", url_final="http://c.example/feed"),
        Fetched(body=b'{"id": "a", "text": "About a"}\n', content_type="", url_final="http://c.example/feed"),
        FetchFailure(SourceError(ErrorKind.HTTP, words("Sources", "{host} failed")), http_status=404),
    ],
    ids=["unchanged", "feed", "export", "status"],
)
@pytest.mark.parametrize("said", [unreachable(), page("http://parked.domains/")], ids=["away", "page"])
def test_where_one_is_there_the_others_fail_by_themselves(tmp_path: Path, there: Answer, said: Answer) -> None:
    async def story(post: Post, answers: Answers, sources: list[Source]) -> None:
        answers.default = said
        answers.said = {"c.example": there}
        results = await polled(post, sources)

        assert [one.offline for one in results] == [False] * 3
        assert [post.health(source).failures for source in sources[:2]] == [1, 1]
        assert not post.engine.network.offline

    play(tmp_path, story)


def test_back_online_is_told_by_the_first_answer(tmp_path: Path) -> None:
    async def story(post: Post, answers: Answers, sources: list[Source]) -> None:
        await polled(post, sources)
        assert post.engine.network.offline
        answers.said = {"a.example": NotModified("http://a.example/feed")}
        post.clock.now += timedelta(minutes=1)
        await polled(post, sources[:1])

        assert not post.engine.network.offline

    play(tmp_path, story)


def test_a_host_whose_pace_demands_to_wait_was_not_asked(tmp_path: Path) -> None:
    async def story(post: Post, answers: Answers, sources: list[Source]) -> None:
        turn = NOW + timedelta(seconds=61)
        said = SourceError(ErrorKind.TOO_MANY_REQUESTS, words("Sources", "{host} is slow"))
        answers.default = FetchFailure(said, retry_at=turn, asked=False)
        before = post.health(sources[0])
        (result,) = await polled(post, sources[:1])

        assert (result.status, result.retry_at) == (PollStatus.FAILED, turn)
        assert post.health(sources[0]) == replace(before, error=said, retry_at=turn, due_at=turn)

    play(tmp_path, story)
