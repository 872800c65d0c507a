"""The answers that are ready to post, said above the list, and gone through one by one when one is online again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.acts import Done
from desktop.answer.list_pane import ListPane
from desktop.theme.tokens import Tone
from desktop.tools import Tools
from listeners.messages import PollNow
from storage.drafts import heard_from, ready_drafts
from storage.records.journal import Draft
from storage.records.words import Words, words


class Walking(QObject):
    """Keeps one strip true, and leads from one ready answer to the next."""

    def __init__(
        self, tools: Tools, pane: ListPane, show: Callable[[int], None], tell: Callable[[Words], None]
    ) -> None:
        super().__init__(pane)
        self._tools, self._pane, self._show, self._tell = tools, pane, show, tell
        self._strip = strip = pane.ready
        self._ready: tuple[Draft, ...] = ()
        self._at: int | None = None
        self._offline = False
        strip.hide()
        strip.action_chosen.connect(self.go_on)
        tools.acts.done.connect(self._done)
        tools.acts.undone.connect(lambda _undone: self.look())
        tools.wording.changed.connect(self._say)

    @property
    def ready(self) -> tuple[Draft, ...]:
        """The answers that are ready, the one that waits longest first."""
        return self._ready

    def set_offline(self, offline: bool) -> None:
        """Offline there is nothing to go through: it is only said how many wait."""
        self._offline = offline
        self._at = None if offline else self._at
        self.look()

    def look(self) -> None:
        """Read anew what is ready."""
        self._tools.desk.ask(lambda db: tuple(ready_drafts(db)), self._take, latest="ready")

    def ready_changed(self, ready: bool) -> None:
        """After an answer that is ready the next conversation comes up, as after one that was posted."""
        self.look()
        if ready:
            self._tell(words("Toast", "Ready to post: it waits here until you are online."))
            self._pane.step(1)
            self._pane.list.setFocus()

    def go_on(self) -> None:
        """Show the next ready answer, and have its conversation heard again meanwhile."""
        rest = [one.conversation for one in self._ready]
        if not rest or self._offline:
            return
        following = rest.index(self._at) + 1 if self._at in rest else 0
        self._at = rest[following % len(rest)]
        conversation = self._at
        self._show(conversation)
        self._tools.desk.ask(lambda db: heard_from(db, conversation), self._refresh)
        self._say()

    def _refresh(self, sources: tuple[int, ...]) -> None:
        if sources:
            self._tools.send(PollNow(sources))

    def _done(self, done: Done) -> None:
        walked = self._at is not None and self._at in done.conversations
        self._tools.desk.ask(lambda db: tuple(ready_drafts(db)), self._went_on if walked else self._take)

    def _went_on(self, ready: tuple[Draft, ...]) -> None:
        """The one at hand was dealt with: the next one comes up by itself."""
        self._at = None
        self._take(ready)
        self.go_on()

    def _take(self, ready: tuple[Draft, ...]) -> None:
        self._ready = ready
        self._say()

    def _say(self) -> None:
        say, left = self._tools.wording.say, len(self._ready)
        self._strip.setVisible(bool(left))
        if not left:
            return
        said = words("Ready", "%n answers are ready to post", None, left)
        action = ""
        if not self._offline:
            begun = any(one.conversation == self._at for one in self._ready)
            action = say(words("Ready", "Next") if begun else words("Ready", "Go through them"))
            action = "" if begun and left == 1 else action
        self._strip.show_message(Tone.ACCENT, "send", say(said), action, one_line=True)
