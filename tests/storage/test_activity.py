from __future__ import annotations

from storage.activity import activities, people_to_rank
from storage.follows import Direction, add_follows
from storage.journal import log_gesture, not_now, undo
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.people import PersonActivity, PersonGesture, PersonPost, WroteToUs
from storage.territories import add_territory
from tests.storage.house import DAY, HOUR, NOON, House


def test_candidates_are_those_who_wrote_to_us_most(home: House) -> None:
    for handle, times in (("lea", 1), ("karim", 2), ("nobody", 0)):
        for ago in range(times):
            home.mention(handle=handle, to_us=True, at=NOON - ago * HOUR)
    home.mention(handle="old", to_us=True, at=NOON - 30 * DAY)
    home.mention(handle="chatter", to_us=False)
    home.identity("marque", ours=True)
    home.mention(handle="marque", to_us=True)

    karim = WroteToUs(home.person("karim"), 2, NOON)
    lea = WroteToUs(home.person("lea"), 1, NOON)
    assert people_to_rank(home.db, NOON - DAY, 9) == [karim, lea]
    assert people_to_rank(home.db, NOON - DAY, 1) == [karim]
    assert people_to_rank(home.db, NOON - DAY, 9, [home.person("chatter"), lea.person]) == [lea]


def test_all_that_ranking_a_person_needs(home: House) -> None:
    forum = add_territory(home.db, name="Forum", now=NOON)
    first = home.mention("Ma box ?", to_us=True, at=NOON - DAY, territories=[forum], hashtags=["box"], handles=["m"])
    answer = home.mention(
        "voir https://x.example", parent=first, conversation=home.conversation_of(first), at=NOON - HOUR
    )
    lea = home.person()
    log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=first), NOON)
    undo(home.db, log_gesture(home.db, GestureToLog(GestureKind.SHARE, Why.HELP, mention=first), NOON), NOON)
    not_now(home.db, lea, NOON)
    add_follows(home.db, Direction.FOLLOWERS, "mastodon", "marque", ["Lea"], now=NOON)
    talk = home.conversation_of(first)

    assert activities(home.db, [lea, 99]) == [
        PersonActivity(
            person=lea,
            name="Lea",
            networks=("mastodon",),
            posts=(
                PersonPost(answer, talk, NOON - HOUR, "voir https://x.example", (), (), False, True, True, ()),
                PersonPost(first, talk, NOON - DAY, "Ma box ?", ("box",), ("m",), True, False, False, (forum,)),
            ),
            wrote=2,
            wrote_to_us=1,
            first_heard=NOON - DAY,
            last_heard=NOON - HOUR,
            gestures=(PersonGesture(NOON, "reply", talk),),
            not_now_at=NOON,
            followed=False,
            follows_us=True,
        )
    ]


def test_what_one_wrote_is_bounded_but_counted(home: House) -> None:
    for ago in range(5):
        home.mention(str(ago), at=NOON - ago * HOUR)

    (found,) = activities(home.db, [home.person()], posts=2)

    assert [post.text for post in found.posts] == ["0", "1"]
    assert found.wrote == 5


def test_a_person_never_heard_is_known_too(home: House) -> None:
    (found,) = activities(home.db, [home.person("silent")])

    assert (found.posts, found.wrote, found.first_heard, found.not_now_at) == ((), 0, None, None)
