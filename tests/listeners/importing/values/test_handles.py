from __future__ import annotations

import pytest

from listeners.importing.values.handles import handle_of


@pytest.mark.parametrize(
    ("cell", "handle"),
    [
        ("@anna", "anna"),
        (" anna ", "anna"),
        ("u/anna", "anna"),
        ("/u/anna", "anna"),
        ("acct:anna@social.example", "anna@social.example"),
        ("@anna@social.example", "anna@social.example"),
        ("https://x.com/anna?s=20", "anna"),
        ("https://www.instagram.com/anna.k/", "anna.k"),
        ("https://bsky.app/profile/anna.example", "anna.example"),
        ("https://www.youtube.com/@anna", "anna"),
        ("https://social.example/@anna", "anna@social.example"),
        ("https://social.example/users/anna", "anna@social.example"),
        ("'anna", "anna"),
        ("", None),
        ("@", None),
        ("Anna Müller", None),
        ("https://h.example/page/1", None),
        ("x" * 300, None),
    ],
)
def test_handles(cell: str, handle: str | None) -> None:
    assert handle_of(cell) == handle
