"""How the window speaks: words said in the person's language, and re-said when she changes it.

Live switch: ``Wording.speak`` exchanges the catalogue and sends the application one ``QEvent.LanguageChange``. Qt
passes it to every widget; a part or page answers it in ``changeEvent`` by calling its own ``reword()``, which says
its words anew (``desktop.parts.part.Part`` does that for the parts). What is no widget listens to ``Wording.changed``.
"""

from __future__ import annotations

import locale

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTranslator, Signal

from resources.catalogue import Catalogue
from storage.records.words import Words


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

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._translator = CatalogueTranslator(catalogue, self)

    @property
    def language(self) -> str:
        """The two-letter code of the language spoken now."""
        return self._catalogue.language

    def install(self, application: QCoreApplication) -> None:
        """Let Qt's ``translate`` use the catalogue too; once, before the first widget is made."""
        application.installTranslator(self._translator)

    def say(self, words: Words) -> str:
        """Return the words as text in the language spoken now. It is plain text: it may hold what was heard."""
        return self._catalogue.render(words)

    def speak(self, catalogue: Catalogue) -> None:
        """Speak another language from now on, and have everything re-worded. Window thread only."""
        self._catalogue = catalogue
        self._translator.catalogue = catalogue
        application = QCoreApplication.instance()
        if application is not None:
            QCoreApplication.sendEvent(application, QEvent(QEvent.Type.LanguageChange))
            # Qt posts it on to the windows; delivered now, so that no frame is painted in two languages.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
        self.changed.emit()


def system_language() -> str:
    """Return "fr" where the system speaks French, else "en"."""
    spoken = locale.getlocale()[0] or ""
    return "fr" if spoken.casefold().startswith("fr") else "en"
