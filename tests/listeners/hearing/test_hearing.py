"""Heard once, in the right conversation, whatever the order and however many sources carry it."""

from __future__ import annotations

from datetime import timedelta
from itertools import permutations
from pathlib import Path

import pytest

from listeners.heard import HeardAuthor, HeardPost
from storage.facts import mention, thread
from storage.opening import writing
from storage.ranks import mark_opened, wanted
from storage.records.mentions import Counts, PostKind
from storage.records.territories import Account
from storage.search import search
from storage.territories import add_territory
from storage.voices import add_voice
from tests.listeners.hearing.posts import NOW, House, open_house, post


def test_a_new_post_is_stored_whole(house: House) -> None:
    heard = post("1", "Where is #farandelle parking?", hashtags=("farandelle",), counts=Counts(replies=2, views=9))
    result = house.ear.hear([heard], source=house.source(), now=NOW)
    assert (result.new, result.updated, result.duplicates) == (1, 0, 0)
    stored = mention(house.db, result.mentions[0])
    assert stored.heard_as == "1"
    assert stored.author is not None
    assert (stored.author.name, stored.author.handle) == ("Dana", "dana")
    assert stored.hashtags == ("farandelle",)
    assert stored.counts == Counts(replies=2, views=9)
    assert stored.language == "en"
    assert stored.published == NOW - timedelta(hours=1)
    assert stored.heard_at == NOW


def test_what_is_stored_can_be_found_and_waits_to_be_ranked(house: House) -> None:
    result = house.ear.hear([post("1", "La capote pluie est cassée")], source=house.source(), now=NOW)
    assert [found.id for found in search(house.db, "cassee")] == list(result.mentions)
    assert wanted(house.db, 10) == list(result.conversations)


def test_hearing_again_changes_nothing(house: House) -> None:
    source = house.source()
    posts = [post("1"), post("2", minutes_ago=5)]
    first = house.ear.hear(posts, source=source, now=NOW)
    again = house.ear.hear(posts, source=source, now=NOW + timedelta(hours=1))
    assert (again.new, again.updated, again.duplicates, again.conversations) == (0, 0, 0, ())
    assert again.mentions == first.mentions


def test_a_second_source_carries_a_duplicate_once(house: House) -> None:
    house.ear.hear([post("1")], source=house.source("user feed"), now=NOW)
    tag_feed = house.source("tag feed")
    carried = post("other-guid", url="https://social.example/@dana/1?utm_source=rss")
    assert house.ear.hear([carried], source=tag_feed, now=NOW).duplicates == 1
    assert house.ear.hear([carried], source=tag_feed, now=NOW).duplicates == 0
    assert house.column("SELECT count(*) FROM mentions") == [1]
    assert house.column("SELECT count(*) FROM hearings") == [2]


def test_the_same_words_of_one_author_elsewhere_are_one_mention(house: House) -> None:
    words = "Five emails, two phone queues, still no refund for the seat."
    house.ear.hear([post("1", words)], source=house.source("one"), now=NOW)
    copy = post("9", f"{words.upper()}  ", url="https://mirror.example/9", minutes_ago=50)
    assert house.ear.hear([copy], source=house.source("two"), now=NOW).new == 0


def test_the_same_words_of_one_author_in_one_source_are_said_twice(house: House) -> None:
    words = "Five emails, two phone queues, still no refund for the seat."
    posts = [post("1", words), post("2", words, minutes_ago=5)]
    assert house.ear.hear(posts, source=house.source(), now=NOW).new == 2


def test_the_same_words_of_two_people_are_two_mentions(house: House) -> None:
    words = "Win a cargo bike now, click the link in our profile to enter!"
    house.ear.hear([post("1", words, by="anna")], source=house.source("one"), now=NOW)
    assert house.ear.hear([post("2", words, by="bert")], source=house.source("two"), now=NOW).new == 1


def test_an_article_of_two_sources_is_one_by_its_title(house: House) -> None:
    facts = {"kind": PostKind.ARTICLE, "author": None, "network": "web"}
    first = post("a", "", title="Farandelle recalls brake cables of two batches", **facts)
    second = post(
        "b",
        "",
        title="Farandelle recalls brake cables of two batches - The Courier",
        url="https://n.example/x",
        **facts,
    )
    house.ear.hear([first], source=house.source("one"), now=NOW)
    assert house.ear.hear([second], source=house.source("two"), now=NOW).new == 0


def test_an_edited_text_updates_the_mention_and_the_search(house: House) -> None:
    source = house.source()
    house.ear.hear([post("1", "The brake cabel snapped this morning")], source=source, now=NOW)
    edited = house.ear.hear([post("1", "The brake cable snapped this morning")], source=source, now=NOW)
    assert (edited.new, edited.updated) == (0, 1)
    assert len(search(house.db, "cable")) == 1
    assert search(house.db, "cabel") == []


def test_an_author_is_found_by_her_new_name_alone(house: House) -> None:
    source = house.source()
    house.ear.hear(
        [post("1", author=HeardAuthor(stable_id="u1", handle="dana", name="Dana Kowalski"))], source=source, now=NOW
    )
    married = HeardAuthor(stable_id="u1", handle="dana", name="Dana Nowak")
    house.ear.hear([post("2", "Another word", author=married)], source=source, now=NOW)
    assert len(search(house.db, "nowak")) == 2
    assert search(house.db, "kowalski") == []
    house.db.execute("INSERT INTO mentions_text (mentions_text, rank) VALUES ('integrity-check', 1)")


def test_what_is_heard_late_is_unread_again(house: House) -> None:
    source = house.source()
    heard = house.ear.hear([post("1")], source=source, now=NOW)
    mark_opened(house.db, heard.conversations[0], NOW)
    late = post("2", by="marc", in_reply_to="https://social.example/@dana/1", minutes_ago=50)
    house.ear.hear([late], source=source, now=NOW + timedelta(hours=1))
    assert house.column("SELECT opened_at FROM conversations WHERE merged_into IS NULL") == [None]


def test_newer_counts_update_without_forgetting_what_is_not_told(house: House) -> None:
    source = house.source()
    first = house.ear.hear([post("1", counts=Counts(replies=1, likes=5))], source=source, now=NOW)
    again = house.ear.hear([post("1", counts=Counts(replies=4))], source=source, now=NOW)
    assert again.updated == 1
    assert mention(house.db, first.mentions[0]).counts == Counts(replies=4, likes=5)


def test_a_moved_update_stamp_alone_makes_nothing_new(house: House) -> None:
    source = house.source()
    house.ear.hear([post("1", updated=NOW - timedelta(hours=2))], source=source, now=NOW)
    again = house.ear.hear([post("1", updated=NOW)], source=source, now=NOW)
    assert (again.new, again.updated) == (0, 0)


def test_items_that_share_one_address_are_told_apart_by_their_guid(house: House) -> None:
    shared = "https://shop.example/news"
    posts = [post(str(n), f"News number {n}", url=shared, minutes_ago=n) for n in range(3)]
    assert house.ear.hear(posts, source=house.source(), now=NOW).new == 3


def test_the_feeds_own_page_names_none_of_its_items(house: House) -> None:
    source = house.source()
    home = "https://shop.example/"
    for n in range(2):
        result = house.ear.hear([post(str(n), f"News {n}", url=home)], source=source, now=NOW, feed_link=home)
        assert result.new == 1


def test_on_the_web_a_guid_counts_within_its_source_only(house: House) -> None:
    first = post("17", "One thing", url=None, network="web")
    second = post("17", "Quite another thing", url=None, by="marc", network="web")
    house.ear.hear([first], source=house.source("one"), now=NOW)
    assert house.ear.hear([second], source=house.source("two"), now=NOW).new == 1


def test_a_date_in_the_future_is_the_time_of_hearing(house: House) -> None:
    result = house.ear.hear([post("1", minutes_ago=-600)], source=house.source(), now=NOW)
    assert mention(house.db, result.mentions[0]).published == NOW


def _thread() -> list[HeardPost]:
    return [
        post("q", "Is the rain cover washable?", minutes_ago=90),
        post("a", "Yes, by hand.", by="marc", in_reply_to="https://social.example/@dana/q", minutes_ago=60),
        post("t", "Thanks!", in_reply_to="https://social.example/@marc/a", minutes_ago=30),
    ]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_thread_is_one_conversation_in_whatever_order_it_is_heard(tmp_path: Path, order: tuple[int, ...]) -> None:
    house = open_house(tmp_path)
    source = house.source()
    posts = _thread()
    for at in order:
        house.ear.hear([posts[at]], source=source, now=NOW)
    conversations = house.column("SELECT DISTINCT conversation FROM mentions")
    assert len(conversations) == 1
    heard = thread(house.db, int(str(conversations[0])))
    by_guid = {one.heard_as: one for one in heard}
    assert by_guid["a"].parent == by_guid["q"].id
    assert by_guid["t"].parent == by_guid["a"].id
    assert house.column("SELECT mentions FROM conversations WHERE merged_into IS NULL AND mentions > 0") == [3]
    house.db.close()


def test_an_answer_names_its_parent_by_a_bare_id(house: House) -> None:
    lines = [
        post("11", "A question?", url=None, minutes_ago=90),
        post("12", "Yes", url=None, by="marc", in_reply_to="11"),
    ]
    question, answer = house.ear.hear(lines, source=None, now=NOW).mentions
    assert mention(house.db, answer).parent == question


def test_comments_under_one_thing_belong_together(house: House) -> None:
    page = "https://blog.example/2026/11/brakes"
    comments = [
        post(f"c{n}", f"Comment {n}", by=f"p{n}", kind=PostKind.COMMENT, conversation=page, url=f"{page}#comment-{n}")
        for n in range(3)
    ]
    article = post("post", "How we test brakes", by="blog", url=page, kind=PostKind.ARTICLE, minutes_ago=500)
    house.ear.hear(comments[:2], source=house.source("comments"), now=NOW)
    house.ear.hear([article], source=house.source("posts"), now=NOW)
    house.ear.hear(comments[2:], source=house.source("later"), now=NOW)
    assert len(set(house.column("SELECT conversation FROM mentions"))) == 1


def test_two_conversations_found_to_be_one_are_merged(house: House) -> None:
    source = house.source()
    first = house.ear.hear([post("1", minutes_ago=50)], source=source, now=NOW)
    other = house.ear.hear([post("2", by="marc", conversation="thread-9", minutes_ago=40)], source=source, now=NOW)
    bridge = post("3", by="lea", conversation="thread-9", in_reply_to="https://social.example/@dana/1", minutes_ago=30)
    house.ear.hear([bridge], source=source, now=NOW)
    assert house.column("SELECT DISTINCT conversation FROM mentions") == list(first.conversations)
    assert house.column("SELECT merged_into FROM conversations WHERE id = ?", other.conversations[0]) == [
        first.conversations[0]
    ]


def test_our_accounts_are_recognised_and_spoken_to(house: House) -> None:
    add_voice(house.db, name="Support", accounts=[Account("mastodon", "support@social.example")])
    house.ear.reload()
    question = post("1", mentions=("Support",), minutes_ago=30)
    answer = post("2", "It is.", by="support@social.example", in_reply_to=question.url, minutes_ago=20)
    thanks = post("3", "Thank you", in_reply_to=answer.url, minutes_ago=10)
    result = house.ear.hear([question, answer, thanks], source=house.source(), now=NOW)
    stored = [mention(house.db, one) for one in result.mentions]
    assert [(one.to_us, one.by_us) for one in stored] == [(True, False), (False, True), (True, False)]


def test_a_comment_of_ours_is_known_by_its_name_where_a_blog_gives_no_handle(house: House) -> None:
    add_voice(house.db, name="Blog", accounts=[Account("wordpress", "Léa, Farandelle")])
    house.ear.reload()
    ours = post("1", network="wordpress", author=HeardAuthor(name="Léa, Farandelle"), kind=PostKind.COMMENT)
    hers = post("2", network="wordpress", author=HeardAuthor(name="Léa"), kind=PostKind.COMMENT)
    result = house.ear.hear([ours, hers], source=house.source(), now=NOW)
    assert [mention(house.db, one).by_us for one in result.mentions] == [True, False]


def test_a_query_decides_where_a_post_belongs_and_its_thread_follows(house: House) -> None:
    brakes = add_territory(house.db, name="Brakes", query="brake OR frein", now=NOW)
    house.ear.reload()
    source = house.source(territory=brakes)
    posts = [post("1", "My brake squeals"), post("2", "Lovely weather")]
    answer = post("3", "Mine too!", by="marc", in_reply_to="https://social.example/@dana/1", minutes_ago=3)
    first, second, third = house.ear.hear([*posts, answer], source=source, now=NOW).mentions
    rows = house.column("SELECT mention FROM mention_territories WHERE territory = ? ORDER BY mention", brakes)
    assert rows == [first, third]
    assert second not in rows


def test_nothing_of_a_batch_is_stored_when_it_cannot_be_whole(house: House) -> None:
    source = house.source()

    def interrupted() -> None:
        with writing(house.db):
            house.ear.hear([post("1"), post("2")], source=source, now=NOW)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        interrupted()
    assert house.column("SELECT count(*) FROM mentions") == [0]
    assert house.ear.hear([post("1"), post("2")], source=source, now=NOW).new == 2


@pytest.mark.parametrize("together", [True, False])
def test_what_a_feed_carried_is_to_us_once_our_notifications_say_so(house: House, together: bool) -> None:
    carried, told = post("1"), post("1", to_us=True)
    for posts in [[carried, told]] if together else [[carried], [told]]:
        result = house.ear.hear(posts, source=None, now=NOW)
    assert house.column("SELECT to_us FROM mentions") == [1]
    assert result.conversations


@pytest.mark.parametrize("together", [True, False])
def test_what_a_feed_carried_is_ours_once_our_archive_says_so_and_its_answers_are_to_us(
    house: House, together: bool
) -> None:
    ours = post("1", minutes_ago=90)
    answer = post("2", by="lea", in_reply_to="https://social.example/@dana/1")
    house.ear.hear([ours, answer], source=house.source(), now=NOW)
    again = post("1", minutes_ago=90, by_us=True)
    for posts in [[again, answer]] if together else [[again], [answer]]:
        house.ear.hear(posts, source=None, now=NOW)
    assert house.column("SELECT by_us FROM mentions ORDER BY id") == [1, 0]
    assert house.column("SELECT to_us FROM mentions ORDER BY id") == [0, 1]


def test_one_of_ours_is_never_to_us(house: House) -> None:
    house.ear.hear([post("1", by_us=True)], source=None, now=NOW)
    house.ear.hear([post("1", to_us=True)], source=None, now=NOW)
    assert house.column("SELECT to_us FROM mentions") == [0]


def test_another_source_and_edited_words_bring_a_mention_to_further_territories(house: House) -> None:
    one, two, three = (
        add_territory(house.db, name=name, query=query, now=NOW)
        for name, query in (("One", ""), ("Two", "cable*"), ("Three", "saddle"))
    )
    first, second = house.source("one", territory=one), house.source("two", territory=two)
    open_one = house.source("three")
    house.ear.reload()
    house.ear.hear([post("1")], source=first, now=NOW)
    house.ear.hear([post("1")], source=second, now=NOW)
    belonging = "SELECT territory FROM mention_territories WHERE mention = 1 ORDER BY territory"
    assert house.column(belonging) == [one, two]

    house.ear.hear([post("2", "Does anybody know a good bell?", by="lou")], source=open_one, now=NOW)
    house.ear.hear([post("2", "Does anybody know a good saddle?", by="lou")], source=open_one, now=NOW)
    assert three in house.column("SELECT territory FROM mention_territories WHERE mention = 2")
    assert house.column("SELECT conversation FROM ranks_wanted ORDER BY 1") == [1, 2]


def test_a_territorys_language_can_be_told_apart_and_asked_for(house: House) -> None:
    german = add_territory(house.db, name="Berlin", query="lang:de", language="de", now=NOW)
    house.ear.reload()
    told = ("Weiß jemand, wann der Laden am Samstag öffnet?", "Does anybody know when the shop opens on Saturday?")
    house.ear.hear([post(str(n), text, by=f"p{n}") for n, text in enumerate(told)], source=None, now=NOW)

    found = "SELECT language FROM mentions JOIN mention_territories ON mention = id WHERE territory = ?"
    assert house.column(found, german) == ["de"]
