"""Runs a submitted Python program and tells the judge, on descriptor 3, what the interpreter knows.

    python.py build             compile main.py to main.bin; a syntax error is reported with its place
    python.py build-counting    the same, and note which lines are executed; a run then reports `coverage`
    python.py run               run main.bin as __main__
    python.py call ENTRY        run it, then call ENTRY with the JSON list on stdin and report the result
    python.py serve             start once, then fork for each of the above that the supervisor asks for

A report is one line: a word, a space, JSON. `syntax` and `exception` carry a diagnostic, `result` what the
function returned. The program's own output goes where it always goes, so it cannot be mistaken for a report,
and a report decides nothing by itself: results are compared outside, with answers that are not in here.

A program must not be able to tell a forked interpreter from one that was started for it, apart from modules
that are loaded already. So both go through the same functions here, to the end: see finish().
"""

import marshal
import os
import sys

SOURCE = "/program/main.py"
REPORT = 3
SIGXCPU = 24
FRAMES = 20
TEXT = 2000

# Address space to say with that there is none left. Never touched, so it costs nothing else.
BALLAST = [bytes(8 << 20)]

_write = os.write


def report(kind, text):
    data = (kind + " " + text + "\n").encode("utf-8", "backslashreplace")
    while data:
        data = data[_write(REPORT, data):]


def build(counting):
    with open(SOURCE, "rb") as f:
        source = f.read()
    try:
        code = compile(counted(source) if counting else source, SOURCE, "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as e:
        import json

        fault = {"type": type(e).__name__, "message": str(getattr(e, "msg", None) or e)[:TEXT]}
        for key, attribute in (("line", "lineno"), ("column", "offset"), ("endLine", "end_lineno"), ("endColumn", "end_offset")):
            value = getattr(e, attribute, None)
            if isinstance(value, int) and value >= 1:
                fault[key] = value
        report("syntax", json.dumps(fault))
        return 1
    with open("main.bin", "wb") as f:
        marshal.dump(code, f)
    return 0


# ---- coverage ----

LINES = "__redgreen_lines__"


def counted(source):
    """The program with a note before every statement that its line was reached: a store into a set of bytes."""
    import ast

    def note(statement):
        target = ast.Subscript(ast.Name(LINES, ast.Load()), ast.Constant(statement.lineno), ast.Store())
        return ast.fix_missing_locations(ast.copy_location(ast.Assign([target], ast.Constant(1)), statement))

    def docstring(statement):
        return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant) and isinstance(statement.value.value, str)

    def future(statement):
        return isinstance(statement, ast.ImportFrom) and statement.module == "__future__"

    tree = ast.parse(source, SOURCE)
    for node in ast.walk(tree):
        for field in ("body", "orelse", "finalbody"):
            statements = getattr(node, field, None)
            if not isinstance(statements, list) or isinstance(node, (ast.IfExp, ast.Lambda)):
                continue
            first = 1 if field == "body" and statements and docstring(statements[0]) else 0
            while first < len(statements) and future(statements[first]):
                first += 1
            statements[first:] = [s for old in statements[first:] for s in (note(old), old)]
    return tree


def report_coverage(lines):
    report("coverage", str([line for line in range(len(lines)) if lines[line]]))


# ---- what was raised, and where ----


def explain(error, trace):
    """The program's own frames, innermost first, and the place in the innermost."""
    import json
    import traceback

    frames = []
    fault = {"type": type(error).__name__}
    for frame, line in traceback.walk_tb(trace):
        if frame.f_code.co_filename == SOURCE:
            frames.append({"function": frame.f_code.co_name, "line": line})
            fault["line"] = line
            fault["positions"] = position_in(frame, trace)
    frames.reverse()
    fault["frames"] = frames[:FRAMES]
    try:
        fault["message"] = str(error)[:TEXT]
    except BaseException:
        fault["message"] = "(its own __str__ failed)"
    if isinstance(error, SyntaxError) and error.lineno:
        fault["line"] = error.lineno
    report("exception", json.dumps(fault))


def position_in(frame, trace):
    """[line, end line, byte column, end byte column] of what a frame was doing, where this version knows."""
    while trace is not None and trace.tb_frame is not frame:
        trace = trace.tb_next
    if trace is None or not hasattr(frame.f_code, "co_positions"):
        return None
    import itertools

    position = next(itertools.islice(frame.f_code.co_positions(), trace.tb_lasti // 2, None), None)
    return None if position is None or None in position else list(position)


def fail(error):
    """Reports what was raised, and prints what the interpreter would have printed, without our own frames."""
    BALLAST.clear()
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


# ---- results as JSON ----


class Unserialisable(Exception):
    pass


def plain(value):
    """A value as JSON text: built-in types only, so that no method of the program's decides what is compared."""
    kind = type(value)
    if value is None:
        return "null"
    if value is True or value is False:
        return "true" if value is True else "false"
    if isinstance(value, int):
        return int.__repr__(int.__index__(value))
    if isinstance(value, float):
        number = float.__float__(value)
        return float.__repr__(number) if number - number == 0 else "NaN"
    if isinstance(value, str):
        return _quote(str.__str__(value))
    if isinstance(value, dict):
        return "{" + ", ".join([_quote(key_text(k)) + ": " + plain(v) for k, v in dict.items(value)]) + "}"
    if isinstance(value, list):
        return listed(list.__iter__(value))
    if isinstance(value, tuple):
        return listed(tuple.__iter__(value))
    if isinstance(value, (set, frozenset)):
        items = list(value)
        try:
            items.sort()
        except TypeError:
            items.sort(key=plain)
        return listed(items)
    if kind.__module__ == "builtins" and hasattr(kind, "__iter__") or kind.__module__ in ("collections", "itertools"):
        return listed(value)  # ranges, generators, maps, views of dictionaries, deques
    raise Unserialisable(kind.__name__)


def listed(items):
    return "[" + ", ".join([plain(v) for v in items]) + "]"


def key_text(key):
    return key if type(key) is str else plain(key).strip('"')


# ---- running ----


class SeedRandom:
    """Lets `random` start from the same seed in every run, so that a program that never seeds it is the same twice."""

    def find_spec(self, name, path=None, target=None):
        if name != "random":
            return None
        sys.meta_path.remove(self)
        import importlib.util

        spec = importlib.util.find_spec(name)
        loader = spec.loader
        execute = loader.exec_module

        def seeded(module):
            execute(module)
            module.seed(0)

        loader.exec_module = seeded
        return spec


def call(namespace, entry, arguments):
    owner, _, name = entry.rpartition(".")
    if (owner or name) not in namespace:
        raise NameError("the program defines no " + repr(owner or name))
    function = getattr(namespace[owner](), name) if owner else namespace[name]
    value = function(*arguments)
    try:
        report("result", plain(value))
    except Unserialisable as e:
        report("result", "<" + str(e) + ">")


def say_where_at_time_limit():
    """At SIGXCPU, which the supervisor sends when time is up: the stack on the report channel, then the end."""
    import faulthandler

    faulthandler.register(SIGXCPU, REPORT, all_threads=False, chain=True)


def report_at_time_limit(lines):
    import signal

    def late(number, frame):
        report_coverage(lines)
        os._exit(1)

    signal.signal(SIGXCPU, late)


def run(entry):
    with open("/program/main.bin", "rb") as f:
        code = marshal.loads(f.read())
    arguments = None
    if entry is not None:
        global _quote
        import json

        _quote = json.encoder.encode_basestring_ascii
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
    if "random" in sys.modules:
        sys.modules["random"].seed(0)
    else:
        sys.meta_path.insert(0, SeedRandom())
    lines = None
    if LINES in code.co_names:
        with open(SOURCE, "rb") as f:
            lines = bytearray(f.read().count(b"\n") + 2)
        setattr(builtins, LINES, lines)
        report_at_time_limit(lines)
    else:
        say_where_at_time_limit()
    try:
        exec(code, module.__dict__)
        if entry is not None:
            call(module.__dict__, entry, arguments)
        status = 0
    except SystemExit as e:
        status = exit_code(e)
    except BaseException as e:
        status = fail(e)
    if lines is not None:
        report_coverage(lines)
    return finish(status, module)


def flushed(status):
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None and not stream.closed:
                stream.flush()
        except BaseException:
            if stream is sys.stdout:
                status = 120
    return status


def finish(status, module):
    """What the interpreter does at its end, in its order: threads, exit functions, what objects do when they go."""
    threading = sys.modules.get("threading")
    if threading is not None:
        threading._shutdown()
    import atexit

    atexit._run_exitfuncs()
    status = flushed(status)
    sys.modules.pop("__main__", None)
    module.__dict__.clear()
    import gc

    gc.collect()
    os._exit(flushed(status))


def perform(arguments):
    if arguments[0].startswith("build"):
        os._exit(flushed(build(arguments[0] == "build-counting")))
    run(arguments[1] if arguments[0] == "call" else None)


def virtual_bytes():
    with open("/proc/self/statm") as f:
        return int(f.read().split()[0]) * os.sysconf("SC_PAGESIZE")


def serve():
    """Never runs a program itself: comes back only in a fork, confined already, with what it is to do."""
    fresh = virtual_bytes()
    # What most programs import. Each module more makes every fork dearer.
    import bisect, collections, functools, heapq, itertools, json, math, random, re, string  # noqa
    import ast, atexit, faulthandler, gc, linecache, signal, traceback  # noqa
    import ctypes

    library = ctypes.PyDLL("/redgreen/zygote.so")
    after_fork = ctypes.pythonapi.PyOS_AfterFork_Child
    after_fork.restype = None
    room = ctypes.create_string_buffer(4096)
    for name in [name for name in sys.modules if name.split(".")[0] in ("ctypes", "_ctypes", "_struct", "struct")]:
        del sys.modules[name]
    gc.collect()
    gc.freeze()
    surplus = (virtual_bytes() - fresh + (1 << 20) - 1) >> 20
    size = library.zygote_serve(room, surplus)
    after_fork()
    return room.raw[: size - 1].decode().split("\0")[3:]


if __name__ == "__main__":
    # Not from inside serve(): the stack must be as deep either way, or recursion would end elsewhere.
    perform(serve() if sys.argv[1] == "serve" else sys.argv[1:])
