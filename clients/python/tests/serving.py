"""Real servers for the tests: `bin/redgreen serve` over a few small problems."""

import atexit
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import tempfile
from contextlib import closing
from functools import lru_cache
from pathlib import Path
from typing import Any, Dict, List, Optional

ROOT = Path(__file__).resolve().parents[3]

RIGHT = {"type": "submit", "program": "def increment(n):\n    return n + 1\n"}
WRONG = {"type": "submit", "program": "def increment(n):\n    return n + 1 if n < 3 else n\n"}
IMPOSSIBLE = {"type": "edit", "edits": [{"line": 99, "column": 1, "endLine": 99, "endColumn": 1, "text": "x"}]}


def _problem(id: str, language: str, buggy: str, fixed: str) -> Dict[str, Any]:
    return {
        "id": id,
        "language": language,
        "entry": "increment",
        "statement": "increment(n) is one more than n.",
        "buggy": buggy,
        "fixed": fixed,
        "tests": [{"args": [n], "expected": n + 1} for n in range(1, 6)],
    }


PROBLEMS: List[Dict[str, Any]] = [
    _problem("minus", "python", "def increment(n):\n    return n - 1\n", RIGHT["program"]),
    _problem("script", "javascript", "function increment(n) { return n; }\n", "function increment(n) { return n + 1; }\n"),
    _problem("plus-two", "python", "def increment(n):\n    return n + 2\n", RIGHT["program"]),
]


class Server:
    """A server that can be killed and started again over the same traces, at the same endpoint."""

    def __init__(self, *flags: str, problems: Optional[List[Dict[str, Any]]] = None) -> None:
        self.flags = flags
        self.folder = Path(tempfile.mkdtemp(prefix="redgreen-python-"))
        with open(self.folder / "problems.jsonl", "w") as file:
            file.writelines(json.dumps(problem) + "\n" for problem in problems or PROBLEMS)
        self.endpoint = f"ipc://{self.folder}/gym.sock"
        self.prepare()
        self.start()

    def prepare(self) -> None:
        """What must be in its folder before it starts."""

    def start(self) -> None:
        command = ["serve", "problems.jsonl", "--bind", self.endpoint, "--workers", "2"]
        self.process = subprocess.Popen(
            [str(ROOT / "bin/redgreen"), *command, "--traces", "traces.sqlite", *self.flags],
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        assert self.process.stdout is not None
        line = self.process.stdout.readline().decode()
        if not line.startswith("serving "):
            raise RuntimeError(f"redgreen serve did not start: {line!r}; run bin/setup, then bin/redgreen doctor")

    def run(self, *command: str) -> str:
        """What another command of redgreen prints, in the server's folder."""
        ran = subprocess.run([str(ROOT / "bin/redgreen"), *command], cwd=self.folder, capture_output=True, check=True)
        return ran.stdout.decode()

    def kill(self) -> None:
        """As a crash would: at once, without a word."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        assert self.process.stdout is not None
        self.process.stdout.close()

    def recorded_turns(self) -> int:
        """Of all episodes, each reset being one."""
        with closing(sqlite3.connect(self.folder / "traces.sqlite")) as traces:
            (count,) = traces.execute("SELECT count(*) FROM turns").fetchone()
            return int(count)

    def stop(self) -> None:
        if self.process.poll() is None:
            self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)


def _started() -> Server:
    server = Server()
    atexit.register(server.stop)
    return server


@lru_cache(maxsize=None)
def shared() -> Server:
    """One for all tests that do it no harm."""
    return _started()


@lru_cache(maxsize=None)
def mortal() -> Server:
    """One for tests that kill it, and leave it running."""
    return _started()
