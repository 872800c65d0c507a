from __future__ import annotations

from storage.rank_facts import conversations_to_rank, histories, placed
from storage.records.mentions import PostKind
from tests.storage.house import DAY, NOON, House


def test_of_an_article_the_beginning_is_read_and_of_a_post_all_but_a_book(home: House) -> None:
    article = home.mention("a" * 5_000)
    home.db.execute("UPDATE mentions SET kind = 'article' WHERE id = ?", (article,))
    post = home.mention("b" * 5_000)

    talks = conversations_to_rank(home.db, [home.conversation_of(article), home.conversation_of(post)])

    read = {talk.mentions[0].id: talk.mentions[0] for talk in talks}
    assert len(read[article].text) == 600
    assert len(read[post].text) == 3_000
    assert (read[article].kind, read[post].kind) == (PostKind.ARTICLE, PostKind.POST)


def test_a_conversation_comes_whole_and_oldest_first(home: House) -> None:
    second = home.mention("then", handle="karim", at=NOON)
    talk = home.conversation_of(second)
    first = home.mention("before", handle="lea", at=NOON - DAY)
    home.db.execute("UPDATE mentions SET conversation = ? WHERE id = ?", (talk, first))
    home.db.execute("UPDATE identities SET name = '' WHERE handle = 'lea'")

    (found,) = conversations_to_rank(home.db, [talk])

    assert [(one.id, one.author_name, one.published) for one in found.mentions] == [
        (first, "lea", NOON - DAY),
        (second, "Karim", NOON),
    ]


def test_who_wrote_to_us_is_counted(home: House) -> None:
    home.mention("hello", handle="lea", to_us=True)
    home.mention("hello all", handle="lea")
    lea = home.db.execute("SELECT person FROM identities WHERE handle = 'lea'").fetchone()[0]

    history = histories(home.db, [lea])[lea]

    assert (history.name, history.answered, history.wrote_to_us) == ("Lea", 0, 1)
    assert placed(home.db, [1]) == frozenset()
