"""The command line as a script uses it: one folder, one call after the other, what each printed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from commands.main import main

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def moment(at: datetime) -> str:
    return at.isoformat()


@dataclass(frozen=True)
class Said:
    """What one call said, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        assert self.code == 0, self.err
        return json.loads(self.out)


@dataclass
class Desk:
    """Calls commands through the real entry point, on one data folder."""

    data: Path
    language: str = "en"
    environment: Mapping[str, str | None] = field(default_factory=dict)

    def run(self, *arguments: object) -> Said:
        """Call a command as it would be typed; a traceback is a failed test, never an answer."""
        told = {"CAUSERIE_DATA": str(self.data), "CAUSERIE_LANGUAGE": self.language, **self.environment}
        ended = CliRunner().invoke(main, [str(one) for one in arguments], env=told)
        if ended.exception is not None and not isinstance(ended.exception, SystemExit):
            raise ended.exception
        return Said(ended.exit_code, ended.stdout, ended.stderr)

    def json(self, *arguments: object) -> Any:
        """Call a command with ``--json`` and return its one document."""
        return self.run(*arguments, "--json").json

    def fails(self, *arguments: object) -> str:
        """Call a command that cannot do what is asked; return its one sentence."""
        said = self.run(*arguments)
        assert said.code == 1, (said.out, said.err)
        assert said.out == ""
        (sentence,) = said.err.splitlines()
        return sentence

    def misused(self, *arguments: object) -> str:
        """Call a command wrongly; return what it says of its usage."""
        said = self.run(*arguments)
        assert said.code == 2, (said.out, said.err)
        assert said.out == ""
        return said.err


def line(guid: str, text: str, *, by: str = "dana", minutes_ago: float = 60, **facts: object) -> dict[str, object]:
    """Return an interchange line: a post of ``by``, some minutes before NOW."""
    return {
        "id": f"https://social.example/@{by}/{guid}",
        "url": f"https://social.example/@{by}/{guid}",
        "network": "mastodon",
        "author": {"id": f"https://social.example/users/{by}", "handle": by, "name": by.title()},
        "text": text,
        "published": moment(NOW - timedelta(minutes=minutes_ago)),
        **facts,
    }


def write_lines(path: Path, lines: Iterable[Mapping[str, object]]) -> Path:
    path.write_text("".join(json.dumps(one) + "\n" for one in lines), encoding="utf-8")
    return path
