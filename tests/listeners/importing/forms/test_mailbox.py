from __future__ import annotations

import pytest

from listeners.importing.forms.part import Mail, MailPart, TablePart
from listeners.importing.rows import Rejected
from tests.listeners.importing.forms.opened import only, parts_of

MAIL = b"""Return-Path: <bounce@mail.example>
From: =?utf-8?q?L=C3=A9a?= <lea@mail.example>
Subject: =?utf-8?B?Tm91dmVhdSBjb21tZW50YWlyZSDDoCBsaXJl?=
Date: Tue, 14 Jul 2026 09:00:00 +0200
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

D=E9j=E0 lu
From here on
--b
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

PHA+RMOpasOgIGx1PC9wPg==
--b--
"""


def mails(data: bytes) -> list[Mail | Rejected]:
    return list(only(data, MailPart).mails())


def test_a_mail_is_decoded() -> None:
    (mail,) = mails(MAIL)

    assert isinstance(mail, Mail)
    assert mail.headers["from"] == "Léa <lea@mail.example>"
    assert mail.headers["subject"] == "Nouveau commentaire à lire"
    assert mail.text.strip() == "Déjà lu\nFrom here on"
    assert mail.html == "<p>Déjà lu</p>"


def test_a_mailbox_holds_several() -> None:
    envelope = b"From bounce@mail.example Tue Jul 14 09:00:00 2026\n"
    plain = b"From: b@h.example\nSubject: two\n\n>From the start\n\n"

    found = mails(envelope + MAIL + b"\n" + envelope + plain + envelope + b"From: c@h.example\nSubject: three\n\nx\n")

    assert [mail.headers["subject"] for mail in found if isinstance(mail, Mail)] == [
        "Nouveau commentaire à lire",
        "two",
        "three",
    ]
    assert isinstance(found[1], Mail)
    assert found[1].text == "From the start\n\n"


@pytest.mark.parametrize(
    "damaged",
    [
        b"From: a@h.example\nSubject: =?utf-8?B?!!!?= =?nope?q?x?=\n\nbody",
        b"From: a@h.example\nSubject: x\nContent-Type: text/plain; charset=martian\n\n\xe9t\xe9",
        b"From: a@h.example\nSubject: x\nContent-Type: multipart/mixed\n\nno boundary",
        b"From: a@h.example\nSubject: x\nContent-Transfer-Encoding: base64\n\n!!! not base64 !!!",
    ],
)
def test_a_damaged_mail_is_still_read(damaged: bytes) -> None:
    assert [type(mail) for mail in mails(damaged)] == [Mail]


def test_endless_nesting_is_rejected() -> None:
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3_000))

    assert [type(mail) for mail in mails(b"From: a@h.example\nSubject: x\n" + nested)] == [Rejected]


def test_a_mail_beyond_what_servers_carry_is_rejected_and_the_next_one_read() -> None:
    envelope = b"From a@h.example Tue Jul 14 09:00:00 2026\nFrom: a@h.example\nSubject: x\n\n"

    found = mails(envelope + b"x" * 99 + b"\n" + (b"y" * 9_999 + b"\n") * 2_600 + b"\n" + envelope + b"fine\n")

    assert [type(mail) for mail in found] == [Rejected, Mail]


def test_a_table_with_colons_is_no_mail() -> None:
    (part,) = parts_of(b"Subject: all,Text\nfirst,second\n")

    assert isinstance(part, TablePart)
