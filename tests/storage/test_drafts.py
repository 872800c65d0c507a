from __future__ import annotations

from dataclasses import replace

from storage.drafts import discard_draft, draft, heard_from, ready_drafts, save_draft
from storage.records.journal import Draft, Why
from storage.sources import remove_source
from tests.storage.house import HOUR, NOON, House


def test_a_draft_is_kept_one_a_conversation(home: House) -> None:
    mention = home.mention()
    talk = home.conversation_of(mention)
    written = Draft(talk, mention, None, Why.HELP, "Bonjour Léa,\n", NOON)

    save_draft(home.db, written)
    assert draft(home.db, talk) == written

    opened = replace(written, text="Bonjour Léa !", saved_at=NOON + HOUR, opened_at=NOON + HOUR)
    save_draft(home.db, opened)
    assert draft(home.db, talk) == opened
    assert home.count("drafts") == 1


def test_a_discarded_draft_is_gone(home: House) -> None:
    mention = home.mention()
    talk = home.conversation_of(mention)
    save_draft(home.db, Draft(talk, mention, None, Why.HELP, "x", NOON))

    discard_draft(home.db, talk)
    discard_draft(home.db, talk)

    assert draft(home.db, talk) is None


def test_what_is_ready_waits_in_the_order_it_became_so(home: House) -> None:
    assert ready_drafts(home.db) == []
    talks = []
    for hours in (3, None, 1):
        mention = home.mention()
        talks.append(home.conversation_of(mention))
        ready = None if hours is None else NOON + hours * HOUR
        save_draft(home.db, Draft(talks[-1], mention, None, Why.HELP, "x", NOON, ready_at=ready))

    assert [(one.conversation, one.ready_at) for one in ready_drafts(home.db)] == [
        (talks[2], NOON + HOUR),
        (talks[0], NOON + 3 * HOUR),
    ]


def test_a_conversation_can_be_heard_again_where_it_was_heard_and_still_is(home: House) -> None:
    first, second, gone = (home.source(f"https://example.org/{name}") for name in ("a", "b", "c"))
    mention = home.mention(source=second)
    talk = home.conversation_of(mention)
    for source in (first, gone):
        home.mention(source=source, conversation=talk)
    home.mention(source=home.source("https://example.org/d"))
    remove_source(home.db, gone, NOON)

    assert heard_from(home.db, talk) == (first, second)
    assert heard_from(home.db, 99) == ()
