from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from priorities.conversations.facts import ConversationFacts, PersonFacts, PostFacts
from priorities.conversations.rank import ALREADY_ANSWERED, FLOOR, READ_POSTS, rank_conversation
from storage.records.conversations import ListName
from storage.records.mentions import PostKind
from storage.records.reasons import total
from tests.priorities.conversations.scenes import ARTICLE, NOON, facts, points_of, ranked, reason, said
from tests.priorities.wording import assert_can_be_said

HOUR = timedelta(hours=1)
TEXTS = (
    "Bonjour, pourquoi ma commande 4432 n'est pas arrivée depuis 3 semaines ?",
    "Merci !",
    "ok",
    "please help, my account is locked and nobody answers",
    "Le ministre annonce un plan",
    "RT pour gagner",
    "lol",
    "",
    "Je suis journaliste, qui puis-je contacter avant ce soir ?",
    "belle journée",
)


def test_a_conversation_needs_a_post() -> None:
    with pytest.raises(ValueError, match="no posts"):
        rank_conversation(ConversationFacts(1, None, (), {}, NOON))


def test_a_question_waits_for_an_answer() -> None:
    rank = ranked(said("Vous ouvrez dimanche ?"))
    assert rank.list is ListName.TO_ANSWER
    assert (rank.conversation, rank.territory, rank.mention) == (7, 3, 1)
    assert rank.points == total(rank.reasons) >= FLOOR


def test_small_talk_is_below_the_line() -> None:
    assert ranked(said("belle journée à tous")).list is ListName.BELOW


@pytest.mark.parametrize(
    "post",
    [
        said("Pourquoi l'eau manque ?", kind=ARTICLE),
        said("Pourquoi l'eau manque ?", network="google_alerts"),
        said("Les travaux du pont avancent", person=None),
        said("La mairie annonce une nouvelle ligne de bus"),
    ],
    ids=["article", "alert", "nobody", "news"],
)
def test_what_has_nobody_to_answer_is_good_to_know(post: PostFacts) -> None:
    assert ranked(post).list is ListName.GOOD_TO_KNOW


def test_a_question_pasted_without_its_author_can_be_answered() -> None:
    assert ranked(said("Pourquoi c'est fermé ?", person=None)).list is ListName.TO_ANSWER


def test_what_promotes_is_not_good_to_know() -> None:
    assert ranked(said("La ville annonce un concours : RT pour gagner")).list is ListName.BELOW
    assert ranked(said("Merci", person=None)).list is ListName.BELOW


def test_a_comment_under_an_article_is_what_is_answered() -> None:
    article = said("Pourquoi et comment nous aider ? Merci de lire", kind=ARTICLE)
    comment = said("Où vous écrire ?", mention=2, person=2, kind=PostKind.COMMENT, at=NOON + HOUR)
    rank = ranked(article, comment)
    assert (rank.list, rank.mention) == (ListName.TO_ANSWER, 2)


def test_the_mention_with_most_reasons_is_the_one_to_answer() -> None:
    rank = ranked(
        said("sympa"),
        said("Ma facture de 90 € est fausse, que faire ?", mention=2, person=2, at=NOON + HOUR),
        said("haha", mention=3, person=3, at=NOON + 2 * HOUR),
    )
    assert rank.mention == 2


def test_of_equals_the_one_that_waits_longest_is_answered() -> None:
    posts = [said("Vous ouvrez quand ?", mention=9 - i, person=i, at=NOON + i * HOUR) for i in range(3)]
    assert ranked(*posts).mention == 9


def test_our_answer_closes_what_came_before_it() -> None:
    question = said("Vous ouvrez dimanche ?")
    answer = said("Oui, de 9 h à 12 h.", mention=2, person=50, by_us=True, parent=1, at=NOON + HOUR)
    rank = ranked(question, answer)
    assert rank.list is ListName.BELOW
    assert rank.changes_at is None
    answered = reason(rank, "already_answered")
    assert answered is not None
    assert (answered.points, answered.mentions) == (ALREADY_ANSWERED, (2,))


def test_an_answer_logged_elsewhere_closes_too() -> None:
    rank = ranked(said("Vous ouvrez dimanche ?"), answered_at=NOON + HOUR)
    assert rank.list is ListName.BELOW
    assert rank.points < points_of("Vous ouvrez dimanche ?")


def test_where_only_we_spoke_nobody_waits() -> None:
    rank = ranked(said("Vous venez dimanche ?", by_us=True))
    assert rank.list is ListName.BELOW
    assert [found.name for found in rank.reasons] == ["already_answered"]


def test_she_comes_back_after_our_answer() -> None:
    question = said("Vous ouvrez dimanche ?")
    answer = said("Oui.", mention=2, person=50, by_us=True, at=NOON + HOUR)
    back = said("Et lundi, à quelle heure ?", mention=3, at=NOON + 2 * HOUR)
    other = replace(back, person=8)
    rank = ranked(question, answer, back)
    assert (rank.list, rank.mention) == (ListName.TO_ANSWER, 3)
    answers = reason(rank, "answers_us")
    assert answers is not None
    assert answers.mentions == (3, 2)
    assert reason(ranked(question, answer, other), "answers_us") is None
    assert reason(ranked(question, answer, replace(other, parent=2)), "answers_us") is not None
    assert reason(ranked(question, back, answered_at=NOON + HOUR), "answers_us") is not None


def test_her_thanks_after_our_answer_close_the_talk() -> None:
    question = said("Vous ouvrez dimanche ?")
    answer = said("Oui.", mention=2, person=50, by_us=True, at=NOON + HOUR)
    assert ranked(question, answer, said("Merci !", mention=3, at=NOON + 2 * HOUR)).list is ListName.BELOW


def test_spoken_to_us_weighs_more_than_spoken_to_somebody() -> None:
    text = "Vous ouvrez dimanche"
    assert points_of(text, to_us=True) > points_of(text) > points_of("Ils ouvrent dimanche")


def test_who_she_is_to_us_moves_the_conversation() -> None:
    post = said("Vous ouvrez dimanche ?")
    stranger = ranked(post).points
    press = ranked(post, people={1: PersonFacts(1, "Lea", group="Presse locale")})
    regular = ranked(post, people={1: PersonFacts(1, "Lea", answered=1, wrote_to_us=6)})
    first = ranked(post, people={1: PersonFacts(1, "Lea", wrote_to_us=1)})
    assert press.points == stranger + 25
    assert regular.points == stranger + 10
    assert first.points == stranger + 2
    assert ranked(post, people={2: PersonFacts(2, "Ada", group="Press")}).points == stranger
    group = reason(press, "group")
    assert group is not None
    assert group.words.args == {"name": "Lea", "group": "Presse locale"}


def test_a_thread_that_grows_rises() -> None:
    posts = [said("moi pareil", mention=i, person=i, at=NOON + i * timedelta(minutes=5)) for i in range(1, 8)]
    growing = reason(ranked(*posts), "growing")
    assert growing is not None
    assert growing.points == 9
    assert growing.words.n == 6
    assert reason(ranked(*[replace(post, person=1) for post in posts]), "growing") is None


def test_the_heart_of_the_territory() -> None:
    post = said("Les Navettes sont en retard", hashtags=("navette",))
    assert ranked(post, terms=("navette",)).points == ranked(post).points + 2
    assert ranked(post, terms=("NAVETTE", "retard", "vélo")).points == ranked(post).points + 4


def test_a_scripted_morning_comes_in_the_right_order() -> None:
    people = {3: PersonFacts(3, "Nora", group="press", wrote_to_us=4, answered=2)}
    morning = [
        ranked(
            said("Bonjour, je boucle à 18 h : qui peut répondre sur la fermeture ?", person=3), people=people
        ).points,
        points_of("Ma mère est sans chauffage depuis 4 jours et personne ne répond, que faire ?"),
        points_of("Quels sont vos horaires ?"),
        points_of("Merci pour tout, vous êtes formidables et nous reviendrons avec toute la famille l'an prochain"),
        points_of("Tirage au sort : RT pour gagner deux places"),
    ]
    assert sorted(morning[2:], reverse=True) == morning[2:]
    assert min(morning[:2]) > morning[2]


def posts_strategy() -> st.SearchStrategy[tuple[PostFacts, ...]]:
    post = st.builds(
        lambda text, person, minutes, by_us, to_us, kind: said(
            text, person=person, at=NOON - timedelta(minutes=minutes), by_us=by_us, to_us=to_us, kind=kind
        ),
        st.sampled_from(TEXTS) | st.text(max_size=60),
        st.none() | st.integers(1, 5),
        st.integers(-20, 4000),
        st.sampled_from((False, False, False, True)),
        st.booleans(),
        st.sampled_from(PostKind),
    )
    return st.lists(post, min_size=1, max_size=7).map(
        lambda posts: tuple(
            replace(found, mention=number)
            for number, found in enumerate(sorted(posts, key=lambda found: found.published), 1)
        )
    )


@settings(max_examples=80, deadline=None)
@given(posts_strategy(), st.integers(0, 60 * 24 * 40))
def test_what_is_shown_sums_exactly_and_holds_until_it_says(posts: tuple[PostFacts, ...], minutes: int) -> None:
    now = NOON + timedelta(minutes=minutes)
    conversation = facts(*posts, now=now)
    rank = rank_conversation(conversation)
    assert rank.points == total(rank.reasons)
    assert_can_be_said(rank.reasons)
    assert [abs(found.points) for found in rank.reasons] == sorted((abs(r.points) for r in rank.reasons), reverse=True)
    assert len({found.name for found in rank.reasons}) == len(rank.reasons)
    text = {post.mention: post.text for post in posts}
    assert rank.mention in text
    for found in rank.reasons:
        assert all(mention in text for mention in found.mentions)
        assert all(phrase in text[rank.mention] for phrase in found.evidence)
    if rank.changes_at is None:
        assert rank_conversation(replace(conversation, now=now + timedelta(days=999))) == rank
    else:
        assert rank.changes_at > now
        last = rank.changes_at - timedelta(microseconds=1)
        assert rank_conversation(replace(conversation, now=last)) == rank
        after = rank_conversation(replace(conversation, now=rank.changes_at))
        assert {(r.name, r.points) for r in after.reasons} != {(r.name, r.points) for r in rank.reasons}
        assert (after.list, after.mention) == (rank.list, rank.mention)


@settings(max_examples=40, deadline=None)
@given(posts_strategy(), st.randoms(use_true_random=False))
def test_the_numbers_of_the_mentions_do_not_matter(posts: tuple[PostFacts, ...], random: object) -> None:
    numbers = list(range(100, 100 + len(posts)))
    random.shuffle(numbers)  # type: ignore[attr-defined]
    renumbered = tuple(replace(post, mention=number) for post, number in zip(posts, numbers, strict=True))
    before, after = ranked(*posts, now=NOON), ranked(*renumbered, now=NOON)
    assert (before.points, before.list, before.changes_at) == (after.points, after.list, after.changes_at)
    assert renumbered[before.mention - 1].mention == after.mention


@pytest.mark.parametrize(
    ("name", "with_it", "without_it"),
    [
        ("asks_question", "Le car passe à Dax ?", "Le car passe à Dax."),
        ("urgent", "Le car, urgent", "Le car, demande"),
        ("giveaway", "Concours de belote", "Partie de belote"),
        ("laughter", "le car mdr", "le car bleu"),
        ("health", "un accident au carrefour", "un détour au carrefour"),
    ],
)
def test_taking_a_reason_away_moves_the_rank_by_its_points(name: str, with_it: str, without_it: str) -> None:
    held = reason(ranked(said(with_it)), name)
    assert held is not None
    assert held.points != 0
    assert points_of(with_it) - held.points == points_of(without_it)


def test_a_very_long_thread_is_read_from_its_end() -> None:
    old = said("Que faire, ma mère est malade et personne ne répond ?")
    posts = [said("moi aussi", mention=i, person=i, at=NOON + timedelta(seconds=i)) for i in range(2, READ_POSTS + 2)]
    assert ranked(old, *posts[:-1]).mention == 1
    assert ranked(old, *posts).mention != 1


def test_an_article_that_asks_or_complains_is_only_something_to_read() -> None:
    article = said("Why do brakes fail? We tested ten, and five broke.", kind=PostKind.ARTICLE)
    rank = ranked(article)
    assert rank.list is ListName.GOOD_TO_KNOW
    assert rank.reasons[0].name == "to_read"
    assert not {"asks_question", "has_problem"} & {reason.name for reason in rank.reasons}
