"""The thread of a forum's post, in the address each software gives it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeners.parsing.networks.forum_threads import thread_of
from storage.records.mentions import PostKind
from tests.listeners.hearing.posts import NOW, passing_house
from tests.listeners.parsing.documents import atom, element, posts_in, rss

THREADS = {
    "phpBB": ("https://b.example/forum/viewtopic.php?f=2&t=12&p=34#p34", "b.example/forum/t/12"),
    "phpBB, semicolons": ("https://b.example/viewtopic.php?f=2;t=12", "b.example/t/12"),
    "FluxBB": ("https://b.example/viewtopic.php?id=12", "b.example/t/12"),
    "vBulletin": ("https://b.example/showthread.php?t=12&p=34#post34", "b.example/t/12"),
    "vBulletin 4": ("https://b.example/showthread.php?12-Which-lock&p=34", "b.example/t/12"),
    "vBulletin 5": ("https://b.example/threads/12-which-lock?p=34", "b.example/t/12"),
    "MyBB": ("https://b.example/showthread.php?tid=12&pid=34#pid34", "b.example/t/12"),
    "SMF": ("https://b.example/index.php?topic=12.msg34#msg34", "b.example/t/12"),
    "SMF, short": ("https://b.example/topic,12.msg34.html", "b.example/t/12"),
    "XenForo": ("https://b.example/threads/which-lock.12/post-34", "b.example/t/12"),
    "XenForo, page": ("https://b.example/forum/threads/which-lock.12/page-2", "b.example/forum/t/12"),
    "Invision": ("https://b.example/topic/12-which-lock/?do=findComment&comment=34", "b.example/t/12"),
    "Flarum": ("https://b.example/d/12-which-lock/3", "b.example/t/12"),
    "NodeBB": ("https://b.example/topic/12/which-lock/3", "b.example/t/12"),
    "Vanilla": ("https://b.example/discussion/12/which-lock#Comment_34", "b.example/t/12"),
}


@pytest.mark.parametrize("software", THREADS)
def test_thread(software: str) -> None:
    address, thread = THREADS[software]
    assert thread_of(address) == thread


@pytest.mark.parametrize(
    "address",
    [
        "https://b.example/viewtopic.php?p=34",
        "https://paper.example/2026/11/12-things",
        "https://paper.example/index.php?page=12",
        "https://paper.example/topics/sport",
        "https://paper.example/topic/2026-elections/who-won",
        "https://b.example/showthread.php",
        "https://[broken/threads/x.12/",
        "",
    ],
)
def test_no_thread(address: str) -> None:
    assert thread_of(address) == ""


@given(st.text(max_size=60))
def test_nothing_is_raised(tail: str) -> None:
    thread_of(f"https://b.example/{tail}")
    thread_of(f"https://b.example/viewtopic.php?{tail}")


def _phpbb(number: int, title: str, by: str) -> str:
    link = f"https://b.example/viewtopic.php?t=12&amp;p={number}#p{number}"
    return (
        f"<id>{link}</id><link href='{link}'/><title type='html'>{title}</title><author><name>{by}</name></author>"
        + element("content type='html'", f"Word {number}")
    )


def test_a_topic_heard_in_pieces_is_one_conversation_under_its_title() -> None:
    first = posts_in(atom(_phpbb(34, "Which lock?", "Lea")))
    answers = posts_in(atom(_phpbb(35, "Re: Which lock?", "Marc"), _phpbb(36, "RE: Re: Which lock?", "Dana")))
    assert [(post.kind, post.title) for post in (*first, *answers)] == [
        (PostKind.POST, "Which lock?"),
        (PostKind.COMMENT, "Which lock?"),
        (PostKind.COMMENT, "Which lock?"),
    ]
    for order in ([first, answers], [answers, first]):
        with passing_house() as house:
            for number, posts in enumerate(order):
                house.ear.hear(posts, source=house.source(str(number)), now=NOW)
            assert house.column("SELECT mentions FROM conversations WHERE merged_into IS NULL") == [3]
            assert house.column("SELECT title FROM conversations WHERE merged_into IS NULL") == ["Which lock?"]


def test_an_article_about_a_topic_is_no_thread() -> None:
    (post,) = posts_in(rss("<title>Re: your letters</title><link>https://paper.example/2026/letters</link>"))
    assert (post.title, post.conversation) == ("your letters", "https://paper.example/2026/letters")
