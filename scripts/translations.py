"""Bring the .ts files up to date with the sentences in the code, or check that they are, and complete.

Run inside the environment: ``make translations`` updates; ``make check`` and CI check.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from defusedxml import ElementTree

from scripts.sentences import sentences_of

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
OPTIONS = ["-silent", "-tr-function-alias", "translate+=words", "-no-obsolete", "-locations", "none"]
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
    print("usage: python -m scripts.translations update | check", file=sys.stderr)
    return 2


def extract(folder: Path) -> None:
    """Merge the sentences of the product's code into the .ts files of *folder*; translations there are kept."""
    lupdate = Path(sys.executable).with_name("pyside6-lupdate.exe" if sys.platform == "win32" else "pyside6-lupdate")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        listing = Path(name, "sentences.py")
        listing.write_text("".join(sentence.as_call() for sentence in sentences_of(ROOT)), encoding="utf-8")
        for language, options in LANGUAGES.items():
            target = folder / f"causerie_{language}.ts"
            command = [str(lupdate), *OPTIONS, "-source-language", "en", *options, str(listing), "-ts", str(target)]
            subprocess.run(command, check=True)


def check() -> list[str]:
    """Return one sentence for each thing in the .ts files that is not as ``make translations`` would leave it."""
    problems = []
    with tempfile.TemporaryDirectory() as name:
        for language in LANGUAGES:
            file = FOLDER / f"causerie_{language}.ts"
            if file.is_file():
                shutil.copy(file, name)
        extract(Path(name))
        for language in LANGUAGES:
            kept, fresh = FOLDER / f"causerie_{language}.ts", Path(name, f"causerie_{language}.ts")
            if not kept.is_file() or kept.read_bytes() != fresh.read_bytes():
                problems.append(f"{kept.name} is not up to date: run make translations")
            problems += [f"{kept.name}: not translated: {source}" for source in untranslated(fresh)]
    return problems


def untranslated(file: Path) -> list[str]:
    """Return the sources whose translation, or one of its plural forms, is unfinished or empty."""
    found = []
    for message in ElementTree.parse(file).iter("message"):
        translation = message.find("translation")
        forms = [] if translation is None else list(translation.iter("numerusform")) or [translation]
        finished = translation is not None and translation.get("type") is None
        if not finished or not all((form.text or "").strip() for form in forms):
            found.append(message.findtext("source", ""))
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
