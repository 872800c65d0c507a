from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.packed_reasons import ReasonPacker, reason_labels, unpacked
from storage.records.reasons import Reason
from storage.records.words import Words, duration, words
from tests.storage.house import House

QUESTION = Words("Reasons", "She asks: “{words}”", None, {"words": "how"})
LABEL = words("Labels", "Question")

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
plain = st.builds(
    Words,
    texts,
    texts,
    st.none() | st.integers(0, 10**6),
    st.dictionaries(texts, texts | st.integers(-(10**9), 10**9) | st.floats(allow_nan=False, allow_infinity=False)),
)
reasons = st.builds(
    Reason,
    name=texts,
    points=st.integers(-1000, 1000),
    words=plain | st.builds(Words, texts, texts, st.none(), st.dictionaries(texts, plain, max_size=2)),
    label=st.builds(Words, texts, texts),
    mentions=st.lists(st.integers(1, 2**53), max_size=3).map(tuple),
    evidence=st.lists(texts, max_size=3).map(tuple),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(given_reasons=st.lists(reasons, max_size=4).map(tuple), mention=st.integers(1, 3))
def test_reasons_come_back_equal(home: House, given_reasons: tuple[Reason, ...], mention: int) -> None:
    column = ReasonPacker(home.db).pack(given_reasons, mention)

    assert unpacked(home.db, [(column, mention), (column, mention)]) == [given_reasons, given_reasons]


def test_what_is_as_usual_takes_no_place(home: House) -> None:
    packer = ReasonPacker(home.db)

    assert packer.pack([Reason("asks", 12, QUESTION, LABEL, (7,), ("how", "why"))], 7) == '[[1,12,["how","why"]]]'
    assert packer.pack([Reason("long", 3, words("Reasons", "Long"), LABEL, (7,))], 7) == "[[2,3]]"
    assert packer.pack([Reason("asks", 12, QUESTION, LABEL, (7, 8), ("how",))], 7) == '[[1,12,["how"],[7,8]]]'
    counted = words("Reasons", "%n words", None, 30)
    assert packer.pack([Reason("counted", 3, counted, LABEL, (7,))], 7) == "[[3,3,[],null,30]]"
    waited = words("Reasons", "No answer for {time}").given(time=duration(60))
    assert packer.pack([Reason("waiting", 3, waited, LABEL, (7,))], 7).startswith('[[4,3,[],null,null,{"time":')


def test_a_kind_is_written_down_once(home: House) -> None:
    asks = Reason("asks", 12, QUESTION, LABEL, (7,), ("how",))
    first, second = ReasonPacker(home.db).pack([asks, asks], 7), ReasonPacker(home.db).pack([asks], 7)

    assert first == f"[{second[1:-1]},{second[1:-1]}]"
    assert home.db.execute("SELECT count(*) FROM reason_kinds").fetchone()[0] == 1


def test_a_label_that_counts_is_refused(home: House) -> None:
    with pytest.raises(ValueError, match="asks"):
        ReasonPacker(home.db).pack([Reason("asks", 1, QUESTION, words("Labels", "%n", None, 2))], 7)


def test_labels_are_known_by_name_once_they_were_given(home: House) -> None:
    assert reason_labels(home.db) == {}
    packer = ReasonPacker(home.db)
    packer.pack([Reason("asks", 12, QUESTION, LABEL), Reason("asks", 3, words("Reasons", "She asks"), LABEL)], 7)
    packer.pack([Reason("angry", 3, words("Reasons", "Anger"), words("Labels", "Problem"))], 7)
    assert list(reason_labels(home.db).items()) == [("angry", words("Labels", "Problem")), ("asks", LABEL)]
