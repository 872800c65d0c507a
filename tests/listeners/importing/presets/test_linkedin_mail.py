"""The mails of LinkedIn: who said what under which post, and no link that signs anybody in."""

from __future__ import annotations

import pytest

from listeners.heard import HeardPost
from listeners.importing.forms.part import Mail
from listeners.importing.presets.linkedin_mail import is_linkedin, said_in
from listeners.importing.rows import RowError
from tests.listeners.importing.presets.letters import linkedin, mail

UPDATE = "https://www.linkedin.com/feed/update/urn:li:activity:7112223334445556667/"
COMMENT = "urn:li:comment:(activity:7112223334445556667,7112223334445556999)"


def told(letter: object) -> HeardPost:
    (post,) = said_in(letter)  # type: ignore[arg-type]
    return post


def test_a_comment_is_told_with_its_author_and_its_place() -> None:
    letter = linkedin()

    assert is_linkedin(letter)
    post = told(letter)
    assert post.author is not None
    assert (post.author.name, post.author.handle) == ("Dana Brun", "dana-brun")
    assert post.author.url == "https://www.linkedin.com/in/dana-brun/"
    assert post.text == "Great work! When will it ship to Lyon?"
    assert (post.guid, post.conversation, post.url) == (COMMENT, UPDATE, f"{UPDATE}?commentUrn={COMMENT}")
    assert (post.network, post.to_us) == ("linkedin", True)


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("Dana Brun mentioned you in a comment", "Dana Brun"),
        ("Dana Brun replied to your comment", "Dana Brun"),
        ("Léa d'Arc-Martin a commenté votre post", "Léa d'Arc-Martin"),
        ("Marek Novák vous a mentionné dans un commentaire", "Marek Novák"),
        ("Chloé a répondu à votre commentaire", "Chloé"),
    ],
)
def test_the_news_names_who_said_it(subject: str, name: str) -> None:
    post = told(linkedin(subject=subject))

    assert post.author is not None
    assert post.author.name == name
    assert post.text == "Great work! When will it ship to Lyon?"


def test_no_secret_of_a_link_and_no_reader_is_kept() -> None:
    said = repr(told(linkedin()))

    for secret in ("secret", "midToken", "otpToken", "Community manager", "noreply"):
        assert secret not in said


def test_several_paragraphs_are_kept_and_a_link_in_them_leaves_that_paragraph_out() -> None:
    assert told(linkedin("One.\n\nTwo, and more.")).text == "One.\n\nTwo, and more."


def test_what_has_no_place_is_known_by_what_it_says() -> None:
    one, again, other = (told(linkedin(said, links=False)) for said in ("Bravo", "Bravo", "Merci"))

    assert one.url is None
    assert one.guid == again.guid != other.guid


@pytest.mark.parametrize(
    "subject",
    [
        "Dana Brun reacted to your post",
        "You appeared in 9 searches this week",
        "I want to connect",
        "3 new jobs for you",
        "",
    ],
)
def test_what_nobody_said_is_rejected_with_that_reason(subject: str) -> None:
    with pytest.raises(RowError, match="tells of nothing"):
        told(linkedin(subject=subject))


def test_a_mail_that_quotes_nothing_is_rejected() -> None:
    with pytest.raises(RowError, match="does not quote"):
        told(linkedin("  "))


@pytest.mark.parametrize(
    "sender", ["x@linkedin.com.evil.example", "linkedin.com@evil.example", "LinkedIn <a@notlinkedin.com>", ""]
)
def test_a_sender_that_only_looks_like_linkedin_is_none(sender: str) -> None:
    assert not is_linkedin(mail("x", **{"from": sender}))


def test_a_sender_under_linkedins_name_is_one() -> None:
    assert is_linkedin(mail("x", **{"from": "LinkedIn <a@e.linkedin.com>"}))


def test_a_mail_of_empty_lines_is_read_once() -> None:
    """Before, 8,000 of them took minutes: that this ends at all is what is tested."""
    letter = linkedin()
    odd = Mail(1, letter.headers, "\n" * 100_000 + "Great work!" + "\n" * 90_000 + " " * 5_000, "")

    assert told(odd).text == "Great work!"
