"""Runs one program on many inputs in one process: see batch.ts.

Reads {"program", "entry", "inputs", "inputMs", "totalMs"}; prints a JSON list with a pair for each input: what the
program answered, null where it did not end well or in time, and the milliseconds of CPU time it took. The list ends
when `totalMs` are used up.
"""
import io
import json
import signal
import sys
import time


def plain(value):
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    return list(value)


def overdue(number, frame):
    raise TimeoutError


def answer(code, entry, text):
    sys.stdin = io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8")
    output = io.BytesIO()
    sys.stdout = io.TextIOWrapper(output, encoding="utf-8")
    namespace = {"__name__": "__main__"}
    exec(code, namespace)
    if entry != "stdin":
        return json.dumps(namespace[entry](*json.loads(text)), default=plain)
    sys.stdout.flush()
    return output.getvalue().decode()


def main():
    job = json.load(sys.stdin)
    stdin, stdout = sys.stdin, sys.stdout
    code = compile(job["program"], "main.py", "exec")
    signal.signal(signal.SIGPROF, overdue)
    answers = []
    for text in job["inputs"]:
        start = time.process_time()
        if 1000 * start > job["totalMs"]:
            break
        signal.setitimer(signal.ITIMER_PROF, job["inputMs"] / 1000)
        try:
            answered = answer(code, job["entry"], text)
        except BaseException:
            answered = None
        signal.setitimer(signal.ITIMER_PROF, 0)
        sys.stdin, sys.stdout = stdin, stdout
        answers.append([answered, 1000 * (time.process_time() - start)])
    json.dump(answers, sys.stdout)


main()
