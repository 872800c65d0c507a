"""A listener that only speaks the protocol: run as a child by the tests of the link.

It says it is ready, repeats every command on its standard error, answers ``PollNow`` and ``PastedMention``, and
dies on command: ``GoOffline`` makes it end with 1, as a crash would.
"""

from __future__ import annotations

import os
import sys

from listeners import messages


def say(event: messages.Event) -> None:
    sys.stdout.buffer.write(messages.to_line(event))
    sys.stdout.buffer.flush()


def main() -> int:
    if "--stubborn" not in sys.argv:
        say(messages.Ready(os.getpid()))
    if "--noise" in sys.argv:
        sys.stdout.buffer.write(b'what?\n{"is":"Unknown"}\n')
    if "--dies" in sys.argv:
        return 1
    for line in sys.stdin.buffer:
        command = messages.command_from_line(line)
        if isinstance(command, messages.PollNow):
            say(messages.RoundProgress(0, 1))
            say(messages.SourcePolled(7, "polled", 2))
            say(messages.RanksChanged((1, 2), (2,)))
            say(messages.RoundProgress(1, 1))
        elif isinstance(command, messages.PastedMention):
            say(messages.JobDone(command.job, 1, 1, 0, 0, 5, 3))
        elif isinstance(command, messages.GoOffline):
            return 1
        elif isinstance(command, messages.Stop):
            return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
