"""``python -P -m commands``: the command line, where the script ``causerie`` is not at hand."""

from __future__ import annotations

from commands.main import main

if __name__ == "__main__":
    main(prog_name="causerie")
