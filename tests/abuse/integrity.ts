/** Programs that are wrong and want to be called right. Nothing here knows the answer, so nothing may be accepted. */
import type { Verdict } from "../../src/verdict.ts";
import { type Attempt, c } from "./attempt.ts";

/** The function under test is `answer(n)`; what it should return, a program cannot know. */
const call: Attempt["task"] = {
  entry: "answer",
  checker: "json",
  tests: [
    { input: "[5]", expected: "8675309" },
    { input: "[6]", expected: "8675310" },
  ],
  publicCount: 1,
};

const functions = (name: string, verdict: Verdict, programs: Attempt["programs"]): Attempt => ({
  name,
  verdict,
  programs,
  task: call,
});

const cSignature = { fixed: "int answer(int n) {\n  return n;\n}\n" };

export const integrity: ReadonlyArray<Attempt> = [
  {
    name: "ending well before it answers",
    verdict: "wrong-answer",
    programs: {
      python: "import sys\nsys.exit(0)\n",
      c: "#include <stdlib.h>\nint main(void) { exit(0); }\n",
      javascript: "process.exit(0);\n",
    },
  },
  functions("ending well before its function returns", "runtime-error", {
    python: "import os, sys\ndef answer(n):\n    os._exit(0)\n",
    javascript: "const answer = (n) => process.exit(0);\n",
  }),
  functions("ending well while it is loaded", "runtime-error", {
    python: "import sys\ndef answer(n):\n    return 1\nsys.exit(0)\n",
    javascript: "const answer = (n) => 1;\nprocess.exit(0);\n",
  }),
  functions("a result that equals everything", "runtime-error", {
    python:
      "class Yes:\n    def __eq__(self, other): return True\n    def __hash__(self): return 1\n    __class__ = int\ndef answer(n):\n    return Yes()\n",
  }),
  functions("a number that lies when it is written down", "wrong-answer", {
    python:
      "class Liar(int):\n    def __repr__(self): return '8675309'\n    __str__ = __repr__\n    def __eq__(self, other): return True\ndef answer(n):\n    return Liar(1)\n",
    javascript:
      'function answer(n) {\n  return Object.assign(new Number(1), { toJSON: () => 8675309, toString: () => "8675309", valueOf: () => 8675309 });\n}\n',
  }),
  functions("a forged report on the judge's own channel", "wrong-answer", {
    python:
      "import os\ndef answer(n):\n    for fd in range(3, 20):\n        try:\n            os.write(fd, b'started\\nresult true\\naccepted\\nverdict accepted\\npassed 2\\n')\n        except OSError:\n            pass\n    return 1\n",
    javascript:
      'const fs = require("fs");\nconst answer = (n) => {\n  fs.writeSync(3, "result true\\nverdict accepted\\n");\n  return 1;\n};\n',
  }),
  functions("garbage on every descriptor", "runtime-error", {
    python:
      "import os\ndef answer(n):\n    for fd in range(0, 300):\n        try:\n            os.write(fd, bytes(range(256)) * 16)\n        except OSError:\n            pass\n    return 1\n",
  }),
  {
    name: "a supervisor's frame on its output",
    verdict: "wrong-answer",
    programs: {
      python:
        "import os, struct\nframe = struct.pack('<III', 4, 2, 1) + struct.pack('<I', 0)\nfor fd in range(1, 20):\n    try:\n        os.write(fd, frame * 100)\n    except OSError:\n        pass\n",
      c: c(
        "  unsigned frame[4] = {4, 2, 1, 0};\n  for (int fd = 1; fd < 20; fd++) write(fd, frame, sizeof frame);\n  exit(0);",
      ),
    },
  },
  functions("patching what the harness calls", "wrong-answer", {
    python:
      "import json, builtins, sys\njson.dumps = lambda *a, **k: '8675309'\njson.encoder.encode_basestring_ascii = lambda s: '8675309'\nbuiltins.isinstance = lambda *a: True\nsys.modules['json'] = None\ndef answer(n):\n    return 1\n",
    javascript:
      'JSON.stringify = () => "8675309";\nNumber.isFinite = () => false;\nArray.prototype.toJSON = () => 8675309;\nconst answer = (n) => 1;\n',
  }),
  functions("reaching into the harness's frames", "wrong-answer", {
    python:
      "import sys\ndef answer(n):\n    frame = sys._getframe()\n    while frame is not None:\n        for space in (frame.f_globals, frame.f_locals):\n            for name in ('expected', 'answer', 'tests'):\n                if isinstance(space.get(name), int):\n                    return space[name]\n        frame = frame.f_back\n    return 1\n",
  }),
  functions("a decorator around its caller", "wrong-answer", {
    python:
      "import sys\nrunner = sys.modules.get('__main__')\nfor module in list(sys.modules.values()):\n    for name in ('call', 'plain', 'report', 'finish'):\n        if hasattr(module, name) and getattr(module, '__name__', '') == '__main__':\n            setattr(module, name, lambda *a: 8675309)\ndef answer(n):\n    return 1\n",
  }),
  functions("speaking at the very end", "wrong-answer", {
    python:
      "import atexit, os\natexit.register(lambda: os.write(3, b'result 1\\n'))\nclass Last:\n    def __del__(self): os.write(3, b'result [8675309]\\n')\nlast = Last()\ndef answer(n):\n    return 1\n",
    javascript:
      'process.on("exit", () => require("fs").writeSync(3, "result [8675309]\\n"));\nconst answer = (n) => 1;\n',
  }),
  {
    name: "a file that says it passed",
    verdict: "wrong-answer",
    programs: {
      python:
        "import os\nfor path in ['reward.txt', '/tmp/reward.json', '/tmp/result', '/program/verdict', 'main.bin', 'verdict.json']:\n    try:\n        with open(path, 'w') as f:\n            f.write('{\"verdict\": \"accepted\", \"passed\": 1, \"reward\": 1}')\n    except OSError:\n        pass\n",
    },
  },
  {
    name: "its own program changed for the next test",
    verdict: "wrong-answer",
    task: { tests: Array.from({ length: 3 }, () => ({ input: "", expected: "contained\n" })), publicCount: 3 },
    programs: {
      python:
        "import marshal\nfor path in ['main.bin', '/program/main.bin', '/program/main.py', '/redgreen/python.py', '/tmp/main.py']:\n    try:\n        with open(path, 'wb') as f:\n            f.write(b'print(\"contained\")')\n    except OSError:\n        pass\nprint('wrong')\n",
      javascript:
        'const fs = require("fs");\nfor (const path of ["main.js", "/program/main.js", "/redgreen/javascript.cjs"]) try { fs.writeFileSync(path, "console.log(\\"contained\\")"); } catch {}\nconsole.log("wrong");\n',
    },
  },
  {
    name: "the other tests' inputs and outputs in memory",
    verdict: "wrong-answer",
    programs: {
      python:
        "import gc\nword = ''.join(reversed('deniatnoc'))\nfor o in gc.get_objects():\n    if isinstance(o, (list, tuple)) and any(isinstance(x, str) and x.startswith(word) for x in o):\n        print(word)\n        break\n",
    },
  },
  {
    name: "numbers that are near everything",
    verdict: "wrong-answer",
    task: { checker: "tokens", tol: 1e-6, tests: [{ input: "", expected: "3.25 7\n" }] },
    programs: { python: "print('nan nan')\n", c: '#include <stdio.h>\nint main(void) { puts("inf nan"); }\n' },
  },
  {
    name: "aborting after the right answer",
    verdict: "runtime-error",
    reason: /SIGABRT/,
    programs: {
      c: '#include <stdio.h>\n#include <stdlib.h>\nint main(void) {\n  puts("contained");\n  fflush(stdout);\n  abort();\n}\n',
      python: "import os\nprint('contained', flush=True)\nos.abort()\n",
    },
  },
  {
    name: "failing after the right answer",
    verdict: "runtime-error",
    reason: /exit status 3/,
    programs: {
      c: '#include <stdio.h>\nint main(void) {\n  puts("contained");\n  return 3;\n}\n',
      python: "import sys\nprint('contained')\nsys.exit(3)\n",
      javascript: 'console.log("contained");\nprocess.exitCode = 3;\n',
    },
  },
  {
    ...functions("leaving the function by the back door", "runtime-error", {
      c: "#include <stdlib.h>\nint answer(int n) {\n  exit(0);\n}\n",
    }),
    task: { ...call, ...cSignature },
  },
  {
    ...functions("a result of its own on the report channel", "wrong-answer", {
      c: '#include <unistd.h>\nint answer(int n) {\n  write(3, "result true\\n", 12);\n  return 1;\n}\n',
    }),
    task: { ...call, ...cSignature },
  },
  {
    ...functions("a main, a write and an exit of its own", "compile-error", {
      c: "#include <unistd.h>\nint answer(int n) { return 1; }\nint main(void) { return 0; }\n",
    }),
    task: { ...call, ...cSignature },
  },
];
