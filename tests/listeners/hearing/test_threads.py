"""One conversation with the same parents, in whatever order, polls and sources its posts are heard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from listeners.heard import HeardAuthor, HeardPost
from listeners.ranking.lists import bring_up_to_date
from storage.ranks import queue
from storage.records.mentions import PostKind
from storage.records.territories import Account
from storage.voices import add_voice
from tests.listeners.hearing.posts import NOW, House, passing_house, post
from tests.listeners.parsing.documents import atom, element, posts_in, rss

Parents = dict[str, str | None]


def _hear(polls: Sequence[tuple[int, Sequence[HeardPost]]]) -> tuple[int, Parents]:
    """Hear polls (source, posts) one after the other; return how many conversations there are, and who answers whom."""
    with passing_house() as house:
        sources = [house.source(str(number)) for number in range(4)]
        for number, (source, posts) in enumerate(polls):
            house.ear.hear(posts, source=sources[source], now=NOW + timedelta(minutes=number))
        (conversations,) = house.column("SELECT count(DISTINCT conversation) FROM mentions")
        question = "SELECT m.text, p.text FROM mentions AS m LEFT JOIN mentions AS p ON p.id = m.parent"
        rows = house.db.execute(question).fetchall()
        if conversations == 1:
            assert house.column("SELECT mentions FROM conversations WHERE merged_into IS NULL") == [len(rows)]
    parents = {str(text): parent for text, parent in rows}
    assert len(parents) == len(rows)
    return int(str(conversations)), parents


WAYS = ("id", "address", "address with tracking", "mobile address")


def _reference(answered: HeardPost, way: str) -> str:
    url = answered.url or ""
    if way == "id":
        return answered.guid
    if way == "address":
        return url
    return f"{url}?utm_source=x" if way == "address with tracking" else url.replace("https://", "http://m.")


@st.composite
def threads(draw: st.DrawFn) -> tuple[list[HeardPost], Parents]:
    """A tree of two to six posts, each naming its parent in one of the ways networks do."""
    count = draw(st.integers(2, 6))
    posts = [post("900", "Said 0", url="https://social.example/@lea/900", minutes_ago=90)]
    parents: Parents = {"Said 0": None}
    for number in range(1, count):
        answered = posts[draw(st.integers(0, number - 1))]
        said = f"Said {number}"
        dated = draw(st.booleans())
        posts.append(
            post(
                f"90{number}",
                said,
                by=f"person{number}",
                url=f"https://social.example/@person{number}/90{number}",
                in_reply_to=_reference(answered, draw(st.sampled_from(WAYS))),
                conversation=draw(st.sampled_from([None, "thread-9"])),
                published=NOW - timedelta(minutes=80 - number) if dated else None,
            )
        )
        parents[said] = answered.text
    return posts, parents


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(threads(), st.data())
def test_any_order_any_split_over_polls_and_sources(
    thread: tuple[list[HeardPost], Parents], data: st.DataObject
) -> None:
    posts, parents = thread
    order = data.draw(st.permutations(posts + data.draw(st.lists(st.sampled_from(posts), max_size=3))))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(order) - 1), max_size=5)))
    polls = [
        (data.draw(st.integers(0, 3)), order[start:end])
        for start, end in zip([0, *cuts], [*cuts, len(order)], strict=True)
    ]
    assert _hear(polls) == (1, parents)


HTML = "content type='html'"
PAGE = "https://blog.example/recall/"
WORDPRESS = "<generator>https://wordpress.org/?v=6.8</generator>"


def _wordpress() -> list[list[HeardPost]]:
    """A post, its two comments in the blog's Atom feed, the answer to one of them in two RSS feeds."""
    guid = "https://blog.example/?p=4"
    article = (
        f"<title>Recall</title><link>{PAGE}</link><comments>{PAGE}#comments</comments><dc:creator>Blog</dc:creator>"
        f"<guid isPermaLink='false'>{guid}</guid>{element('description', 'We recall the X2')}"
    )

    def comment(number: int, by: str, text: str, ref: str) -> str:
        return (
            f"<title>Comment on Recall by {by}</title><link rel='alternate' href='{PAGE}#comment-{number}'/>"
            f"<author><name>{by}</name></author><id>{guid}#comment-{number}</id>"
            f"<thr:in-reply-to ref='{ref}' href='{PAGE}'/>{element(HTML, text)}"
        )

    def rss_comment(number: int, by: str, html: str, title: str) -> str:
        return (
            f"<title>{title}</title><link>{PAGE}#comment-{number}</link><dc:creator>{by}</dc:creator>"
            f"<guid isPermaLink='false'>{guid}#comment-{number}</guid>{element('content:encoded', html)}"
        )

    answer = f"<p>En réponse à <a href='{PAGE}#comment-2'>Dana</a>.</p><p>Do not charge it</p>"
    asked = "<p>Mine smells, is it the one?</p>"
    return [
        posts_in(rss(article, head=f"<title>Blog</title>{WORDPRESS}")),
        posts_in(
            atom(
                comment(2, "Dana", "Mine smells, is it the one?", guid),
                comment(3, "Marc", "Thanks for telling", guid),
                head='<generator uri="https://wordpress.org/">WordPress</generator>',
            )
        ),
        posts_in(
            rss(
                rss_comment(6, "Blog", answer, "Commentaire sur Recall par Blog"),
                rss_comment(2, "Dana", asked, "Commentaire sur Recall par Dana"),
                head=f"<title>Commentaires pour Blog</title>{WORDPRESS}",
            )
        ),
        posts_in(
            rss(rss_comment(6, "Blog", answer, "By: Blog"), head=f"<title>Comments on: Recall</title>{WORDPRESS}")
        ),
    ]


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_wordpress_in_all_four_feeds(order: tuple[int, ...]) -> None:
    feeds = _wordpress()
    conversations, parents = _hear([(number, feeds[number]) for number in order])
    told = "We recall the X2"
    assert conversations == 1
    assert parents == {
        told: None,
        "Mine smells, is it the one?": told,
        "Thanks for telling": told,
        "Do not charge it": "Mine smells, is it the one?",
    }


REDDIT = "https://www.reddit.com/r/velo/comments/abc1/which_lock/"


def _reddit() -> list[list[HeardPost]]:
    """The subreddit with the post, the post's own feed, a feed of comments, a search."""
    submission = f"<id>t3_abc1</id><title>Which lock?</title><link href='{REDDIT}'/>{element(HTML, 'A hint?')}"
    comment = (
        f"<id>t1_def1</id><title>/u/marc on Which lock?</title><link href='{REDDIT}def1/'/>"
        f"<author><name>/u/marc</name></author>{element(HTML, 'A heavy one')}"
    )
    other = (
        "<id>t1_def2</id><title>/u/lea on Which lock?</title>"
        "<link href='https://www.reddit.com/r/velo/comments/abc1/_/def2/'/>" + element(HTML, "Two of them")
    )
    head = "<category term='velo' label='r/velo'/>"
    return [
        posts_in(atom(*entries, head=head))
        for entries in ((submission,), (submission, comment), (other,), (submission,))
    ]


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_reddit_tells_the_thread_but_no_parent(order: tuple[int, ...]) -> None:
    feeds = _reddit()
    conversations, parents = _hear([(number, feeds[number]) for number in order])
    assert conversations == 1
    assert set(parents) == {"A hint?", "A heavy one", "Two of them"}


def test_stack_overflow_answer_and_question_meet_whatever_address_names_the_question() -> None:
    question = post(
        "https://stackoverflow.com/q/144",
        "How to?",
        network="stackoverflow",
        url="https://stackoverflow.com/questions/144/how-to",
        conversation="stackoverflow.com/q/144",
    )
    answer = post(
        "https://stackoverflow.com/questions/144/how-to/150#150",
        "Like this",
        network="stackoverflow",
        url="https://stackoverflow.com/questions/144/how-to/150#150",
        in_reply_to="https://stackoverflow.com/q/144",
        minutes_ago=5,
    )
    for polls in ([(0, [question]), (1, [answer])], [(1, [answer]), (0, [question])]):
        assert _hear(polls) == (1, {"How to?": None, "Like this": "How to?"})


def test_an_answer_of_ours_heard_in_a_feed_answers_until_somebody_writes_after_it(house: House) -> None:
    add_voice(house.db, name="Blog", accounts=[Account("wordpress", "Blog")])
    house.ear.reload()
    article, comments, answers, _ = _wordpress()
    source = house.source()

    def waiting() -> list[str]:
        bring_up_to_date(house.db, NOW)
        return [entry.mention.text for entry in queue(house.db)]

    asked = [
        replace(article[0], published=NOW - timedelta(days=1)),
        replace(comments[0], published=NOW - timedelta(hours=3)),
    ]
    house.ear.hear(asked, source=source, now=NOW)
    assert waiting() == ["Mine smells, is it the one?"]

    house.ear.hear([replace(answers[0], published=NOW - timedelta(hours=2))], source=source, now=NOW)
    assert waiting() == []

    again = post(
        "https://blog.example/?p=4#comment-7",
        "And when may I charge it again?",
        network="wordpress",
        kind=PostKind.COMMENT,
        author=HeardAuthor(name="Dana"),
        url=f"{PAGE}#comment-7",
        conversation=PAGE,
        in_reply_to=f"{PAGE}#comment-6",
    )
    house.ear.hear([again], source=source, now=NOW)
    assert waiting() == ["And when may I charge it again?"]


def test_two_who_answer_each_other_end_somewhere(house: House) -> None:
    first = post("1", "You first", in_reply_to="2")
    second = post("2", "No, you", by="marc", in_reply_to="1", minutes_ago=5)
    house.ear.hear([first, second, replace(first, text="You first, please")], source=house.source(), now=NOW)
    assert len(set(house.column("SELECT conversation FROM mentions"))) == 1


def test_who_answers_herself_is_not_her_own_parent(house: House) -> None:
    selfish = post("1", "As I said", in_reply_to="1")
    first, second = house.source("one"), house.source("two")
    for source in (first, first, second):
        house.ear.hear([selfish], source=source, now=NOW)
    assert house.column("SELECT parent FROM mentions") == [None]
