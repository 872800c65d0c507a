"""Poll a served set of feeds with lemon24/reader; runs in the environment that ``bench.peers`` makes for it.

usage: reader_driver.py ADDRESS COUNT DATABASE; prints CPU seconds as JSON.
"""

from __future__ import annotations

import json
import sys
import time
import urllib.request

from reader import make_reader  # type: ignore[import-not-found]  # installed in its own environment only

WORKERS = 10


def main(address: str, count: int, database: str) -> dict[str, float]:
    """Return the CPU seconds of the three polls; a fourth one, unmeasured, comes between first and one_new."""
    reader = make_reader(database)
    for number in range(count):
        reader.add_feed(f"{address}/feed/{number}.xml")

    def poll(new: int | None) -> float:
        started = time.process_time()
        results = list(reader.update_feeds_iter(workers=WORKERS, scheduled=False))
        spent = time.process_time() - started
        failed = [result.url for result in results if isinstance(result.value, Exception)]
        found = sum(result.value.new for result in results if result.value is not None)
        if failed or (new is not None and found != new):
            sys.exit(f"{len(failed)} feeds failed, {found} new entries")
        return spent

    first = poll(None)
    poll(0)
    urllib.request.urlopen(f"{address}/_gen?g=1").read()  # noqa: S310 - the loopback server
    one_new = poll(count)
    return {"first": first, "one_new": one_new, "unchanged": poll(0)}


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], int(sys.argv[2]), sys.argv[3])))
