"""Every sentence the product says is said in French too, wholly, and the file holds no other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from defusedxml import ElementTree

from scripts.sentences import Sentence, SentenceError, sentences_of
from tests.structure.code import ROOT

FRENCH = ROOT / "resources" / "translations" / "causerie_fr.ts"
MARK = re.compile(r"\{(\w+)\}")

needs_french = pytest.mark.skipif(not FRENCH.is_file(), reason="there is no French translation yet")


@dataclass(frozen=True, slots=True)
class Translated:
    """One message of a .ts file."""

    sentence: Sentence
    forms: tuple[str, ...]
    finished: bool


def messages_of(file: Path) -> list[Translated]:
    found = []
    for context in ElementTree.parse(file).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            plural = message.get("numerus") == "yes"
            sentence = Sentence(context.findtext("name", ""), message.findtext("source", ""), plural)
            forms = [form.text or "" for form in (translation.iter("numerusform") if plural else [translation])]
            found.append(Translated(sentence, tuple(forms), translation.get("type") is None))
    return found


def product_of(folder: Path, code: str) -> Path:
    (folder / "desktop").mkdir()
    (folder / "desktop" / "page.py").write_text(code, encoding="utf-8")
    return folder


@needs_french
def test_french_holds_every_sentence_of_the_code_and_no_other() -> None:
    assert {message.sentence for message in messages_of(FRENCH)} == set(sentences_of(ROOT))


@needs_french
def test_every_french_sentence_is_finished() -> None:
    unfinished = [
        message.sentence.source
        for message in messages_of(FRENCH)
        if not message.finished or not all(form.strip() for form in message.forms)
    ]

    assert unfinished == []


@needs_french
def test_french_fills_in_the_same_values() -> None:
    """A mark that the translation leaves out loses a fact; one it invents would be shown as it stands."""
    different = [
        message.sentence.source
        for message in messages_of(FRENCH)
        if any(set(MARK.findall(form)) != set(MARK.findall(message.sentence.source)) for form in message.forms)
    ]

    assert different == []


@needs_french
def test_french_plurals_have_a_singular_and_a_plural() -> None:
    assert {len(message.forms) for message in messages_of(FRENCH) if message.sentence.plural} <= {2}


def test_sentences_of_the_code_can_all_be_extracted() -> None:
    assert len(sentences_of(ROOT)) > 0


def test_a_sentence_is_read_whatever_its_count_is(tmp_path: Path) -> None:
    root = product_of(tmp_path, 'words("Queue", "%n "\n  "replies", None, len(replies) // 2)\nwords("Queue", "Hello")')

    assert sentences_of(root) == [Sentence("Queue", "%n replies", True), Sentence("Queue", "Hello", False)]


def test_a_sentence_is_handed_over_in_the_shape_lupdate_reads() -> None:
    assert Sentence("Queue", '%n "é" \u202f!', True).as_call() == 'words("Queue", "%n \\"é\\" \u202f!", None, 1)\n'


@pytest.mark.parametrize(
    "code",
    [
        'words("Queue", text)',
        'words("Queue", f"{n} replies")',
        'words("Queue", "%n replies", n=count)',
        'words("Queue", "%n replies")',
        'words("Queue", "replies", None, count)',
        'words("Queue", "%n replies", None)',
    ],
)
def test_a_sentence_that_cannot_be_extracted_is_refused_with_its_place(tmp_path: Path, code: str) -> None:
    with pytest.raises(SentenceError, match=r"desktop.page\.py:1: "):
        sentences_of(product_of(tmp_path, code))
