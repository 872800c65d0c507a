"""Pictures of the window on the sample: ``python -m scripts.pictures FOLDER [--all | --page NAME]``.

Alone: those the documents show, in both languages, light and dark where it matters. With ``--page``: that page alone.
With ``--all``: every page at the two sizes that are looked at before a release, and with text of double size.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from commands.sample.stage import set_stage
from desktop.composition import House, Outside, build
from desktop.kept import Kept
from desktop.shortcuts import PageName
from desktop.theme.theme import Scheme
from scripts.picture_stage import hear, live_a_little, now
from scripts.scenes import GUIDE, answering, settle
from storage.opening import database_path

LANGUAGES = ("en", "fr")
SCHEMES = (Scheme.LIGHT, Scheme.DARK)
SIZES = ((1280, 800), (1920, 1080))
LARGEST_TEXT = 2.0
SMALLEST = 0
"""What Qt calls the quality of a PNG: how little it is packed."""


@contextmanager
def window(application: QApplication, data: Path, language: str) -> Iterator[House]:
    """Show the window on the sample in a language, at the smaller size."""
    outside = Outside(clock=now, open_url=lambda _url: False, copy=lambda _text: None)
    house = build(application, database_path(data), Kept.in_folder(data), language, outside)
    house.start()
    house.window.resize(*SIZES[0])
    house.window.show()
    settle()
    yield house
    house.close()


def grab(house: House, path: Path) -> None:
    """Write what the window shows."""
    image = house.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    if not image.save(str(path), quality=SMALLEST):
        raise OSError(f"{path} cannot be written")


def take_page(house: House, folder: Path, language: str, name: PageName) -> None:
    """Grab one page, light and dark, as the documents show it."""
    house.window.show_page(name)
    for scheme in SCHEMES:
        house.window.tools.theme.set_scheme(scheme)
        settle()
        grab(house, folder / f"{name.value}-{scheme.name.lower()}-{language}.png")


def take_guide(house: House, data: Path, folder: Path, language: str) -> None:
    """Grab what the guides show in a language, and the README's picture."""
    house.window.tools.theme.set_scheme(Scheme.LIGHT)
    for name, play in GUIDE.items():
        play(house, data)
        grab(house, folder / f"guide-{name}-{language}.png")
        if play is answering and language == "en":
            grab(house, folder / "queue.png")


def take_all(house: House, folder: Path, language: str) -> None:
    """Grab every page at every size and in both schemes, and once with the largest text."""
    theme = house.window.tools.theme
    for scale, sizes, schemes in ((1.0, SIZES, SCHEMES), (LARGEST_TEXT, SIZES[:1], SCHEMES[:1])):
        theme.set_scale(scale)
        for scheme in schemes:
            theme.set_scheme(scheme)
            for width, height in sizes:
                house.window.resize(width, height)
                for name in PageName:
                    house.window.show_page(name)
                    settle()
                    shown = f"{name.value}-{language}-{scheme.name.lower()}-{width}-{scale:.0%}.png"
                    grab(house, folder / shown)
    theme.set_scale(1.0)


def main(arguments: list[str]) -> int:
    """Take the pictures asked for."""
    parser = argparse.ArgumentParser(prog="python -m scripts.pictures")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--all", action="store_true", dest="everything")
    parser.add_argument("--page", type=PageName, choices=list(PageName))
    asked = parser.parse_args(arguments)
    asked.folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    with set_stage() as stage:
        asyncio.run(hear(stage.data))
        live_a_little(stage.data)
        for language in LANGUAGES:
            with window(application, stage.data, language) as house:
                if asked.everything:
                    take_all(house, asked.folder, language)
                    continue
                for name in (asked.page,) if asked.page is not None else PageName:
                    take_page(house, asked.folder, language, name)
                if asked.page is None:
                    take_guide(house, stage.data, asked.folder, language)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
