"""The shipped files are there, may be shipped, and are what they should be."""

from __future__ import annotations

from pathlib import Path

import pytest
from defusedxml import ElementTree

from resources.files import LANGUAGES, dictionaries_folder, font_file, icon_names, read_icon, translation_file


@pytest.mark.parametrize("name", icon_names())
def test_an_icon_is_drawn_in_one_colour_and_asks_for_nothing(name: str) -> None:
    svg = read_icon(name)
    root = ElementTree.fromstring(svg)
    assert root.get("stroke") == "currentColor"
    assert root.get("viewBox") == "0 0 24 24"
    assert "href" not in svg
    assert 'stroke-width="2"' in svg


def test_licences_stand_beside_what_they_cover() -> None:
    assert "SIL OPEN FONT LICENSE" in (font_file().parent / "OFL.txt").read_text(encoding="utf-8")
    icons = Path(font_file().parent.parent, "icons")
    assert "ISC License" in (icons / "LICENSE").read_text(encoding="utf-8")


def test_the_font_is_a_truetype_font() -> None:
    assert font_file().read_bytes()[:4] == b"\x00\x01\x00\x00"


def test_an_icon_that_is_not_there_is_a_mistake() -> None:
    with pytest.raises(FileNotFoundError):
        read_icon("no-such-icon")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_its_file(language: str) -> None:
    root = ElementTree.fromstring(translation_file(language).read_bytes())
    assert root.get("language") == language


def test_each_language_has_a_dictionary_and_a_licence_beside_it() -> None:
    names = {path.name for path in dictionaries_folder().iterdir()}
    assert {"fr.aff", "fr.dic", "README_fr.txt", "LICENSE-MPL-2.0.txt"} <= names
    assert {"en_GB.aff", "en_GB.dic", "README_en_GB.txt", "LICENSE-LGPL-2.1.txt"} <= names
