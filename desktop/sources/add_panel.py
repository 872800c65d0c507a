"""The panel that adds sources: paste one address or many, or choose a file, a folder, or a list of feeds (OPML).

An address that is a page's is known by the rules of its network: the feeds it has are offered, nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.overlay import Overlay
from desktop.parts.buttons import Button, Weight
from desktop.parts.labels import Label
from desktop.parts.pill import Pill
from desktop.parts.text_box import TextBox
from desktop.sources.adding import Added, add_pasted, feeds_of_page
from desktop.sources.candidate_row import CandidateRow
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, SECONDARY_PX, TITLE_PX
from desktop.tools import Tools
from listeners.messages import PollNow, SourcesChanged
from storage.records.words import Words, words

if TYPE_CHECKING:
    from listeners.discovery.ways import Candidate

MOST_OFFERS = 3
OFFER_AFTER_MS = 200
"""So long after the last key is looked for feeds."""
MOST_REFUSED = 8
"""Lines of a list that are shown with the reason why they became no source."""

ChoosePath = Callable[[QWidget, str, bool], Path | None]
"""Asks for a file or (True) a folder; None when the person thought better of it."""


def choose_path(parent: QWidget, title: str, folder: bool) -> Path | None:
    """Ask in the system's own dialog."""
    if folder:
        chosen = QFileDialog.getExistingDirectory(parent, title)
    else:
        chosen = QFileDialog.getOpenFileName(parent, title)[0]
    return Path(chosen) if chosen else None


class AddPanel(Overlay):
    """Adds sources.

    Signals:
        added(object): an ``Added``; the listener was already told.
    """

    added = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget, *, choose: ChoosePath = choose_path) -> None:
        super().__init__(tools.theme, parent, width=600)
        self._tools, self._wording, self._choose = tools, tools.wording, choose
        self._territory: int | None = None
        self._said: Words | None = None
        theme = tools.theme
        self._title = Label(theme, px=TITLE_PX, weight=HEAVY)
        self._lead = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self._box = TextBox(theme, fewest=5, most=5)
        self.text = self._box.edit
        self._message = Label(theme, px=SECONDARY_PX, role=Role.NEGATIVE, wrap=True)
        self.offers = QVBoxLayout()
        self._private = Pill(theme, checkable=True)
        self._file = Button(theme, icon="file-text")
        self._folder = Button(theme, icon="upload")
        self._cancel = Button(theme)
        self.add = Button(theme, icon="plus", weight=Weight.PRIMARY)
        self._lay_out_panel()
        self.add.clicked.connect(self._add)
        self._cancel.clicked.connect(self.close_overlay)
        self._file.clicked.connect(lambda: self._pick(folder=False))
        self._folder.clicked.connect(lambda: self._pick(folder=True))
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(OFFER_AFTER_MS)
        self._typed.timeout.connect(self._look_for_feeds)
        self.text.textChanged.connect(self._edited)
        self.restyle()
        self.reword()

    def _lay_out_panel(self) -> None:
        for widget in (self._title, self._lead, self._box):
            self.column.addWidget(widget)
        self.column.addLayout(self.offers)
        self.column.addWidget(self._message)
        more, foot = QHBoxLayout(), QHBoxLayout()
        for button in (self._file, self._folder, self._private):
            more.addWidget(button)
        more.addStretch()
        foot.addStretch()
        foot.addWidget(self._cancel)
        foot.addWidget(self.add)
        self.column.addLayout(more)
        self.column.addLayout(foot)

    def show_panel(self, territory: int | None) -> None:
        """Show it; what is added belongs to this territory."""
        self._territory = territory
        self._say(None)
        self.open(self.text)

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        self._title.set_text(say(words("AddSource", "Add sources")))
        lead = words(
            "AddSource",
            "Paste one address or many, one a line: feeds, pages, profiles. A list of feeds (OPML) is a file.",
        )
        self._lead.set_text(say(lead))
        self.text.setAccessibleName(say(words("AddSource", "Addresses")))
        self.text.setPlaceholderText("https://mastodon.example/tags/coop.rss")
        self._file.set_words(say(words("AddSource", "Choose a file…")))
        self._folder.set_words(say(words("AddSource", "Choose a folder…")))
        self._private.set_text(say(words("AddSource", "Allow addresses inside this network")))
        self._cancel.set_words(say(words("Window", "Cancel")))
        self.add.set_words(say(words("AddSource", "Add")))
        self._say(self._said)

    def pick_file(self) -> None:
        """Ask for a file, a list of feeds for instance."""
        self._pick(folder=False)

    def _edited(self) -> None:
        self._say(None)
        self._offer(())
        self._typed.start()

    def _look_for_feeds(self) -> None:
        """Look, off the window's thread, for the feeds of the one address pasted, when it is a page's."""
        text = self.text.toPlainText()
        self._tools.desk.ask(lambda _db: feeds_of_page(text, MOST_OFFERS), self._offer, latest="feeds of a page")

    def _offer(self, feeds: tuple[Candidate, ...]) -> None:
        while (item := self.offers.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        if feeds:
            said = self._wording.say(words("AddSource", "This is a page. These feeds belong to it:"))
            lead = Label(self.theme, said, px=SECONDARY_PX, role=Role.MUTED)
            self.offers.addWidget(lead)
            lead.show()  # a hidden part has no height yet, and the box is fitted to its parts now
        for feed in feeds:
            row = CandidateRow(self.theme, self._wording, feed)
            row.chosen.connect(lambda chosen: self.text.setPlainText(chosen.address))
            self.offers.addWidget(row)
            row.show()
        self.settle()

    def _pick(self, *, folder: bool) -> None:
        chosen = self._choose(self, self._title.text(), folder)
        if chosen is not None:
            self.text.appendPlainText(str(chosen))

    def _add(self) -> None:
        text, territory, now = self.text.toPlainText(), self._territory, self._tools.clock()
        if not text.strip():
            self._say(words("AddSource", "Paste the address of a feed first."))
            return
        name, private = self._wording.say(words("AddSource", "Pasted list")), self._private.isChecked()
        self.add.setEnabled(False)  # until it is done: a second press would find all of it known already
        self._tools.desk.ask(
            lambda db: add_pasted(db, text, name, territory=territory, allow_private=private, now=now),
            self._was_added,
            self._refused,
        )

    def _refused(self, said: Words) -> None:
        self.add.setEnabled(True)
        self._say(said)

    def _was_added(self, added: Added) -> None:
        self.add.setEnabled(True)
        if added.strange:
            asked = words("AddSource", "“{text}” is neither an address nor a file on this machine.")
            self._say(asked.given(text=added.strange[0][:120]))
            return
        if added.ids:
            self._tools.send(SourcesChanged())
            self._tools.send(PollNow(added.ids))
            self.added.emit(added)
        if added.refused:
            self._report(added)
        elif added.ids:
            self.text.clear()
            self.close_overlay()
        else:
            self._say(words("AddSource", "Everything pasted here is listened to already."))

    def _report(self, added: Added) -> None:
        """Stay, and say which lines of a list became no source."""
        say = self._wording.say
        told = words("Opml", "{added} added, {known} listened to already, {refused} refused.")
        lines = [say(told.given(added=len(added.ids), known=added.known, refused=len(added.refused)))]
        lines += [f"{title}: {say(why)}" for title, why in added.refused[:MOST_REFUSED]]
        if len(added.refused) > MOST_REFUSED:
            lines.append("…")
        self.text.clear()
        self._message.set_text("\n".join(lines))
        self._message.show()
        self.settle()

    def _say(self, said: Words | None) -> None:
        self._said = said
        self._message.set_text(self._wording.say(said) if said is not None else "")
        self._message.setVisible(said is not None)
        self.settle()
