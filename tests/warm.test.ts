/** A forked interpreter and one started anew must judge every program alike: verdict, output, messages, lines. */
import { Effect, ManagedRuntime } from "effect";
import { afterAll, describe, expect, it } from "vitest";
import { verdictOf } from "../envs/mix.ts";
import { loadSuite, suites } from "../envs/suites.ts";
import { Judge, type Task } from "../src/judge.ts";
import { defaultLimits } from "../src/limits.ts";

const warm = ManagedRuntime.make(Judge.layer({ workers: 1 }));
const cold = ManagedRuntime.make(Judge.layer({ workers: 1, cold: true }));
afterAll(() => Promise.all([warm.dispose(), cold.dispose()]));

const stdin = (program: string, input = "3\n1 2 3\n"): readonly [Task, string] => [
  {
    language: "python",
    entry: "stdin",
    harness: "",
    fixed: undefined,
    tests: [{ input, expected: "?" }],
    publicCount: 1,
    limits: { ...defaultLimits, cpuMs: 1000, memoryMb: 128 },
    checker: "lines",
    tol: undefined,
  },
  program,
];

const call = (program: string, args: string): readonly [Task, string] => [
  { ...stdin("")[0], entry: "f", checker: "json", tests: [{ input: args, expected: '"?"' }] },
  program,
];

/** Programs that would notice: they look at the interpreter, end in odd ways, or fail in the places where forks differ. */
const corpus: Readonly<Record<string, readonly [Task, string]>> = {
  "plain output": stdin("n = int(input())\nprint(sum(map(int, input().split())) * n)\n"),
  "reading everything": stdin("import sys\nprint(sys.stdin.read().split(), sys.stdin.read() == '')\n"),
  "reading past the end": stdin("input()\ninput()\ninput()\n"),
  "iterating over stdin": stdin("import sys\nfor line in sys.stdin:\n    print(repr(line))\n"),
  "bytes from the buffer": stdin("import sys\nsys.stdout.buffer.write(sys.stdin.buffer.readline())\nprint('after')\n"),
  "output without a newline, at exit": stdin("print('x', end='')\n"),
  "stderr and stdout": stdin("import sys\nprint('out')\nprint('err', file=sys.stderr)\n"),
  "an uncaught exception in a function": stdin(
    "def f(x):\n    return g(x)\n\ndef g(x):\n    return [1][x]\n\nprint(f(3))\n",
  ),
  "an exception in a comprehension on several lines": stdin("print([\n    1 // x\n    for x in (1, 0)\n])\n"),
  "a chained exception": stdin("try:\n    {}['k']\nexcept KeyError as e:\n    raise ValueError('bad') from e\n"),
  "an exception group": stdin("raise ExceptionGroup('several', [ValueError(1), TypeError(2)])\n"),
  "an exception whose __str__ fails": stdin(
    "class E(Exception):\n    def __str__(self):\n        raise ValueError\nraise E\n",
  ),
  "a syntax error": stdin("x = 1\nif x = 2:\n    print(x)\n"),
  "an indentation error": stdin("def f():\nreturn 1\n"),
  "a syntax error in exec": stdin("exec('x = = 1')\n"),
  "null bytes": stdin("print(1)\0\n"),
  unicode: stdin("print('é😀', len('é😀'))\nüber = 1\nprint(üner)\n"),
  "a column after wide characters": stdin("x = 'é😀'; print(x[99])\n"),
  "recursion without end": stdin("def f(n):\n    return f(n + 1)\nf(0)\n"),
  "a raised recursion limit": stdin(
    "import sys\nsys.setrecursionlimit(20000)\ndef f(n):\n    return 0 if n == 0 else 1 + f(n - 1)\nprint(f(15000))\n",
  ),
  "memory without end": stdin("x = []\nwhile True:\n    x.append(bytearray(10 ** 6))\n"),
  "one allocation too large": stdin("def f():\n    return [0] * 10 ** 9\nf()\n"),
  "sys.exit with nothing": stdin("import sys\nprint(1)\nsys.exit()\n"),
  "sys.exit with a number": stdin("import sys\nsys.exit(3)\n"),
  "sys.exit with a message": stdin("import sys\nsys.exit('no')\n"),
  "exit and quit": stdin("print(exit, quit)\nexit(2)\n"),
  "os._exit": stdin("import os\nprint('lost')\nos._exit(4)\n"),
  "os.abort": stdin("import os\nos.abort()\n"),
  "a signal to itself": stdin("import os, signal\nos.kill(os.getpid(), signal.SIGTERM)\n"),
  atexit: stdin("import atexit\natexit.register(print, 'bye')\nprint('hello')\n"),
  "__del__ at exit": stdin(
    "class A:\n    def __del__(self):\n        print('gone')\na = A()\nb = [A()]\nb.append(b)\n",
  ),
  "a thread that outlives main": stdin(
    "import threading, time\nthreading.Thread(target=lambda: (time.sleep(0.05), print('late'))).start()\nprint('main')\n",
  ),
  "an exception in a thread": stdin(
    "import threading\nt = threading.Thread(target=lambda: 1 // 0)\nt.start()\nt.join()\nprint('on')\n",
  ),
  "stdout closed": stdin("import sys\nprint(1)\nsys.stdout.close()\n"),
  "stdout replaced": stdin(
    "import io, sys\nold = sys.stdout\nsys.stdout = io.StringIO()\nprint(1)\nold.write(sys.stdout.getvalue() + '!')\n",
  ),
  "__main__ and __name__": stdin(
    "import sys\nprint(__name__, sys.modules['__main__'].__file__, __file__, sys.argv, sys.path[0])\nif __name__ == '__main__':\n    print('main')\n",
  ),
  "globals at start": stdin("print(sorted(globals()))\n"),
  "hash order of sets and dictionaries": stdin("print({'a', 'b', 'c', 'd', 'e'}, {x: hash(x) for x in ('q', 'r')})\n"),
  "random without a seed": stdin(
    "import random\nprint(random.random(), random.randint(1, 100), random.Random(5).random())\n",
  ),
  "random from": stdin("from random import shuffle\nx = list(range(9))\nshuffle(x)\nprint(x)\n"),
  "dataclasses, enums, typing": stdin(
    "from dataclasses import dataclass\nfrom enum import Enum\nfrom typing import List\n@dataclass(order=True)\nclass P:\n    x: int\nclass C(Enum):\n    A = 1\nprint(sorted([P(2), P(1)]), C.A, List[int])\n",
  ),
  "pickling a class of main": stdin("import pickle\nclass A:\n    x = 1\nprint(pickle.loads(pickle.dumps(A())).x)\n"),
  doctest: stdin(
    "import doctest\ndef f():\n    '''\n    >>> f()\n    1\n    '''\n    return 2\nprint(doctest.testmod())\n",
  ),
  "importlib and a module of its own": stdin(
    "import sys\nopen('helper.py', 'w').write('x = 5')\nsys.path.insert(0, '/tmp')\nimport helper\nprint(helper.x)\n",
  ),
  asyncio: stdin("import asyncio\nasync def f():\n    await asyncio.sleep(0)\n    return 7\nprint(asyncio.run(f()))\n"),
  "decimal and fractions": stdin(
    "from decimal import *\nfrom fractions import Fraction\ngetcontext().prec = 30\nprint(Decimal(1) / 7, Fraction(3, 9))\n",
  ),
  "an endless loop": stdin("while True:\n    pass\n"),
  "too much output": stdin("while True:\n    print('x' * 10 ** 6)\n"),
  "a denied call": stdin("import os\ntry:\n    os.fork()\nexcept OSError as e:\n    print(e)\n"),
  "limits it can see": stdin(
    "import resource\nfor name in ('NOFILE', 'NPROC', 'STACK', 'FSIZE', 'CORE'):\n    print(name, resource.getrlimit(getattr(resource, 'RLIMIT_' + name)))\n",
  ),
  "descriptors it has": stdin("import os\nprint(sorted(os.listdir('/proc/self/fd')))\n"),
  "its own user, process and place": stdin(
    "import os\nprint(os.getpid(), os.getppid(), os.getuid(), os.getcwd(), os.listdir('.'), os.environ.get('HOME'), sorted(os.environ))\n",
  ),
  "flags and version": stdin(
    "import sys\nprint(sys.flags, sys.version_info[:2], sys.stdout.encoding, sys.stdin.encoding, sys.getrecursionlimit(), sys.dont_write_bytecode)\n",
  ),
  "garbage collection": stdin(
    "import gc\nprint(gc.isenabled(), gc.get_threshold())\nclass A:\n    pass\na = A()\na.a = a\ndel a\nprint(gc.collect() >= 1)\n",
  ),
  "a function that returns": call(
    "def f(a, b):\n    return {'sum': a + b, 'list': [a, (b,), {a, b}], 'text': 'é'}\n",
    "[1, 2]",
  ),
  "a generator": call("def f(n):\n    for i in range(n):\n        yield i * 0.5\n", "[4]"),
  "large integers and floats": call(
    "def f(x):\n    return [2 ** 200, 0.1 + 0.2, float('inf'), -0.0, True, None, x]\n",
    "[12345678901234567890]",
  ),
  "a function that prints, then raises": call("def f(x):\n    print('working')\n    return x.y\n", "[1]"),
  "no such function": call("def g(x):\n    return x\n", "[1]"),
  "sys.exit inside the function": call("import sys\ndef f(x):\n    sys.exit(0)\n", "[1]"),
  "a result JSON cannot hold": call("class A:\n    pass\ndef f(x):\n    return [A()]\n", "[1]"),
  "a lying result": call(
    "class L(list):\n    def __iter__(self):\n        return iter([9])\n    def __eq__(self, other):\n        return True\n    def __repr__(self):\n        return '\"?\"'\ndef f(x):\n    return L([1, 2])\n",
    "[1]",
  ),
};

const judge = (runtime: typeof warm, [task, program]: readonly [Task, string]) =>
  runtime.runPromise(Judge.use((j) => Effect.map(j.judge(task, program), ({ judgement }) => judgement)));

describe("a warm interpreter judges as a cold one does:", () => {
  for (const [name, program] of Object.entries(corpus)) {
    it(name, async () => {
      expect(await judge(warm, program)).toEqual(await judge(cold, program));
    });
  }

  it("every Python program of the suite mini, which has every kind of bug", async () => {
    const { problems } = await Effect.runPromise(loadSuite(suites.find((s) => s.id === "mini")!));
    for (const problem of problems.filter((p) => p.language === "python" && verdictOf(p) !== "time-limit")) {
      expect(await judge(warm, [problem, problem.buggy])).toEqual(await judge(cold, [problem, problem.buggy]));
    }
  });

  it("and the thousandth fork as the first", async () => {
    const program = stdin("import random\nprint(random.random(), id(object()) % 16, len(dir()))\n");
    const first = await judge(warm, program);
    const tests = Array.from({ length: 100 }, () => program[0].tests[0]!);
    for (let i = 0; i < 10; i++) {
      const { cases } = await judge(warm, [{ ...program[0], tests }, program[1]]);
      for (const c of cases) expect(c.actual).toEqual(first.cases[0]?.actual);
    }
  });
});
