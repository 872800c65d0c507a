from __future__ import annotations

from storage.records.trends import TermRow, Trend
from storage.territories import add_territory
from storage.trends import save_trends, trends, window
from tests.storage.house import DAY, HOUR, NOON, House, reason


def trend(topic: str, points: int = 10, territory: int | None = None) -> Trend:
    return Trend(
        topic=topic,
        terms=(topic, f"#{topic}"),
        kind="hashtag",
        territory=territory,
        points=points,
        reasons=(reason(points=points, mentions=[1, 2]),),
        times_usual=4.25,
        first_heard=NOON - HOUR,
        mentions=(2, 1),
        people=2,
        window_hours_left=None,
        example=1,
        hourly=(0,) * 23 + (2,),
        sources=(("Le forum", 2),),
    )


def test_topics_read_back_whole_most_points_first(home: House) -> None:
    forum = add_territory(home.db, name="Forum", now=NOON)
    save_trends(home.db, None, [trend("panne", 5)], NOON)
    save_trends(home.db, forum, [trend("fibre", 8, forum), trend("5g", 9, forum)], NOON)

    assert trends(home.db) == [trend("5g", 9, forum), trend("fibre", 8, forum), trend("panne", 5)]
    assert trends(home.db, forum, limit=1) == [trend("5g", 9, forum)]


def test_saving_replaces_one_territory_only(home: House) -> None:
    forum = add_territory(home.db, name="Forum", now=NOON)
    save_trends(home.db, None, [trend("panne")], NOON)
    save_trends(home.db, forum, [trend("fibre", territory=forum)], NOON)
    save_trends(home.db, forum, [], NOON + HOUR)

    assert [one.topic for one in trends(home.db)] == ["panne"]


def test_a_window_has_its_first_moment_and_not_its_last(home: House) -> None:
    forum = add_territory(home.db, name="Forum", now=NOON)
    source = home.source(title="Le forum")
    first = home.mention("a", at=NOON - DAY, territories=[forum], source=source, hashtags=["Fibre"])
    second = home.mention("b", at=NOON - HOUR, handle=None, territories=[forum])
    home.mention("c", at=NOON, territories=[forum])
    outside = home.mention("d", at=NOON - HOUR)

    rows = [*window(home.db, forum, NOON - DAY, NOON)]

    assert [row.mention for row in rows] == [first, second]
    assert rows[0] == TermRow(
        mention=first,
        conversation=home.conversation_of(first),
        person=home.person(),
        name="Lea",
        published=NOON - DAY,
        title="",
        text="a",
        hashtags=("Fibre",),
        language="fr",
        network="mastodon",
        url=f"https://example.org/@lea/{first}",
        to_us=False,
        by_us=False,
        source="Le forum",
    )
    assert (rows[1].person, rows[1].name, rows[1].source) == (None, "", "")
    assert [row.mention for row in window(home.db, None, NOON - DAY, NOON)] == [outside]
