"""WordPress's REST answers: comments and posts under the names that its feeds give them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from listeners.importing.presets.wordpress import WORDPRESS
from storage.records.mentions import PostKind
from tests.listeners.importing.presets.parts import document, posts_of, read, refused, the_post, told

BLOG = "https://blog.example"
PAGE = f"{BLOG}/rappel-de-batterie/"


def comment(number: int = 7, parent: int = 0, *, site: str = BLOG, **more: object) -> dict[str, object]:
    facts: dict[str, object] = {
        "id": number,
        "post": 4,
        "parent": parent,
        "author": 0,
        "author_name": "Léa",
        "author_url": "https://lea.example/",
        "author_email": "lea@private.example",
        "author_ip": "203.0.113.9",
        "date": "2026-11-20T09:00:00",
        "date_gmt": "2026-11-20T08:00:00",
        "content": {"rendered": "<p>La mienne chauffe aussi, que faire ?</p>\n"},
        "link": f"{PAGE}#comment-{number}",
        "status": "approved",
        "type": "comment",
        "_links": {
            "self": [{"href": f"{site}/wp-json/wp/v2/comments/{number}"}],
            "up": [{"href": f"{site}/wp-json/wp/v2/posts/4"}],
        },
    }
    return facts | more


def article(**more: object) -> dict[str, object]:
    facts: dict[str, object] = {
        "id": 4,
        "date": "2026-11-20T09:00:00",
        "date_gmt": "2026-11-20T08:00:00",
        "guid": {"rendered": f"{BLOG}/?p=4"},
        "link": PAGE,
        "status": "publish",
        "type": "post",
        "title": {"rendered": "Rappel de batterie &#8211; que faire"},
        "content": {
            "rendered": "<p>Aujourd&rsquo;hui <script>x()</script>nous rappelons #batterie</p>",
            "protected": False,
        },
        "excerpt": {"rendered": "<p>Aujourd’hui</p>"},
        "author": 1,
    }
    return facts | more


def test_a_comment_has_the_id_of_the_atom_feed_and_stands_on_its_posts_page() -> None:
    post = the_post(read(WORDPRESS, document([comment()])))

    assert (post.guid, post.url) == (f"{BLOG}/?p=4#comment-7", f"{PAGE}#comment-7")
    assert (post.in_reply_to, post.conversation) == (f"{BLOG}/?p=4", PAGE)
    assert post.author is not None
    assert (post.author.name, post.author.url) == ("Léa", "https://lea.example/")
    assert post.text == "La mienne chauffe aussi, que faire ?"
    assert post.published == datetime(2026, 11, 20, 8, tzinfo=UTC)
    assert (post.kind, post.network) == (PostKind.COMMENT, "wordpress")


def test_an_answer_names_the_comment_it_answers() -> None:
    assert the_post(read(WORDPRESS, document([comment(8, parent=7)]))).in_reply_to == f"{BLOG}/?p=4#comment-7"


def test_mail_address_and_ip_are_nowhere() -> None:
    said = repr(read(WORDPRESS, document([comment()])))

    assert "private.example" not in said
    assert "203.0.113" not in said


@pytest.mark.parametrize("site", [f"{BLOG}/magazine", "http://127.0.0.1:8180"])
def test_a_blog_in_a_folder_keeps_its_folder(site: str) -> None:
    assert the_post(read(WORDPRESS, document([comment(site=site)]))).guid == f"{site}/?p=4#comment-7"


def test_an_answer_without_links_is_known_by_its_addresses() -> None:
    bare = comment(8, parent=7)
    del bare["_links"]

    post = the_post(read(WORDPRESS, document([bare])))

    assert (post.guid, post.in_reply_to) == (f"{PAGE}#comment-8", f"{PAGE}#comment-7")


@pytest.mark.parametrize("link", [f"{PAGE}comment-page-2/#comment-7", f"{PAGE}comment-page-11#comment-7"])
def test_a_page_of_comments_is_the_posts_page(link: str) -> None:
    assert the_post(read(WORDPRESS, document([comment(link=link)]))).conversation.rstrip("/") == PAGE.rstrip("/")  # type: ignore[union-attr]


@pytest.mark.parametrize("kind", ["pingback", "trackback"])
def test_nobody_waits_behind_a_pingback(kind: str) -> None:
    assert the_post(read(WORDPRESS, document([comment(type=kind)]))).kind is PostKind.ARTICLE


@pytest.mark.parametrize("status", ["spam", "trash"])
def test_what_was_put_away_stays_away(status: str) -> None:
    assert refused(read(WORDPRESS, document([comment(status=status)]))) == [
        (1, "This comment was put away as spam or deleted.")
    ]
    assert refused(read(WORDPRESS, document([article(status=status)]))) == [(1, "This post is in the bin of the blog.")]


def test_a_date_without_utc_is_the_blogs_own() -> None:
    undated = comment(date_gmt="0000-00-00T00:00:00")

    assert the_post(read(WORDPRESS, document([undated]))).published == datetime(2026, 11, 20, 9, tzinfo=UTC)


def test_a_post_is_an_article_that_is_its_own_conversation() -> None:
    post = the_post(read(WORDPRESS, document([article()])))

    assert (post.guid, post.url, post.conversation) == (f"{BLOG}/?p=4", PAGE, PAGE)
    assert post.title == "Rappel de batterie – que faire"
    assert post.text == "Aujourd’hui nous rappelons #batterie"
    assert (post.kind, post.author, post.hashtags) == (PostKind.ARTICLE, None, ("batterie",))


def test_an_embedded_author_and_terms_are_told() -> None:
    embedded = {
        "author": [{"name": "Marek"}],
        "wp:term": [[{"name": "Uncategorized"}], [{"name": "Atelier &amp; route"}]],
    }

    post = the_post(read(WORDPRESS, document([article(_embedded=embedded)])))

    assert post.author is not None
    assert post.author.name == "Marek"
    assert post.hashtags == ("Atelier & route", "batterie")


def test_a_protected_post_tells_its_excerpt() -> None:
    hidden = article(content={"rendered": "", "protected": True})

    assert the_post(read(WORDPRESS, document([hidden]))).text == "Aujourd’hui"


def test_one_answer_alone_is_read() -> None:
    assert the_post(read(WORDPRESS, document(comment()))).guid == f"{BLOG}/?p=4#comment-7"


def test_the_told_accounts_comments_are_ours() -> None:
    posts = posts_of(
        read(WORDPRESS, document([comment(), comment(8, author_name="Élan")]), told=told("wordpress", "élan"))
    )

    assert [post.by_us for post in posts] == [False, True]


def test_broken_answers_do_not_hide_the_others() -> None:
    odd = [
        comment(),
        5,
        None,
        {"title": {"rendered": 5}},
        comment(content={"rendered": ""}),
        comment(parent="x"),
        comment(link=7),
    ]

    rows = read(WORDPRESS, document(odd))

    assert len(posts_of(rows)) == 1
    assert [row for row, _ in refused(rows)] == [2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize(
    "root",
    [[], {}, {"code": "rest_forbidden", "message": "x"}, [{"id": 1, "content": "x"}], [{"link": PAGE, "title": "x"}]],
)
def test_what_is_not_wordpresss_is_left_to_others(root: object) -> None:
    assert WORDPRESS.recognises(document(root)) == 0
