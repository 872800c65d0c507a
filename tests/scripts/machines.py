"""A machine that writes down what it is asked to run and answers from a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scripts.system_packages import Answer, Machine


class FakePrograms:
    """Answers by the first known words found in the command; all else succeeds in silence.

    A list of answers is given out one by one, the last one for ever.
    """

    def __init__(self, answers: Mapping[str, Answer | list[Answer]] | None = None) -> None:
        given = answers or {}
        self._answers = {words: answer if isinstance(answer, list) else [answer] for words, answer in given.items()}
        self.ran: list[str] = []

    def __call__(self, command: Sequence[str], variables: Mapping[str, str]) -> Answer:
        line = " ".join(command)
        self.ran.append(line)
        for words, answers in self._answers.items():
            if words in line:
                return answers.pop(0) if len(answers) > 1 else answers[0]
        return Answer(0)

    def ran_with(self, words: str) -> list[str]:
        return [line for line in self.ran if words in line]


def machine(programs: FakePrograms, *, linux: bool = True, root: bool = True, apt: bool = True) -> Machine:
    return Machine(linux=linux, root=root, apt=apt, display=False, ask=programs)
