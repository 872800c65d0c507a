"""Every part that shows text, made with a text: for tests of what must hold for all of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.parts.avatar import Avatar
from desktop.parts.banner import Banner
from desktop.parts.bars import BarLine, BarLines
from desktop.parts.buttons import Button
from desktop.parts.card_list import CardList
from desktop.parts.card_model import CardModel
from desktop.parts.chip import Chip
from desktop.parts.choice_button import Choice, ChoiceButton
from desktop.parts.composer import Composer
from desktop.parts.empty_state import EmptyState
from desktop.parts.labels import ElidedLabel, Label, SectionLabel
from desktop.parts.ledger import Ledger
from desktop.parts.notes import Note
from desktop.parts.pill import Pill
from desktop.parts.progress_card import ProgressCard
from desktop.parts.rail_item import RailItem
from desktop.parts.search_field import SearchField
from desktop.parts.thread_card import Message, ThreadCard
from desktop.parts.toast import Toast
from desktop.sources.candidate_row import CandidateRow
from desktop.sources.coverage import Coverage
from desktop.sources.coverage_strip import CoverageCard
from desktop.theme.theme import Theme
from desktop.theme.tokens import Tone
from desktop.wording import Wording
from listeners.discovery.ways import Candidate, FeedKind
from storage.records.reasons import Reason
from storage.records.words import words
from tests.desktop.parts.cards import card

Make = Callable[[Theme, Wording, str], QWidget]


def _banner(theme: Theme, wording: Wording, text: str) -> QWidget:
    banner = Banner(theme)
    banner.show_message(Tone.NEGATIVE, "info", text, text)
    return banner


def _kind(text: str) -> FeedKind:
    said = words("Sources", "{host}: {what}").given(host=text, what=text)
    return FeedKind("web", said, "unknown", said, said, said)


def _composer(theme: Theme, wording: Wording, text: str) -> QWidget:
    composer = Composer(theme)
    composer.set_heading(text, text, text)
    composer.voice.set_choices([Choice("1", text)], "1", text)
    composer.why.set_choices([Choice("help", text)], "help", text)
    composer.primary.set_words(text)
    composer.secondary.set_words(text)
    composer.set_text(text)
    composer.notes.set_notes([Note(text), Note(text)])
    return composer


def _empty(theme: Theme, wording: Wording, text: str) -> QWidget:
    empty = EmptyState(theme)
    empty.show_state("info", text, text, text, text)
    return empty


def _ledger(theme: Theme, wording: Wording, text: str) -> QWidget:
    ledger = Ledger(theme, wording)
    ledger.set_reasons([Reason("a", 3, words("Any", "{text}").given(text=text), words("Any", "a"))])
    ledger.set_open(True)
    return ledger


def _list(theme: Theme, wording: Wording, text: str) -> QWidget:
    view = CardList(theme)
    view.setModel(CardModel([card(1, text)], view))
    return view


def _progress(theme: Theme, wording: Wording, text: str) -> QWidget:
    progress = ProgressCard(theme)
    progress.show_offline(text, text)
    return progress


def _toast(theme: Theme, wording: Wording, text: str) -> QWidget:
    window = QWidget()
    window.resize(400, 200)
    toast = Toast(theme, wording, window)
    toast.show_message(text)
    return window


PARTS: dict[str, Make] = {
    "avatar": lambda theme, wording, text: Avatar(theme, text),
    "banner": _banner,
    "bars": lambda theme, wording, text: BarLines(theme, (BarLine(text, 1, text),)),
    "button": lambda theme, wording, text: Button(theme, text, hint=text),
    "chip": lambda theme, wording, text: Chip(theme, text),
    "choice": lambda theme, wording, text: ChoiceButton(theme, text),
    "composer": _composer,
    "candidate": lambda theme, wording, text: CandidateRow(theme, wording, Candidate(text, _kind(text))),
    "coverage": lambda theme, wording, text: CoverageCard(theme, Coverage(text, text, "tags", 3), wording),
    "elided": lambda theme, wording, text: ElidedLabel(theme, text),
    "empty": _empty,
    "label": lambda theme, wording, text: Label(theme, text, wrap=True),
    "ledger": _ledger,
    "list": _list,
    "pill": lambda theme, wording, text: Pill(theme, text),
    "progress": _progress,
    "rail": lambda theme, wording, text: RailItem(theme, "inbox", text),
    "search": lambda theme, wording, text: SearchField(theme, text, text),
    "section": lambda theme, wording, text: SectionLabel(theme, text),
    "thread": lambda theme, wording, text: ThreadCard(theme, Message(text, text, text, text, (text,))),
    "toast": _toast,
}
