"""Extract the product's sentences into the .ts files, or check that the files are complete and up to date.

Run inside the environment: ``make translations`` updates, ``make check`` and CI check.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET  # noqa: S405 - our own files, from this checkout
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
PRODUCT = ("desktop", "commands", "listeners", "priorities", "storage", "resources")
OPTIONS = ["-tr-function-alias", "translate+=words", "-no-obsolete", "-locations", "none", "-source-language", "en"]
LANGUAGES = {"fr": ["-target-language", "fr"], "en": ["-target-language", "en", "-pluralonly"]}
"""French says everything anew; English only needs its plurals."""


def main(arguments: list[str]) -> int:
    """Update or check; return 1 when a check finds something, 2 for wrong usage."""
    if arguments == ["update"]:
        extract(FOLDER)
        return 0
    if arguments == ["check"]:
        problems = check()
        print(*problems or ["Translations: complete and up to date."], sep="\n")
        return 1 if problems else 0
    print("usage: python scripts/translations.py update | check", file=sys.stderr)
    return 2


def extract(folder: Path) -> None:
    """Merge the sentences of the product's code into the .ts files of *folder*; translations there are kept."""
    lupdate = Path(sys.executable).with_name("pyside6-lupdate.exe" if sys.platform == "win32" else "pyside6-lupdate")
    sources = sorted(str(file) for room in PRODUCT for file in (ROOT / room).rglob("*.py"))
    for language, options in LANGUAGES.items():
        target = folder / f"causerie_{language}.ts"
        subprocess.run([lupdate, "-silent", *OPTIONS, *options, *sources, "-ts", target], check=True)


def check() -> list[str]:
    """Return one sentence per file that is missing, out of date or not wholly translated."""
    problems = []
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for language in LANGUAGES:
            file = FOLDER / f"causerie_{language}.ts"
            if file.is_file():
                shutil.copy(file, fresh)
        extract(fresh)
        for language in LANGUAGES:
            file = f"causerie_{language}.ts"
            kept, now = sentences(FOLDER / file), sentences(fresh / file)
            if kept != now:
                differ = sorted(key[1] for key in kept ^ now)
                problems.append(f"{file} is not up to date (make translations): {differ[:5]}")
            problems += [f"{file}: not translated: {source}" for source in untranslated(fresh / file)]
    return problems


def sentences(file: Path) -> set[tuple[str, str]]:
    """Return the (context, source) keys of a .ts file; none when there is no file."""
    if not file.is_file():
        return set()
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ET.parse(file).iter("context")  # noqa: S314 - our own file
        for message in context.iter("message")
    }


def untranslated(file: Path) -> list[str]:
    """Return the sources whose translation, or one of its plural forms, is unfinished or empty."""
    found = []
    for message in ET.parse(file).iter("message"):  # noqa: S314 - our own file
        translation = message.find("translation")
        forms = [] if translation is None else list(translation.iter("numerusform")) or [translation]
        finished = translation is not None and translation.get("type") is None
        if not finished or not all((form.text or "").strip() for form in forms):
            found.append(message.findtext("source", ""))
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
