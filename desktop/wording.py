"""How the window speaks: words said in the person's language, and re-said when she changes it.

Live switch: ``Wording.speak`` exchanges the catalogue and sends the application one ``QEvent.LanguageChange``. Qt
passes it to every widget; a part or page answers it in ``changeEvent`` by calling its own ``reword()``, which says
its words anew (``desktop.parts.part.Part`` does that for the parts). What is no widget listens to ``Wording.changed``.
"""

from __future__ import annotations

import locale
import re

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTranslator, Signal

from desktop.key_map import KeyMap
from resources.catalogue import Catalogue
from storage.records.words import Words

_NAMED_KEY = re.compile(r"\s*\((?P<key>[^()]{1,20})\)$")
"""A key in brackets at the end of a hint."""


class CatalogueTranslator(QTranslator):
    """Gives Qt's own ``translate`` the sentences of our catalogue. Owned by ``Wording``; window thread only."""

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.catalogue = catalogue

    def isEmpty(self) -> bool:
        """Return False: Qt refuses to install a translator that says it is empty."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """Return the sentence with ``%n`` still in it (Qt puts the count in), or None to pass.

        None becomes a null QString, which lets Qt ask the next translator; "" would be shown as it is.
        """
        del disambiguation
        return self.catalogue.translate(context, source, n if n >= 0 else None)


class Wording(QObject):
    """What the window says, in one language at a time.

    Signals:
        changed(): after the language was changed and every widget was told.
    """

    changed = Signal()

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None, keys: KeyMap | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._keys = keys or KeyMap()
        self._translator = CatalogueTranslator(catalogue, self)

    @property
    def language(self) -> str:
        """The two-letter code of the language spoken now."""
        return self._catalogue.language

    def install(self, application: QCoreApplication) -> None:
        """Let Qt's ``translate`` use the catalogue too; once, before the first widget is made."""
        application.installTranslator(self._translator)

    def say(self, words: Words) -> str:
        """Return the words as text in the language spoken now. It is plain text: it may hold what was heard.

        A sentence of ours that ends with a key of the table in brackets ("Details (I)") is said with the key in use.
        """
        said = self._catalogue.render(words)
        if not self._keys.own:
            return said
        named = _NAMED_KEY.search(words.source)
        return said if named is None else _with_key(said, self._keys.instead_of(named["key"]))

    @property
    def keys(self) -> KeyMap:
        """The keys in use."""
        return self._keys

    def use_keys(self, keys: KeyMap) -> None:
        """Name other keys from now on, wherever one is named. Window thread only."""
        self._keys = keys
        self._reword()

    def speak(self, catalogue: Catalogue) -> None:
        """Speak another language from now on, and have everything re-worded. Window thread only."""
        self._catalogue = catalogue
        self._translator.catalogue = catalogue
        self._reword()

    def _reword(self) -> None:
        application = QCoreApplication.instance()
        if application is not None:
            QCoreApplication.sendEvent(application, QEvent(QEvent.Type.LanguageChange))
            # Qt posts it on to the windows; delivered now, so that no frame is painted in two languages.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
        self.changed.emit()


def _with_key(said: str, key: str) -> str:
    before = _NAMED_KEY.sub("", said)
    return f"{before} ({key})" if key else before


def system_language() -> str:
    """Return "fr" where the system speaks French, else "en"."""
    spoken = locale.getlocale()[0] or ""
    return "fr" if spoken.casefold().startswith("fr") else "en"
