from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from priorities.tone.guide import Address, Avoided, RuleName, ToneGuide, read_guide
from resources.catalogue import read_catalogue

WRITTEN = """How we speak on the neighbourhood's forum. Written by Léa in May.

address: tu - neighbours here say tu (Léa)
avoid: synergie, "n'hésitez pas à" - a form letter
Jamais : « dans les meilleurs délais »
ask back: yes
length: 280
exclamations: 1 — one is plenty
emoji: no
"""


def test_a_guide_is_read_line_by_line_with_its_reasons() -> None:
    guide = read_guide(WRITTEN)

    assert guide == ToneGuide(
        address=Address.TU,
        avoided=(
            Avoided("synergie", "a form letter"),
            Avoided("n'hésitez pas à", "a form letter"),
            Avoided("dans les meilleurs délais"),
        ),
        asks_back=True,
        most_characters=280,
        most_exclamations=1,
        emoji=False,
        why={RuleName.ADDRESS: "neighbours here say tu (Léa)", RuleName.EXCLAMATIONS: "one is plenty"},
    )


def test_prose_is_nobodys_rule() -> None:
    assert read_guide("We are neighbours. One thing matters: be kind.\nhttps://example.org: no\n") == ToneGuide()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("addres: tu", "“addres” is no rule: did you mean “address”?"),
        ("address: thou", "“thou” is no value of “address”"),
        ("length: short", "“short” is no value of “length”"),
        ("emoji: perhaps", "“perhaps” is no value of “emoji”"),
    ],
)
def test_a_mistake_is_said_with_its_line(line: str, said: str) -> None:
    (problem,) = read_guide(f"prose\n{line}\n").problems

    assert problem.line == 2
    assert read_catalogue("en").render(problem.words) == said


@given(st.text(max_size=400))
def test_any_text_is_a_guide(text: str) -> None:
    guide = read_guide(text)

    assert all(avoided.phrase.strip() for avoided in guide.avoided)


@given(st.lists(st.sampled_from(WRITTEN.splitlines()), max_size=12))
def test_the_order_of_lines_does_not_matter_to_what_is_avoided(lines: list[str]) -> None:
    forward, backward = read_guide("\n".join(lines)), read_guide("\n".join(lines[::-1]))

    assert sorted(one.phrase for one in forward.avoided) == sorted(one.phrase for one in backward.avoided)
