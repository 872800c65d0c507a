"""The bundled story holds what a first look at the product needs."""

from __future__ import annotations

import re
from collections import Counter
from datetime import timedelta
from importlib.resources import files

from commands.sample.markup import hashtags
from commands.sample.story import Shape, Story, StoryPost

NOW = timedelta(0)
NETWORKS = {
    "bsky.app", "hnrss.org", "mastodon.example", "news.google.com", "news.ycombinator.com", "www.google.com",
    "www.reddit.com", "www.youtube.com", "lemmy.example",
}  # fmt: skip


def french(post: StoryPost) -> bool:
    return post.language == "fr"


def about_cable(post: StoryPost) -> bool:
    return bool(re.search(r"câble de frein|brake cable", f"{post.title} {post.text}", re.IGNORECASE))


def test_its_size(story: Story) -> None:
    arrive = [post for post in story.posts if post.offset > NOW]
    assert 180 <= len(story.posts) - len(arrive) <= 270
    assert 22 <= len(arrive) <= 35
    assert min(post.offset for post in arrive) < timedelta(minutes=1)
    assert timedelta(minutes=9) < max(post.offset for post in arrive) <= timedelta(minutes=10)
    assert min(post.offset for post in story.posts) > -timedelta(days=9)
    assert len({post.author.key for post in story.posts}) >= 45
    assert len(story.feeds) >= 12
    assert sum(feed.shape is Shape.GONE for feed in story.feeds) == 1


def test_something_arrives_every_minute_one_watches(story: Story) -> None:
    minutes = {post.offset // timedelta(minutes=1) for post in story.posts if post.offset > NOW}
    assert minutes == set(range(10))


def test_everybody_speaks(story: Story) -> None:
    silent = {person.key for person in story.people} - {post.author.key for post in story.posts}
    assert not silent


def test_every_source_but_the_gone_one_carries_something(story: Story) -> None:
    carried = Counter(feed for post in story.posts for feed in post.feeds)
    silent = {one.key for one in (*story.feeds, *story.drops) if not carried[one.key]}
    assert silent == {"old-forum"}


def test_people_have_an_account_where_they_write(story: Story) -> None:
    named_only = {"web", "isso"}
    for post in story.posts:
        networks = {account.network for account in post.author.accounts}
        assert post.network in networks | named_only, post.key


def test_tag_feeds_hold_their_tag(story: Story) -> None:
    tags = {feed.key: feed.about for feed in story.feeds if feed.shape is Shape.MASTODON_TAG}
    for post in story.posts:
        for feed in post.feeds:
            if feed in tags:
                assert tags[feed] in hashtags(post.text), post.key


def test_a_users_feed_and_a_profile_hold_their_owner_alone(story: Story) -> None:
    owners = {"masto-us": "farandelle", "bsky": "priya", "youtube": "julien"}
    for post in story.posts:
        assert all(post.author.key == owners[feed] for feed in post.feeds if feed in owners), post.key


def test_the_crisis_bursts_against_the_week_in_both_languages(story: Story) -> None:
    told = [post for post in story.posts if about_cable(post) and post.offset <= NOW]
    for in_french, at_least in ((True, 15), (False, 12)):
        here = [post for post in told if french(post) is in_french]
        lately = {post.author.key for post in here if post.offset > -timedelta(hours=3)}
        before = {post.author.key for post in here if post.offset <= -timedelta(hours=3)}
        assert len(lately) >= at_least
        assert len(before) <= 2


def test_the_crisis_goes_on_while_one_watches(story: Story) -> None:
    arriving = [post for post in story.posts if post.offset > NOW]
    assert sum(about_cable(post) for post in arriving) >= len(arriving) // 2


def test_nobody_says_the_same_but_those_who_copy(story: Story) -> None:
    texts = Counter(re.sub(r"\W+|https\S+", " ", post.text)[:60].lower() for post in story.posts if post.text)
    copied = {text for text, count in texts.items() if count > 1}
    assert len(copied) == 2
    copiers = {
        post.author.key for post in story.posts if re.sub(r"\W+|https\S+", " ", post.text)[:60].lower() in copied
    }
    assert copiers == {"bonsplans", "promo77", "deals", "gearoutlet", "gearoutlet2"}


def test_articles_reach_us_more_than_once(story: Story) -> None:
    assert sum({"trade", "news"} <= set(post.feeds) for post in story.posts) >= 3
    assert sum({"masto-us", "masto-fr"} <= set(post.feeds) for post in story.posts) >= 3


def test_threads_have_several_people_and_some_are_answered_by_us(story: Story) -> None:
    posts = {post.key: post for post in story.posts}
    threads: dict[str, set[str]] = {}
    for post in story.posts:
        first = post
        while first.reply_to is not None:
            first = posts[first.reply_to]
        threads.setdefault(first.key, set()).add(post.author.key)
    assert sum(len(people) >= 4 for people in threads.values()) >= 6
    ours = {person.key for person in story.people if person.ours}
    assert sum(bool(people & ours) and len(people) > 1 for people in threads.values()) >= 5


def test_no_address_of_anybody_real(story: Story) -> None:
    written = "".join(
        one.read_text(encoding="utf-8")
        for folder in (files("resources") / "demo", files("resources") / "demo" / "posts")
        for one in folder.iterdir()
        if one.name.endswith(".toml")
    )
    hosts = set(re.findall(r"https?://([\w.-]+)", written)) | {feed.path.split("/")[0] for feed in story.feeds}
    assert {host for host in hosts if not host.endswith(".example")} <= NETWORKS
    handles = [account.handle for person in story.people for account in person.accounts]
    domains = {handle.rpartition("@")[2] for handle in handles if "." in handle.rpartition("@")[2]}
    assert not {domain for domain in domains if not domain.endswith((".example", "PH Lambert", "Sophie N."))}


def test_some_texts_try_the_type(story: Story) -> None:
    texts = "".join(post.text for post in story.posts)
    assert re.search(r"[ぁ-ん]", texts)
    assert re.search(r"[\U0001F300-\U0001FAFF]", texts)
    assert "«\u00a0" in texts or "« " in texts


def test_two_groups_answer_each_other_more_than_others(story: Story) -> None:
    posts = {post.key: post for post in story.posts}
    ties: dict[str, set[frozenset[str]]] = {"wordpress": set(), "isso": set()}
    for post in story.posts:
        answered = posts.get(post.reply_to or "")
        both = {post.author.key, answered.author.key} if answered is not None else set()
        if post.network in ties and len(both) == 2 and not post.author.ours and answered and not answered.author.ours:
            ties[post.network].add(frozenset(both))
    assert all(len(pairs) >= 8 for pairs in ties.values())
    assert all(len(frozenset().union(*pairs)) >= 6 for pairs in ties.values())
