"""Runs a submitted Python program and tells the judge, on descriptor 3, what the interpreter knows.

    python.py build             compile main.py to main.bin; a syntax error is reported with its place
    python.py run               run main.bin as __main__
    python.py call ENTRY        run it, then call ENTRY with the JSON list on stdin and report the result

A report is one line: a word, a space, JSON. `syntax` and `exception` carry a diagnostic, `result` what the
function returned. The program's own output goes where it always goes, so it cannot be mistaken for a report,
and a report decides nothing by itself: results are compared outside, with answers that are not in here.
"""

import marshal
import os
import sys

SOURCE = "/program/main.py"
REPORT = 3
FRAMES = 20
TEXT = 2000

_write = os.write


def report(kind, text):
    data = (kind + " " + text + "\n").encode("utf-8", "backslashreplace")
    while data:
        data = data[_write(REPORT, data):]


def build():
    with open(SOURCE, "rb") as f:
        source = f.read()
    try:
        code = compile(source, SOURCE, "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as e:
        import json

        fault = {"type": type(e).__name__, "message": str(getattr(e, "msg", None) or e)[:TEXT]}
        for key, attribute in (("line", "lineno"), ("column", "offset"), ("endLine", "end_lineno"), ("endColumn", "end_offset")):
            value = getattr(e, attribute, None)
            if isinstance(value, int) and value >= 1:
                fault[key] = value
        report("syntax", json.dumps(fault))
        sys.exit(1)
    with open("main.bin", "wb") as f:
        marshal.dump(code, f)


def explain(error, trace):
    """What was raised and where: the program's own frames, innermost first."""
    import json
    import traceback

    frames = []
    place = None
    for frame, line in traceback.walk_tb(trace):
        if frame.f_code.co_filename == SOURCE:
            frames.append({"function": frame.f_code.co_name, "line": line})
            place = (trace_position(frame, trace), line)
    frames.reverse()
    fault = {"type": type(error).__name__, "frames": frames[:FRAMES]}
    try:
        fault["message"] = str(error)[:TEXT]
    except BaseException:
        fault["message"] = "(its own __str__ failed)"
    if place is not None:
        position, line = place
        fault["line"] = line
        if position is not None and position[0] == line:
            fault["positions"] = position
    if isinstance(error, SyntaxError) and error.lineno:
        fault["line"] = error.lineno
    report("exception", json.dumps(fault))


def trace_position(frame, trace):
    """(line, end line, byte column, end byte column) of what a frame was doing, where the version knows."""
    while trace is not None:
        if trace.tb_frame is frame:
            code = frame.f_code
            if not hasattr(code, "co_positions"):
                return None
            import itertools

            position = next(itertools.islice(code.co_positions(), trace.tb_lasti // 2, None), None)
            if position is None or None in position:
                return None
            return list(position)
        trace = trace.tb_next
    return None


def fail(error):
    """Prints what the interpreter would have printed, without our own frames, and reports it."""
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename == __file__:
        trace = trace.tb_next
    try:
        sys.stdout.flush()
    except BaseException:
        pass
    import traceback

    explain(error, trace)
    traceback.print_exception(type(error), error, trace)
    return 1


def exit_code(error):
    """What the interpreter makes of a SystemExit."""
    code = error.code
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xFF
    print(code, file=sys.stderr)
    return 1


def plain(value):
    """A value as JSON text: exact types only, so that no method of the program's decides what is compared."""
    kind = type(value)
    if value is None or value is True or value is False:
        return "null" if value is None else "true" if value is True else "false"
    if kind is int:
        return int.__repr__(value)
    if kind is float:
        return float.__repr__(value) if value - value == 0 else "NaN"
    if kind is str:
        return quote(value)
    if isinstance(value, bool):
        return "true" if bool.__bool__(value) else "false"
    if isinstance(value, int):
        return int.__repr__(int.__index__(value))
    if isinstance(value, float):
        return plain(float.__float__(value))
    if isinstance(value, str):
        return quote(str.__str__(value))
    if isinstance(value, dict):
        return "{" + ", ".join(quote(key_text(k)) + ": " + plain(v) for k, v in dict.items(value)) + "}"
    if isinstance(value, list):
        return "[" + ", ".join([plain(v) for v in list.__iter__(value)]) + "]"
    if isinstance(value, tuple):
        return "[" + ", ".join([plain(v) for v in tuple.__iter__(value)]) + "]"
    if isinstance(value, (set, frozenset)):
        items = list(value)
        try:
            items.sort()
        except TypeError:
            items.sort(key=plain)
        return "[" + ", ".join([plain(v) for v in items]) + "]"
    if kind.__module__ == "collections" and kind.__name__ in ("deque", "Counter"):
        return "[" + ", ".join([plain(v) for v in value]) + "]"
    if kind is range or kind.__module__ == "builtins" and (hasattr(kind, "__next__") or kind.__name__.startswith("dict_")):
        return "[" + ", ".join([plain(v) for v in value]) + "]"
    raise Unserialisable(kind.__name__)


class Unserialisable(Exception):
    pass


def key_text(key):
    return key if type(key) is str else plain(key).strip('"')


def quote(text):
    return _encode(text)


def run(entry):
    with open("/program/main.bin", "rb") as f:
        code = marshal.loads(f.read())
    arguments = None
    if entry is not None:
        global _encode
        import json

        _encode = json.encoder.encode_basestring_ascii
        arguments = json.loads(sys.stdin.buffer.read())
    module = type(sys)("__main__")
    module.__file__ = SOURCE
    module.__builtins__ = __builtins__
    sys.modules["__main__"] = module
    sys.argv = [SOURCE]
    sys.path[0] = "/program"
    import builtins

    from _sitebuiltins import Quitter

    builtins.exit = Quitter("exit", "Ctrl-D (i.e. EOF)")
    builtins.quit = Quitter("quit", "Ctrl-D (i.e. EOF)")
    try:
        exec(code, module.__dict__)
        if entry is not None:
            owner, _, method = entry.rpartition(".")
            target = module.__dict__[owner]() if owner else module.__dict__
            function = getattr(target, method) if owner else target[method]
            value = function(*arguments)
            try:
                text = plain(value)
            except Unserialisable as e:
                text = "<" + str(e) + ">"
            report("result", text)
    except SystemExit as e:
        return exit_code(e)
    except KeyError as e:
        if entry is not None and e.args == (entry.rpartition(".")[0] or entry,) and e.__traceback__.tb_next is None:
            e = NameError("the program defines no " + repr(e.args[0]))
        return fail(e)
    except BaseException as e:
        return fail(e)
    return 0


if __name__ == "__main__":
    mode = sys.argv[1]
    if mode == "build":
        build()
    else:
        sys.exit(run(sys.argv[2] if mode == "call" else None))
