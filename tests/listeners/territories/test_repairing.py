from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.territories.query import parse
from listeners.territories.repairing import repaired

SIGNS = ["a", "bé", '"a b"', "#t", "@h", "us*", "AND", "OR", "NOT", "NEAR", "NEAR/2", "(", ")", "-", "from:a"]
SIGNS += ["site:x.y/z", 'lang:"f r"', "note:x", '"', "«", "»", "a:b", "東京", "*", "-*", "http://x"]
typed = st.lists(st.sampled_from(SIGNS), max_size=10).map(" ".join) | st.text('ab -"()#@:*«»', max_size=20)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ('usine "rouvre', 'usine "rouvre"'),
        ("usine « rouvre", "usine « rouvre»"),
        ("usine (rouvre", "usine (rouvre)"),
        ("usine) rouvre", "usine rouvre"),
        ("usine OR", "usine "),
        ("OR usine", " usine"),
        ("usine AND AND rouvre", "usine  AND rouvre"),
        ("usine ()", "usine "),
        ("a form:b", "a from:b"),
        ("langue:fr", "lang:fr"),
        ("a from: b", "a from:b"),
        ("a from:", "a "),
        ("a #b-c", "a #bc"),
        ("a ”b", "a b"),
        ("a #", "a "),
        ("a NEAR/999 b", "a NEAR/100 b"),
        ("a NEAR #b", "a AND #b"),
        ("(a (b", "(a (b))"),
        ("(" * 60 + "a" + ")" * 60, None),
        ("zzzz:b", None),
    ],
)
def test_a_mistake_comes_with_what_puts_it_right(text: str, right: str | None) -> None:
    assert repaired(text) == right


@given(typed)
@settings(max_examples=200)
def test_what_was_put_right_is_understood(text: str) -> None:
    right = repaired(text)

    if right is not None:
        parse(right)
