from __future__ import annotations

import pytest

from storage.errors import NotFoundError
from storage.facts import conversation, conversations, mention, mentions, source_titles, thread
from storage.health import save_health
from storage.records.conversations import ConversationState
from storage.records.mentions import Author, Counts, Mention, PostKind
from storage.records.sources import SourceHealth
from tests.storage.house import HOUR, MINUTE, NOON, House


def test_a_mention_comes_whole_with_its_author(home: House) -> None:
    made = home.mention("Ça marche", to_us=True, hashtags=["fibre"], handles=["marque"], title="Question")
    home.db.execute("UPDATE mentions SET likes = 3, in_reply_to = 'x', html = '<p>Ça marche</p>' WHERE id = ?", (made,))

    assert mention(home.db, made) == Mention(
        id=made,
        heard_as="guid-1",
        url="https://example.org/@lea/1",
        network="mastodon",
        kind=PostKind.POST,
        author=Author(home.identity(), home.person(), "mastodon", "id:lea", "lea", "Lea"),
        title="Question",
        text="Ça marche",
        html="<p>Ça marche</p>",
        language="fr",
        published=NOON - HOUR,
        heard_at=NOON - HOUR + MINUTE,
        in_reply_to="x",
        parent=None,
        conversation=1,
        hashtags=("fibre",),
        handles=("marque",),
        counts=Counts(None, 3, None, None),
        to_us=True,
        by_us=False,
    )


def test_a_mention_may_have_no_author(home: House) -> None:
    assert mention(home.db, home.mention(handle=None)).author is None


def test_mentions_come_in_the_order_asked_for_without_the_unknown(home: House) -> None:
    first, second, third = (home.mention(text) for text in "abc")

    assert [one.id for one in mentions(home.db, [third, 99, first, second])] == [third, first, second]
    assert mentions(home.db, []) == []


def test_more_mentions_than_sqlite_has_placeholders(home: House) -> None:
    made = home.mention()

    assert [one.id for one in mentions(home.db, range(made, 50_000))] == [made]


def test_a_thread_is_told_from_its_beginning(home: House) -> None:
    talk = home.conversation()
    late = home.mention("b", conversation=talk, at=NOON)
    early = home.mention("a", conversation=talk, at=NOON - HOUR)
    home.mention("elsewhere")

    assert [one.id for one in thread(home.db, talk)] == [early, late]
    assert thread(home.db, 99) == []


def test_a_conversation_knows_its_numbers(home: House) -> None:
    talk = home.conversation("La fibre")
    home.mention("a", conversation=talk, at=NOON - HOUR)
    home.mention("b", conversation=talk, handle="karim", at=NOON)

    found = conversation(home.db, talk)
    assert (found.title, found.mentions, found.people) == ("La fibre", 2, 2)
    assert (found.first_at, found.last_at, found.state) == (NOON - HOUR, NOON, ConversationState.OPEN)
    assert [one.id for one in conversations(home.db, [99, talk])] == [talk]


def test_unknown_ids_are_not_found(home: House) -> None:
    with pytest.raises(NotFoundError):
        mention(home.db, 1)
    with pytest.raises(NotFoundError):
        conversation(home.db, 1)


def test_a_source_is_called_by_the_person_then_by_itself_then_by_its_place(home: House) -> None:
    named = home.source("https://a.example", title="Le forum")
    heard, bare = home.source("https://b.example"), home.source("https://c.example")
    save_health(home.db, SourceHealth(heard, feed_title="Blog de B"))
    keys = [home.mention(source=source) for source in (named, heard, bare, None)]

    assert source_titles(home.db, keys) == {
        keys[0]: "Le forum",
        keys[1]: "Blog de B",
        keys[2]: "https://c.example",
    }
