from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeners.importing.presets.mojibake import repaired


@pytest.mark.parametrize("text", ["été", "Zoë 🚲", "« oui »", "日本語", "Łódź", "naïve café"])
def test_a_text_of_bytes_is_put_together_again(text: str) -> None:
    assert repaired(text.encode().decode("latin-1")) == text


@pytest.mark.parametrize("text", ["", "plain", "été", "Â", "Ã", "Ãx", "déjà vu", "日本語", "Ã© and 日本"])
def test_a_text_that_was_right_stays(text: str) -> None:
    assert repaired(text) == text


@given(st.text())
def test_any_text_comes_back_whole_or_as_it_was(text: str) -> None:
    assert repaired(text.encode("utf-8", "replace").decode("latin-1")) in {
        text.encode("utf-8", "replace").decode(),
        text.encode("utf-8", "replace").decode("latin-1"),
    }
    assert isinstance(repaired(text), str)
