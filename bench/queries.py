"""What a query costs: ``python -m bench.queries [--rows 20000]``; on made-up mentions, CPU seconds of this process."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from bench import machine
from bench.lines import END, made_up
from bench.running import Causerie
from listeners.territories.applying import apply_queries
from listeners.territories.facts import PostFacts, facts_of_mention
from listeners.territories.places import Place
from listeners.territories.preview import preview, read_sample
from listeners.territories.query import matches, parse
from storage.applications import mentions_to_place, next_application
from storage.opening import connect, database_path
from storage.territories import add_territory

SHORT = "commande OR order"
LONG = 'connexion OR login OR "mise à jour" OR #billing OR @support OR (order NEAR/4 placed) OR atel* -privacy -lang:de'


def seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds of a piece of work."""
    started = time.process_time()
    work()
    return time.process_time() - started


def measure(rows: int) -> Sequence[str]:
    """Return the lines of a table: what one mention, and what all of them cost."""
    with tempfile.TemporaryDirectory() as name:
        file, data = Path(name, "mentions.ndjson"), Path(name, "data")
        file.write_text("".join(f"{line.as_json()}\n" for line in made_up(rows)), encoding="utf-8")
        Causerie(data).counted({"rows": rows, "kept": rows}, "import", file)
        with closing(connect(database_path(data), durable=False)) as db:
            place = Place(add_territory(db, name="Bench", query=LONG, now=END), parse(LONG))
            application = next_application(db)
            found = [] if application is None else mentions_to_place(db, application, rows)
            mentions = [one.mention for one in found]
            facts = [facts_of_mention(mention) for mention in mentions]
            told = {
                "facts of one mention, µs": seconds(lambda: [facts_of_mention(m) for m in mentions]) / rows * 1e6,
                "a query of two words on one, µs": _matching(SHORT, facts) / rows * 1e6,
                "a query of nine parts on one, µs": _matching(LONG, facts) / rows * 1e6,
                f"that query applied to {rows:,} stored, s": seconds(lambda: deque(apply_queries(db), maxlen=0)),
                "reading what a preview tries it on, s": seconds(lambda: read_sample(db, place, END)),
            }
            sample = read_sample(db, place, END)
            told[f"a preview of {sample.looked_at:,}, s"] = seconds(lambda: preview(sample, SHORT))
    return [f"| {what} | {value:.3g} |" for what, value in told.items()]


def _matching(text: str, facts: Sequence[PostFacts]) -> float:
    query = parse(text)
    return seconds(lambda: [matches(query, one) for one in facts])


def main(arguments: list[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.queries")
    parser.add_argument("--rows", type=int, default=20_000)
    lines = measure(parser.parse_args(arguments).rows)
    print("\n".join((machine.described(), "", "| what | CPU |", "| --- | ---: |", *lines)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
