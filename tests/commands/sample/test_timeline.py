from __future__ import annotations

from datetime import datetime, timedelta

from commands.sample.story import Story
from commands.sample.timeline import Timeline


def test_newest_first_and_nothing_of_the_future(timeline: Timeline, started: datetime) -> None:
    heard = timeline.carried_by("masto-fr", started)
    times = [one.published for one in heard]
    assert times == sorted(times, reverse=True)
    assert max(times) <= started
    assert all("masto-fr" in one.post.feeds for one in heard)


def test_what_lies_in_the_future_appears_at_its_time(timeline: Timeline, started: datetime) -> None:
    before = {one.post.key for one in timeline.carried_by("masto-fr", started + timedelta(minutes=1, seconds=9))}
    after = {one.post.key for one in timeline.carried_by("masto-fr", started + timedelta(minutes=1, seconds=10))}
    assert after - before == {"m-elodie-cable"}


def test_a_reply_knows_its_parent_and_its_thread(timeline: Timeline, started: datetime) -> None:
    forum = {one.post.key: one for one in timeline.carried_by("forum", started)}
    reply = forum["f-choix-anouk2"]
    assert reply.parent is forum["f-choix-ines2"]
    assert reply.thread is forum["f-choix"]
    assert forum["f-choix"].thread is forum["f-choix"]
    places = [one.place for one in forum.values() if one.thread.post.key == "f-choix"]
    assert places == list(range(len(places), 0, -1))


def test_every_address_is_its_own(story: Story, timeline: Timeline, started: datetime) -> None:
    later = started + timedelta(hours=1)
    carriers = [*(feed.key for feed in story.feeds), *(drop.key for drop in story.drops)]
    posts = {one.post.key: one.url for carrier in carriers for one in timeline.carried_by(carrier, later)}
    assert len(posts) == len(story.posts)
    assert len(set(posts.values())) == len(posts)


def test_the_start_moves_everything(story: Story, started: datetime) -> None:
    again = Timeline(story, started + timedelta(days=40, microseconds=7))
    first, second = (one.carried_by("forum", one.started)[0] for one in (Timeline(story, started), again))
    assert second.published - first.published == timedelta(days=40)
    assert second.url == first.url
