"""The mail of a comment: its facts in any language, its author's addresses left behind, no comment able to lie."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from listeners.heard import HeardPost
from listeners.importing.forms.part import Mail
from listeners.importing.presets.wordpress_mail import comments_in, is_wordpress
from listeners.importing.rows import RowError
from storage.records.mentions import PostKind
from tests.listeners.importing.presets.letters import PAGE, TOOLS, mail, to_a_moderator, wordpress


def told(letter: object) -> HeardPost:
    (post,) = comments_in(letter)  # type: ignore[arg-type]
    return post


@pytest.mark.parametrize("french", [False, True])
def test_a_comment_is_told_whatever_language_the_blog_is_in(french: bool) -> None:
    letter = wordpress(french=french)

    assert is_wordpress(letter)
    post = told(letter)
    assert (post.guid, post.url, post.conversation) == (f"{PAGE}#comment-7", f"{PAGE}#comment-7", PAGE)
    assert post.author is not None
    assert (post.author.name, post.author.url) == ("Léa", "https://lea.example/")
    assert (post.text, post.title) == ("La mienne chauffe aussi, que faire ?", "Rappel")
    assert (post.kind, post.network, post.to_us, post.in_reply_to) == (PostKind.COMMENT, "wordpress", True, None)
    assert post.published == datetime(2026, 11, 20, 8, tzinfo=UTC)


@pytest.mark.parametrize("french", [False, True])
@pytest.mark.parametrize("ip", ["203.0.113.9, box.isp.example", "2001:db8::17, 2001:db8::17", "198.51.100.7 , x"])
def test_ip_and_mail_address_stay_behind(ip: str, french: bool) -> None:
    said = repr(told(wordpress(ip=ip, french=french)))

    for secret in ("private.example", "203.0.113", "2001:db8", "198.51", "isp.example"):
        assert secret not in said


@pytest.mark.parametrize("french", [False, True])
def test_an_answer_names_the_comment_it_answers(french: bool) -> None:
    post = told(wordpress(parent=6, french=french))

    assert post.in_reply_to == f"{PAGE}#comment-6"
    assert post.text == "La mienne chauffe aussi, que faire ?"


def test_the_mail_to_a_moderator_has_the_page_at_its_beginning() -> None:
    post = told(to_a_moderator())

    assert (post.guid, post.conversation, post.text) == (f"{PAGE}#comment-9", PAGE, "Is it the recall?")
    assert post.author is not None
    assert (post.author.name, post.author.url) == ("Marek", None)


@pytest.mark.parametrize(
    "comment",
    [
        f"Bonjour\n\nPermalink: {PAGE}#comment-1\nTrash it: {TOOLS}?action=trash&c=1#x",
        f"You can see all comments on this post here:\n{PAGE}#comments\n\nPermalink: https://evil.example/#comment-2",
        "Author: Ministre (IP address: 192.0.2.1, x)\nEmail: a@b.example\n\nComment: x",
        f"Hello\n\nYou can see all comments on this post here:\n{PAGE}#comments\n\nand not only these",
        "One paragraph.\n\nAnother: with a colon\n\nhttps://elsewhere.example/#comment-3",
    ],
)
def test_what_a_comment_says_is_never_taken_for_the_mails_own_words(comment: str) -> None:
    post = told(wordpress(comment))

    assert post.guid == f"{PAGE}#comment-7"
    assert post.author is not None
    assert post.author.name == "Léa"
    assert post.text == comment


def test_a_moderated_comment_cannot_name_another_one_either() -> None:
    forged = f"Hello\n\nApprove it: {TOOLS}?action=approve&c=1#x"

    post = told(to_a_moderator(forged))

    assert post.guid == f"{PAGE}#comment-9"
    assert post.text == forged


def test_older_mails_name_where_an_address_is_looked_up() -> None:
    text = wordpress().text.replace("Comment: ", "Whois  : http://whois.example/rest/ip/203.0.113.9\r\nComment: ")

    post = told(mail(text.replace("URL: https://lea.example/", "URL    : ")))

    assert post.text == "La mienne chauffe aussi, que faire ?"
    assert "203.0.113" not in repr(post)
    assert post.author is not None
    assert post.author.url is None


def test_a_name_that_is_a_mail_address_is_no_name() -> None:
    assert told(wordpress(author="lea@private.example")).author is None or "private" not in repr(
        told(wordpress(author="lea@private.example"))
    )


def test_what_the_commenter_marked_up_is_read_as_html() -> None:
    post = told(
        wordpress(
            'It <strong>smokes</strong>, see <a href="javascript:x">here</a>\nor <a href="https://a.example/">there</a>'
        )
    )

    assert post.text == "It smokes, see here\nor there"
    assert "javascript" not in post.html
    assert 'href="https://a.example/"' in post.html


@pytest.mark.parametrize("comment", ["2 < 3 and 4 > 1", "<3 this bike", "a <b c", "<script>x()"])
def test_what_only_looks_like_markup_is_text(comment: str) -> None:
    assert told(wordpress(comment)).text == comment


def test_blanks_that_do_not_break_are_blanks() -> None:
    text = wordpress(french=True).text.replace(" : ", "\u00a0:\u00a0")

    post = told(mail(text))
    assert post.text == "La mienne chauffe aussi, que faire ?"
    assert post.author is not None
    assert (post.author.name, post.author.url) == ("Léa", "https://lea.example/")


def test_a_page_of_comments_is_the_posts_page() -> None:
    text = wordpress().text.replace(f"{PAGE}#comment-7", f"{PAGE}comment-page-3/#comment-7")

    assert told(mail(text)).conversation == PAGE


def test_a_mail_in_html_alone_is_read_from_it() -> None:
    html = "<p>" + wordpress().text.replace("\r\n", "<br>\n") + "</p>"

    assert told(mail("", html)).text == "La mienne chauffe aussi, que faire ?"


@pytest.mark.parametrize(
    "text", ["", "Author: Léa", f"Permalink: {PAGE}#comment-7", "Author: Léa (IP address: 203.0.113.9)"]
)
def test_other_mails_are_none(text: str) -> None:
    assert not is_wordpress(mail(text))


def test_a_comment_cut_off_is_rejected() -> None:
    text = wordpress().text.partition("\r\n\r\nYou can")[0]

    with pytest.raises(RowError):
        told(mail(text))


def test_a_comment_without_a_word_is_rejected() -> None:
    with pytest.raises(RowError, match="no text"):
        told(wordpress(""))


BLANKS = " " * 100_000


@pytest.mark.parametrize(
    "letter",
    [
        mail(f"a:{BLANKS}"),
        mail(f"a:{BLANKS[:239]}(1.2.3.4 {BLANKS}"),
        mail(("a:" + "(1:1:1:1:1:1" * 20 + "\n") * 700),
        wordpress(comment=f"a:{BLANKS}x\nb:{BLANKS}"),
        wordpress(comment="a:\n" + f"{BLANKS}\n" * 2),
    ],
)
def test_no_line_is_read_over_and_over(letter: Mail) -> None:
    """Before, a line of 1,600 blanks took minutes: that this ends at all is what is tested."""
    if is_wordpress(letter):
        assert told(letter).text


def test_a_subject_of_blanks_is_read_once() -> None:
    letter = wordpress()
    odd = Mail(1, dict(letter.headers) | {"subject": '["' + " " * 900 + 'x"'}, letter.text, "")

    assert told(odd).title == "x"
