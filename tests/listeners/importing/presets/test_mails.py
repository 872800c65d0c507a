"""A mailbox: each mail is read by whom it is from, and one that tells of nothing says so itself."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.importing.forms.part import Mail, MailPart
from listeners.importing.presets.mails import MAILS
from listeners.importing.rows import ImportedRow, Rejected
from storage.records.words import words
from tests.listeners.importing.presets.letters import google, linkedin, mail, wordpress
from tests.listeners.importing.presets.parts import document, mailbox, posts_of, read, refused


def test_a_mailbox_of_all_sorts_is_read_mail_by_mail() -> None:
    one, two = ("https://press.example/1", "Un rappel", "x"), ("https://press.example/2", "Un essai", "y")
    letters = [wordpress(), google(one, two), mail("Hello Sam, lunch?", subject="Lunch"), linkedin()]
    numbered = [Mail(number, each.headers, each.text, each.html) for number, each in enumerate(letters, 1)]

    rows = read(MAILS, mailbox(*numbered))

    assert [(row.row, type(row)) for row in rows] == [
        (1, ImportedRow),
        (2, ImportedRow),
        (2, ImportedRow),
        (3, Rejected),
        (4, ImportedRow),
    ]
    assert [post.network for post in posts_of(rows)] == ["wordpress", "google_alerts", "google_alerts", "linkedin"]
    assert refused(rows) == [(3, "This mail is no notification of WordPress, LinkedIn or Google Alerts.")]


def test_no_address_of_any_mail_is_kept() -> None:
    letters = [wordpress(), linkedin(), google(("https://press.example/1", "Un rappel", "x"))]
    sent = [
        Mail(1, {**each.headers, "to": "sam@elan.example", "reply-to": "lea@private.example"}, each.text, each.html)
        for each in letters
    ]

    said = repr(posts_of(read(MAILS, mailbox(*sent))))

    assert "@" not in said.replace("urn:li", "")


def test_a_mail_that_could_not_be_read_is_told_in_its_place() -> None:
    too_large = Rejected(1, words("Import", "This row is longer than 1 MB."))
    part = MailPart("", (), lambda: iter((too_large, wordpress())))

    assert [type(row) for row in read(MAILS, part)] == [Rejected, ImportedRow]


def test_what_is_no_mail_is_left_to_others() -> None:
    assert MAILS.recognises(document([])) == 0


PIECES = st.sampled_from(
    [
        "\n",
        "\n\n",
        "Author: x (IP address: 1.2.3.4, h)",
        "Comment: ",
        "URL: ",
        ":",
        "https://b.example/#comments",
        "Permalink: https://b.example/p/#comment-5",
        "Trash it: https://b.example/wp-admin/comment.php?action=trash&c=5",
        "Dana commented on your post",
        "--------",
        "https://www.linkedin.com/comm/feed/update/urn:li:activity:7112223334",
        "<https://www.google.com/url?url=https://a.example&cd=x>",
        "=== x ===",
        "é🚲\u202e\x00",
        '<a itemprop="url" href="x">',
    ]
)


@settings(max_examples=60)
@given(
    st.lists(PIECES, max_size=12).map("".join),
    st.lists(PIECES, max_size=6).map("".join),
    st.sampled_from(["a@linkedin.com", "googlealerts-noreply@google.com", "x@y.example", "\ud800"]),
    st.sampled_from(["Dana commented on your post", "", "[x] Comment: “", "\x00"]),
)
def test_any_mail_is_taken_or_rejected_with_a_sentence(text: str, html: str, sender: str, subject: str) -> None:
    rows = list(MAILS.read(mailbox(mail(text, html, **{"from": sender, "subject": subject})), (), None))  # type: ignore[arg-type]

    assert all(isinstance(row, (ImportedRow, Rejected)) for row in rows)
    assert rows or not text
