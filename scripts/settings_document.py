"""docs/settings.md, made from the table of settings: ``python -m scripts.settings_document``."""

from __future__ import annotations

import sys
from pathlib import Path

from desktop.settings.definitions import SECTIONS, Section, Setting, all_settings
from desktop.settings.file import FILE_NAME
from resources.catalogue import read_catalogue

DOCUMENT = Path(__file__).parent.parent / "docs" / "settings.md"
HEAD = f"""# Settings

Made by `python -m scripts.settings_document` from the table in `desktop/settings/definitions.py`.

Everything here stands on the page **Preferences** (`Ctrl+,`), where a field finds a setting by its words. What is
chosen counts at once and is kept in `{FILE_NAME}` in the data folder. The file is made at the first choice, and only
what changes in it is touched: your comments and lines stay. Edit it while the window is open, and it is read again when
you come back to the window. What is not understood is said above the settings, left as it is, and has its default; a
file that is no TOML is kept as `{FILE_NAME}.unreadable-1` before a new one is written.

"""

KEYS = """## Keys: `[keys]`

A command's name and the key it is to have, or a list of them; an empty list takes its key away: `snooze = "Alt+T"`,
`mute = ["Alt+M", "F8"]`, `star = []`. The names are those of `desktop/shortcuts.py`. What works on one keyboard only
(a digit alone, a sign that takes Shift on AZERTY or QWERTY) is refused, and so is a key that another command has.
"""


def document() -> str:
    """Return the document as it should be."""
    say = read_catalogue("en").render

    def line(one: Setting) -> str:
        known = one.definition
        allowed = known.kind.range()
        texts = (
            f"`{one.name}`",
            f"{say(known.said)}. {say(known.explained)}",
            say(allowed) if allowed is not None else "",
            say(known.kind.said(one.default)),
        )
        return "| " + " | ".join(texts) + " |\n"

    parts = [HEAD]
    for section in Section:
        parts.append(f"## {say(SECTIONS[section])}: `[{section}]`\n\n")
        parts.append("| name | what it is | what may be chosen | default |\n| --- | --- | --- | --- |\n")
        parts.extend(line(one) for one in all_settings() if one.definition.section is section)
        parts.append("\n")
    parts.append(KEYS)
    return "".join(parts)


if __name__ == "__main__":
    DOCUMENT.write_text(document(), encoding="utf-8")
    sys.exit(0)
