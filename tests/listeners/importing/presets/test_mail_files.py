"""Mails as they lie in a file: parts, encodings and character sets undone before anybody reads them."""

from __future__ import annotations

import io
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from listeners.heard import HeardPost
from listeners.importing.files import presets_of, recognise_file
from listeners.importing.forms.part import Mail
from listeners.importing.presets.preset import Told
from tests.listeners.importing.presets.letters import google, linkedin, wordpress
from tests.listeners.importing.presets.parts import posts_of


def message(mail: Mail, charset: str = "utf-8", transfer: str = "quoted-printable") -> EmailMessage:
    """Return a mail as it is sent: both parts when it has both."""
    found = EmailMessage(policy=SMTP)
    for name, value in mail.headers.items():
        found[name] = value
    found["To"] = "Sam <sam@elan.example>"
    found["Message-ID"] = "<1@mail.example>"
    if mail.text:
        found.set_content(mail.text, charset=charset, cte=transfer)
    if mail.html:
        add = found.add_alternative if mail.text else found.set_content
        add(mail.html, subtype="html", charset=charset, cte=transfer)
    return found


def posts_in(data: bytes) -> list[HeardPost]:
    found = recognise_file(io.BytesIO(data))
    assert presets_of(found) == "mails"
    return posts_of([row for one in found for row in one.preset.read(one.part, [one.part], Told())])


@pytest.mark.parametrize("transfer", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252"])
def test_a_mail_is_read_however_it_was_encoded(charset: str, transfer: str) -> None:
    (post,) = posts_in(bytes(message(wordpress("Déjà réservé à Nîmes, ça ira ?", french=True), charset, transfer)))

    assert post.text == "Déjà réservé à Nîmes, ça ira ?"
    assert post.title == "Rappel"
    assert post.author is not None
    assert post.author.name == "Léa"
    assert "sam@" not in repr(post)


def test_the_html_part_of_an_alert_is_read_beside_its_plain_one() -> None:
    article = ("https://press.example/rappel", "Un rappel à Nîmes", "Le fabricant rappelle …")
    both = Mail(1, google(article).headers, google(article, text=True).text, google(article).html)

    (post,) = posts_in(bytes(message(both)))

    assert (post.title, post.text, post.url) == ("Un rappel à Nîmes", "Le fabricant rappelle …", article[0])


def test_a_subject_in_encoded_words_names_who_spoke() -> None:
    (post,) = posts_in(bytes(message(linkedin(subject="Léa Martin-Œuf a commenté votre post"))))

    assert post.author is not None
    assert post.author.name == "Léa Martin-Œuf"


def test_a_mailbox_is_read_mail_by_mail() -> None:
    letters = [wordpress(number=7), wordpress("From here on it rattles", number=8), linkedin()]
    box = b"".join(
        b"From sender@mail.example Fri Nov 20 08:00:00 2026\n"
        + bytes(message(letter)).replace(b"\r\n", b"\n").replace(b"\nFrom ", b"\n>From ")
        + b"\n"
        for letter in letters
    )

    posts = posts_in(box)

    assert [post.network for post in posts] == ["wordpress", "wordpress", "linkedin"]
    assert posts[1].text == "From here on it rattles"


def test_an_attachment_is_never_read() -> None:
    found = message(wordpress())
    found.add_attachment(b"Author: x (IP address: 1.2.3.4, y)", maintype="text", subtype="plain", filename="x.txt")

    (post,) = posts_in(bytes(found))

    assert post.text == "La mienne chauffe aussi, que faire ?"
