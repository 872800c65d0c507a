"""Heard once: what names, words and moments prove, and what they do not."""

from __future__ import annotations

from datetime import timedelta

import pytest

from listeners.heard import HeardAuthor, HeardPost
from storage.facts import mention
from storage.records.mentions import Counts, PostKind
from storage.records.territories import Account
from storage.search import search
from storage.voices import add_voice
from storage.wordings import wordings
from tests.listeners.hearing.posts import NOW, House, post

WORDS = "The brake cable of my Farandelle snapped this morning on the way down to the station."
HEADLINE = "Farandelle recalls brake cables of two batches"


def item(guid: str, text: str = WORDS, **facts: object) -> HeardPost:
    """An item of a blog: its ids are its feed's own."""
    return post(guid, text, **{"network": "web", "author": None, "url": f"https://blog.example/{guid}", **facts})


def count(house: House) -> int:
    (found,) = house.column("SELECT count(*) FROM mentions")
    return int(str(found))


def test_an_id_that_changes_makes_nothing_new(house: House) -> None:
    source = house.source()
    house.ear.hear([item("1", url="https://blog.example/brakes")], source=source, now=NOW)
    again = house.ear.hear([item("2", url="https://blog.example/brakes")], source=source, now=NOW)
    assert (again.new, again.updated) == (0, 0)


def test_an_address_that_changes_makes_nothing_new(house: House) -> None:
    source = house.source()
    house.ear.hear([item("1", url="https://blog.example/brakes")], source=source, now=NOW)
    house.ear.hear([item("1", url="https://blog.example/2026/brakes")], source=source, now=NOW)
    moved = house.ear.hear([item("2", url="https://blog.example/2026/brakes")], source=source, now=NOW)
    assert moved.new == 0
    assert count(house) == 1


@pytest.mark.parametrize("told", [True, False])
def test_an_edit_keeps_its_id_and_address_and_needs_no_other_sign(house: House, told: bool) -> None:
    source = house.source()
    moment = {} if told else {"published": None}
    house.ear.hear([item("1", title="Brakes", **moment)], source=source, now=NOW)
    edited = item("1", "Something else entirely was put in its place.", title="Bells", **moment)
    assert house.ear.hear([edited], source=source, now=NOW).updated == 1
    assert count(house) == 1


def test_a_page_that_all_items_link_to_swallows_none_of_them_across_polls(house: House) -> None:
    source = house.source()
    page = "https://status.example/history"
    for n in range(4):
        text = f"Part {n} of the network does not answer, we are looking into it."
        report = item(f"report-{n}", text, title="Disruption", url=page, minutes_ago=100 - n)
        assert house.ear.hear([report], source=source, now=NOW).new == 1
    assert count(house) == 4


def test_an_id_that_is_given_again_swallows_nothing(house: House) -> None:
    source = house.source()
    posts = [
        item("0", f"News number {n} of this week", url=f"https://blog.example/n/{n}", minutes_ago=n) for n in range(3)
    ]
    assert house.ear.hear(posts[:2], source=source, now=NOW).new == 2
    assert house.ear.hear(posts[2:], source=source, now=NOW).new == 1
    assert house.ear.hear(posts, source=source, now=NOW).new == 0


def test_items_with_neither_id_nor_address_of_their_own_are_told_apart_by_what_they_say(house: House) -> None:
    source = house.source()
    page = "https://status.example/"
    posts = [item(page, f"Report {n}", title=f"Report {n}", url=page) for n in range(3)]
    assert house.ear.hear(posts, source=source, now=NOW).new == 3
    assert house.ear.hear(posts, source=source, now=NOW).new == 0


def test_an_item_that_a_feed_lists_twice_is_one(house: House) -> None:
    twice = [item("1", url="https://blog.example/brakes"), item("2", url="https://blog.example/brakes?utm_source=rss")]
    assert house.ear.hear(twice, source=house.source(), now=NOW).new == 1


def test_one_article_at_one_page_is_one_whatever_its_feeds_call_it(house: House) -> None:
    url = "https://paper.example/2026/brakes"
    house.ear.hear([item("p-1", title=HEADLINE, url=url, kind=PostKind.ARTICLE)], source=house.source("a"), now=NOW)
    alert = item(
        "tag:google.com,2013:googlealerts/feed:42",
        "Farandelle <b>recalls</b>",
        title="Farandelle recalls",
        url=f"https://www.google.com/url?rct=j&url={url}&ct=ga",
        network="google_alerts",
        minutes_ago=5,
    )
    assert house.ear.hear([alert], source=house.source("b"), now=NOW).duplicates == 1


def news(guid: str, publisher: str, title: str = HEADLINE, **facts: object) -> HeardPost:
    """An article as a search of Google News lists it: an opaque address, the publisher by host."""
    author = HeardAuthor(stable_id=publisher, name=publisher.title(), url=f"https://{publisher}")
    url = f"https://news.google.com/rss/articles/CBMi{guid}"
    return post(guid, "", title=title, url=url, author=author, network="google_news", kind=PostKind.ARTICLE, **facts)


def test_an_article_in_google_news_is_that_of_its_publishers_own_feed(house: House) -> None:
    own = item("a-1", WORDS, title=HEADLINE, kind=PostKind.ARTICLE, by="lea", author=HeardAuthor(name="Lea"))
    house.ear.hear([own], source=house.source("paper"), now=NOW)
    heard = house.ear.hear([news("7", "blog.example", minutes_ago=50)], source=house.source("news"), now=NOW)
    assert heard.duplicates == 1


def test_a_headline_of_two_publishers_is_two_articles(house: House) -> None:
    house.ear.hear([item("a-1", title=HEADLINE, kind=PostKind.ARTICLE)], source=house.source("paper"), now=NOW)
    first = house.ear.hear([news("7", "other.example")], source=house.source("search 1"), now=NOW)
    second = house.ear.hear([news("8", "third.example")], source=house.source("search 2"), now=NOW)
    again = house.ear.hear([news("9", "other.example")], source=house.source("search 3"), now=NOW)
    assert (first.new, second.new, again.new) == (1, 1, 0)


@pytest.mark.parametrize("ending", [" - part 2", " – chapter two", " | 2026"])
def test_what_ends_a_headline_is_no_publisher(house: House, ending: str) -> None:
    facts = {"kind": PostKind.ARTICLE, "text": ""}
    house.ear.hear([item("1", title=HEADLINE, **facts)], source=house.source("one"), now=NOW)
    other = item("2", title=HEADLINE + ending, url="https://other.example/2", **facts)
    assert house.ear.hear([other], source=house.source("two"), now=NOW).new == 1


def test_a_publisher_with_a_digit_in_its_name_is_known_by_its_address(house: House) -> None:
    facts = {"kind": PostKind.ARTICLE, "text": ""}
    house.ear.hear([item("1", title=HEADLINE, **facts)], source=house.source("one"), now=NOW)
    other = item("2", title=f"{HEADLINE} | 20 Minutes", url="https://www.20minutes.example/2", **facts)
    assert house.ear.hear([other], source=house.source("two"), now=NOW).new == 0


def heard_twice(house: House, first: HeardPost, second: HeardPost) -> int:
    """Return how many mentions two posts of two sources are."""
    house.ear.hear([first], source=house.source("one"), now=NOW)
    house.ear.hear([second], source=house.source("two"), now=NOW)
    return count(house)


MIRRORED = {"url": "https://mirror.example/9", "minutes_ago": 55}


@pytest.mark.parametrize(
    "words",
    [WORDS.replace("brake", "barke"), f"{WORDS} https://farandelle.example/recall", f"{WORDS[:60]}…"],
    ids=["a slip put right", "a link behind", "cut off"],
)
def test_nearly_the_same_words_of_one_author_elsewhere_are_one(house: House, words: str) -> None:
    assert heard_twice(house, post("1", WORDS), post("9", words, **MIRRORED)) == 1


def test_nearly_the_same_words_of_two_authors_are_two(house: House) -> None:
    assert heard_twice(house, post("1", WORDS), post("9", WORDS.replace("brake", "barke"), by="marc", **MIRRORED)) == 2


def test_nearly_the_same_words_a_week_later_are_two(house: House) -> None:
    late = post("9", WORDS.replace("brake", "barke"), url="https://mirror.example/9", minutes_ago=8 * 24 * 60)
    assert heard_twice(house, post("1", WORDS), late) == 2


def test_the_same_words_at_two_addresses_of_one_place_are_said_twice(house: House) -> None:
    assert heard_twice(house, post("1", WORDS), post("2", WORDS, minutes_ago=30)) == 2


def test_a_post_taken_back_and_written_again_without_the_slip_is_one(house: House) -> None:
    again = post("2", WORDS.replace("brake", "barke"), minutes_ago=57)
    assert heard_twice(house, post("1", WORDS), again) == 1


def test_two_feeds_of_one_site_that_name_one_text_by_two_addresses_are_one(house: House) -> None:
    author = HeardAuthor(name="Dana")
    first, second = (item(n, by="dana", author=author, minutes_ago=m) for n, m in (("1", 60), ("2", 600)))
    assert heard_twice(house, first, second) == 1


def test_one_answer_given_to_two_people_is_two(house: House) -> None:
    add_voice(house.db, name="Support", accounts=[Account("mastodon", "support")])
    house.ear.reload()
    words = "We are sorry to hear that. Please send us the number of your frame in a message."
    first = post("1", words, by="support", url=None)
    assert heard_twice(house, first, post("2", words, by="support", url=None, minutes_ago=30)) == 2


def test_a_text_that_was_cut_off_is_completed_by_who_has_it_whole(house: House) -> None:
    cut = house.ear.hear([post("1", f"{WORDS[:60]}…", url=None)], source=house.source("export"), now=NOW)
    whole = house.ear.hear([post("9", WORDS, minutes_ago=55)], source=house.source("feed"), now=NOW)
    assert (whole.new, whole.duplicates) == (0, 1)
    stored = mention(house.db, cut.mentions[0])
    assert (stored.text, stored.edited_at) == (WORDS, None)
    assert len(search(house.db, "station")) == 1


def test_a_text_is_not_cut_off_by_who_has_it_in_part(house: House) -> None:
    source = house.source()
    house.ear.hear([post("1", WORDS)], source=source, now=NOW)
    assert house.ear.hear([post("1", f"{WORDS[:60]}…")], source=source, now=NOW).updated == 0
    assert house.ear.hear([post("1", f"{WORDS[:60]} — what an export says")], source=None, now=NOW).updated == 0
    assert house.column("SELECT text FROM mentions") == [WORDS]


def test_an_import_brings_newer_counts_of_what_a_feed_carries(house: House) -> None:
    source = house.source()
    heard = house.ear.hear([post("1", WORDS)], source=source, now=NOW)
    assert house.ear.hear([post("1", "Another text", counts=Counts(likes=3))], source=None, now=NOW).updated == 1
    stored = mention(house.db, heard.mentions[0])
    assert (stored.text, stored.counts.likes) == (WORDS, 3)


def test_an_edited_text_is_taken_over_and_the_old_one_is_kept(house: House) -> None:
    source = house.source()
    (key,) = house.ear.hear([post("1", WORDS, hashtags=("brake",))], source=source, now=NOW).mentions
    later = NOW + timedelta(hours=1)
    edited = post("1", f"{WORDS} Edit: thanks, solved! #solved", hashtags=("solved",), mentions=("support",))
    house.ear.hear([edited], source=source, now=later)
    stored = mention(house.db, key)
    assert (stored.text, stored.edited_at) == (edited.text, later)
    assert (stored.hashtags, stored.handles) == (("solved",), ("support",))
    assert [(one.text, one.replaced_at) for one in wordings(house.db, key)] == [(WORDS, later)]


def test_blanks_alone_are_no_edit(house: House) -> None:
    source = house.source()
    (key,) = house.ear.hear([post("1", WORDS)], source=source, now=NOW).mentions
    house.ear.hear([post("1", WORDS.replace(" on ", "\n\non "))], source=source, now=NOW)
    assert mention(house.db, key).edited_at is None
    assert wordings(house.db, key) == []


def test_a_feed_that_says_now_this_now_that_keeps_each_wording_once(house: House) -> None:
    source = house.source()
    for n in range(6):
        words = WORDS if n % 2 else f"{WORDS} And again."
        (key,) = house.ear.hear([post("1", words)], source=source, now=NOW + timedelta(minutes=n)).mentions
    assert sorted(one.text for one in wordings(house.db, key)) == [WORDS, f"{WORDS} And again."]


def test_an_answer_finds_its_parent_by_the_address_it_moved_to(house: House) -> None:
    source = house.source()
    old, new = "https://blog.example/brakes", "https://blog.example/2026/brakes"
    (asked,) = house.ear.hear([item("1", url=old)], source=source, now=NOW).mentions
    answer = item("2", "Mine too, in the same place", url=f"{new}#c1", in_reply_to=new, kind=PostKind.COMMENT)
    (answered,) = house.ear.hear([answer], source=house.source("comments"), now=NOW).mentions
    assert mention(house.db, answered).parent is None
    house.ear.hear([item("1", url=new)], source=source, now=NOW)
    assert mention(house.db, answered).parent == asked
    assert len(set(house.column("SELECT conversation FROM mentions"))) == 1


def test_an_answer_without_date_finds_its_parent_in_the_same_document(house: House) -> None:
    question = post("q", "Is the rain cover washable?", published=None)
    answer = post("a", "By hand", by="marc", in_reply_to=question.url, minutes_ago=30)
    house.ear.hear([question, answer], source=house.source(), now=NOW)
    parents = house.column(
        "SELECT p.heard_as FROM mentions m LEFT JOIN mentions p ON p.id = m.parent ORDER BY m.heard_as"
    )
    assert parents == ["q", None]
