"""Mails that tell of something said elsewhere, one by one (``.eml``) or as a mailbox (``.mbox``)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from listeners.heard import HeardPost
from listeners.importing.forms.part import Mail, MailPart, Part
from listeners.importing.presets.google_alerts_mail import articles_in, is_google_alert
from listeners.importing.presets.linkedin_mail import is_linkedin, said_in
from listeners.importing.presets.preset import Preset, Told
from listeners.importing.presets.wordpress_mail import comments_in, is_wordpress
from listeners.importing.rows import ImportedRow, Rejected, RowError, RowResult
from storage.records.words import words


@dataclass(frozen=True, slots=True)
class MailKind:
    """One sender's mails, as functions of a mail: whether it is one, and the posts it tells of."""

    is_one: Callable[[Mail], bool]
    posts: Callable[[Mail], Iterator[HeardPost]]


_KINDS = (
    MailKind(is_google_alert, articles_in),
    MailKind(is_linkedin, said_in),
    MailKind(is_wordpress, comments_in),
)


def _recognises(part: Part) -> int:
    """Any mail is read: one that tells of nothing is rejected by itself, in a sentence."""
    return 1 if isinstance(part, MailPart) else 0


def _read(part: Part, siblings: Sequence[Part], told: Told) -> Iterator[RowResult]:
    """Yield what the mails tell of, numbered by mail; several articles of one mail have its number."""
    del siblings, told
    for mail in part.mails() if isinstance(part, MailPart) else ():
        if isinstance(mail, Rejected):
            yield mail
            continue
        try:
            yield from (ImportedRow(mail.number, post) for post in _posts(mail))
        except RowError as error:
            yield Rejected(mail.number, error.words)


def _posts(mail: Mail) -> Iterator[HeardPost]:
    kind = next((kind for kind in _KINDS if kind.is_one(mail)), None)
    if kind is None:
        raise RowError(words("Import", "This mail is no notification of WordPress, LinkedIn or Google Alerts."))
    return kind.posts(mail)


MAILS = Preset("mails", words("Import", "Notification mails"), _recognises, _read)
"""WordPress comments, LinkedIn, Google Alerts; senders' and readers' addresses stay behind."""
