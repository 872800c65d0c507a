"""Settings made true at once: colours, sizes, language and motion of what is on the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from desktop.key_map import KeyMap
from desktop.settings.definitions import Language, Settings
from desktop.settings.preferences import Preferences
from desktop.theme.theme import Theme
from desktop.wording import Wording, system_language
from resources.catalogue import Catalogue

ReadCatalogue = Callable[[str], Catalogue]

_EFFECTS = (
    Qt.UIEffect.UI_General,
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)


def spoken(language: Language) -> str:
    """Return the code of the language that is spoken under a setting."""
    return system_language() if language is Language.SYSTEM else language.value


class Applying(QObject):
    """Follows the preferences. What the application moves like was the system's when it was made."""

    def __init__(
        self,
        application: QApplication,
        preferences: Preferences,
        theme: Theme,
        wording: Wording,
        read_catalogue: ReadCatalogue,
    ) -> None:
        super().__init__()
        self._application, self._theme, self._wording = application, theme, wording
        self._read_catalogue = read_catalogue
        self._flash_ms = application.cursorFlashTime()
        self._effects = {effect: QApplication.isEffectEnabled(effect) for effect in _EFFECTS}
        if preferences.now.reduced_motion:
            self._still(still=True)
        self._preferences = preferences
        preferences.changed.connect(self._apply)
        application.applicationStateChanged.connect(self._state_changed)

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        """Read the file again when the person comes back: she may have edited it meanwhile."""
        if state is Qt.ApplicationState.ApplicationActive:
            self._preferences.look_again()

    def _apply(self, before: Settings, now: Settings) -> None:
        if before.scheme is not now.scheme:
            self._theme.set_scheme(now.scheme)
        if before.text_size != now.text_size:
            self._theme.set_scale(now.text_size / 100)
        if before.reduced_motion is not now.reduced_motion:
            self._still(still=now.reduced_motion)
        if before.keys != now.keys:
            self._wording.use_keys(KeyMap(now.keys))
        if before.language is not now.language:
            self.speak(now.language)

    def speak(self, language: Language) -> None:
        """Speak a language, whatever the command line asked for at the start."""
        code = spoken(language)
        if code != self._wording.language:
            self._wording.speak(self._read_catalogue(code))

    def _still(self, *, still: bool) -> None:
        self._application.setCursorFlashTime(0 if still else self._flash_ms)
        for effect, was in self._effects.items():
            QApplication.setEffectEnabled(effect, was and not still)
