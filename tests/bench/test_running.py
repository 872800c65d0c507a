from __future__ import annotations

import sys

import pytest

from bench.running import RunError, run

BUSY = "import time; end = time.process_time() + 0.2\nwhile time.process_time() < end: pass"


def test_the_cpu_of_children_is_counted() -> None:
    program = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {BUSY!r}], check=True)"

    assert run([sys.executable, "-c", program]).cpu >= 0.2


def test_the_output_and_the_variables_arrive() -> None:
    done = run([sys.executable, "-c", "import os; print(os.environ['SAID'])"], {"SAID": "héard"})

    assert done.output.strip() == "héard"


def test_a_program_that_fails_gives_no_figure() -> None:
    with pytest.raises(RunError, match=r"ended with 3: .*no feeds"):
        run([sys.executable, "-c", "import sys; print('no feeds', file=sys.stderr); sys.exit(3)"])
