"""Observations as text, for people and for language models."""

from __future__ import annotations

from typing import List, Tuple

from .protocol import Diagnostic, Observation, RunResult, Step, TestView


def program(observation: Observation) -> str:
    """The program as it stands."""
    return next((file["text"] for file in observation["files"] if file["editable"]), "")


def harness(observation: Observation) -> str:
    """What is compiled after the program, and cannot be edited."""
    return "".join(file["text"] for file in observation["files"] if not file["editable"])


def _indented(text: str) -> str:
    return text.rstrip("\n").replace("\n", "\n    ")


def _diagnostic(diagnostic: Diagnostic) -> str:
    place = [diagnostic["file"], *(str(n) for n in (diagnostic.get("line"), diagnostic.get("column")) if n is not None)]
    code = f"{diagnostic['code']}: " if "code" in diagnostic else ""
    lines = [f"{':'.join(place)}: {diagnostic['severity']}: {code}{diagnostic['message']}"]
    lines += [f"  in {frame['function']}, line {frame['line']}" for frame in diagnostic.get("frames", [])]
    return "\n".join(lines)


def _test(test: TestView) -> str:
    reason = f": {test['reason']}" if "reason" in test else ""
    lines = [f"test {test['index'] + 1}{'' if test['public'] else ' (hidden)'}: {test['verdict']}{reason}"]
    if test["verdict"] != "accepted":
        if "input" in test:
            lines.append(f"  input: {_indented(test['input'])}")
        if "difference" in test:
            lines.append(f"  {_indented(test['difference']['text'])}")
        elif "expected" in test:
            lines.append(f"  expected: {_indented(test['expected'])}")
        if "stderr" in test:
            lines.append(f"  stderr: {_indented(test['stderr'])}")
        lines += [f"  {_indented(_diagnostic(d))}" for d in test.get("diagnostics", [])]
    return "\n".join(lines)


def _streams(run: RunResult) -> List[Tuple[str, str]]:
    return [("output", run["output"]["text"]), ("stderr", run["stderr"]["text"])]


def feedback(observation: Observation) -> str:
    """What is wrong with the program, as far as the agent is told: the verdict, diagnostics, tests that fail."""
    lines: List[str] = []
    verdict = observation.get("verdict", "accepted" if observation["passed"] else "not accepted")
    count = (
        f", {observation['passedCount']} of {observation['testCount']} tests pass"
        if "passedCount" in observation and "testCount" in observation
        else ""
    )
    lines.append(f"{verdict}{count}")
    if "reason" in observation:
        lines.append(observation["reason"])
    lines += [_diagnostic(d) for d in observation.get("diagnostics", [])]
    lines += [_test(t) for t in observation.get("tests", []) if t["verdict"] not in ("accepted", "not-run")]
    if "flags" in observation:
        lines.append(f"the program tried what it may not: {', '.join(observation['flags'])}")
    run = observation.get("run")
    if run is not None:
        reason = f": {run['reason']}" if "reason" in run else ""
        lines.append(f"your run: {run['verdict']}{reason}")
        lines += [f"  {name}: {_indented(text)}" for name, text in _streams(run) if text]
        lines += [f"  {_indented(_diagnostic(d))}" for d in run["diagnostics"]]
    return "\n".join(lines)


def render(step: Step) -> str:
    """A whole step: where the episode stands, the program with line numbers, what is wrong with it."""
    observation = step["observation"]
    turn, left = observation["turn"], observation["turnsLeft"]
    end = step["info"].get("end")
    head = f"{observation['problem']} ({observation['language']}), turn {turn} of {turn + left}"
    numbered = [f"{i:4}  {line}" for i, line in enumerate(program(observation).rstrip("\n").split("\n"), 1)]
    tail = f"reward {step['reward']:.3f}" + (f", {end}" if end is not None else "")
    return "\n".join([head, *numbered, feedback(observation), tail])
