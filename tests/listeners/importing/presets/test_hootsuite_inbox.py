from __future__ import annotations

from datetime import UTC, datetime

import pytest

from listeners.heard import HeardAuthor, HeardPost
from storage.records.mentions import PostKind
from tests.listeners.importing.presets.reading import posts, read, reasons, sample, table
from tests.shared import needs_shared

RESOLVED = [
    *("Conversation ID", "Medium", "Channel", "Channel Display Name", "Contact Profile ID"),
    *("Contact Primary Identifier", "Contact Secondary Identifier", "Created at", "Last Status Change Agent ID"),
]
FRENCH = [
    *("Identifiant de conversation", "Moyen", "Channel", "Nom d'affichage du canal"),
    "Identifiant de profil de contact",
]
MESSAGES = [*RESOLVED[:-1], "Message ID", "Message Type", "Direction", "Content", "Post URL"]
PAGE = "https://www.facebook.com/1399_12479"
COMMENT = {
    "Conversation ID": "c1",
    "Medium": "Facebook",
    "Channel": "Élan Vélo",
    "Contact Primary Identifier": "Inès Martin",
    "Contact Secondary Identifier": "ines.martin",
    "Created at": "2026-11-20 14:22:10",
    "Message ID": "m1",
    "Message Type": "Public comment",
    "Direction": "Inbound",
    "Content": "My saddle squeaks",
    "Post URL": PAGE,
}
WITHOUT_WORDS = "This row says who wrote and when, not what: export the messages instead."


def test_a_public_message_is_addressed_to_us_and_stands_under_the_post() -> None:
    assert posts(table(MESSAGES, COMMENT), "hootsuite_inbox") == [
        HeardPost(
            guid="urn:hootsuite:m1",
            url=PAGE,
            network="facebook",
            kind=PostKind.COMMENT,
            author=HeardAuthor(handle="ines.martin", name="Inès Martin"),
            text="My saddle squeaks",
            published=datetime(2026, 11, 20, 14, 22, 10, tzinfo=UTC),
            in_reply_to=PAGE,
            conversation=PAGE,
            to_us=True,
        )
    ]


def test_what_we_answered_is_ours() -> None:
    (post,) = posts(table(MESSAGES, {**COMMENT, "Direction": "Outbound"}), "hootsuite_inbox")

    assert (post.by_us, post.to_us, post.author) == (True, False, None)


@pytest.mark.parametrize("private", [{"Message Type": "Private message"}, {"Message Type": "DM"}, {"Post URL": ""}])
def test_private_messages_are_not_kept(private: dict[str, str]) -> None:
    rows = read(table(MESSAGES, {**COMMENT, **private}, COMMENT), "hootsuite_inbox")

    assert reasons(rows) == [(2, "This row is a private message: Causerie keeps what was said in public.")]
    assert len(rows) == 2


@pytest.mark.parametrize("reachable", ["+33 6 12 34 56 78", "ines@mail.example"])
def test_a_phone_number_or_a_mail_address_is_nobody_s_name(reachable: str) -> None:
    both = {"Contact Primary Identifier": reachable, "Contact Secondary Identifier": reachable}
    one = {"Contact Primary Identifier": reachable}
    first, second = posts(table(MESSAGES, {**COMMENT, **both}, {**COMMENT, **one}), "hootsuite_inbox")

    assert first.author is None
    assert second.author == HeardAuthor(handle="ines.martin", name="ines.martin")
    assert reachable not in repr((first, second))


@pytest.mark.parametrize("header", [RESOLVED, FRENCH])
def test_resolved_conversations_say_nothing_that_could_be_answered(header: list[str]) -> None:
    row = dict(zip(header, ["c1", "Instagram", "elan", "Élan", "p1", "Inès", "", "2026-11-20"], strict=False))

    assert reasons(read(table(header, row), "hootsuite_inbox")) == [(2, WITHOUT_WORDS)]


@needs_shared
@pytest.mark.parametrize("line", [1, -1])
def test_the_sample_headers_are_recognised(line: int) -> None:
    found = sample("hootsuite_inbox2_resolved_conversations_header.txt").decode().strip().splitlines()[line]
    header = [name.strip() for name in found.rpartition(":")[2].split("|") if name.strip() != "..."]
    rows = read(table(header, dict.fromkeys(header, "c1")), "hootsuite_inbox")

    assert reasons(rows) == [(2, WITHOUT_WORDS)]
