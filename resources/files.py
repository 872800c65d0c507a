"""Where the files of this package lie. The one place that knows their names and folders."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent

LANGUAGES = ("en", "fr")
"""The languages the program speaks, by their two-letter codes."""


def translation_file(language: str) -> Path:
    """Return the translation file of a language code ("fr"); it need not exist."""
    return _HERE / "translations" / f"causerie_{language}.ts"


def font_file() -> Path:
    """Return the variable font the window is drawn with: Inter, weights 400 to 700."""
    return _HERE / "fonts" / "InterVariable.ttf"


def icon_names() -> tuple[str, ...]:
    """Return the names of all icons, sorted ("inbox", "wifi-off"...)."""
    return tuple(sorted(path.stem for path in (_HERE / "icons").glob("*.svg")))


def read_icon(name: str) -> str:
    """Return an icon's SVG text, drawn in ``currentColor``.

    Raises:
        FileNotFoundError: there is no icon of that name. Names come from code, so that is a mistake in it.
    """
    return (_HERE / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def dictionaries_folder() -> Path:
    """Return the folder of the spelling dictionaries ("fr.dic" with "fr.aff"...), with their licences beside them."""
    return _HERE / "dictionaries"
