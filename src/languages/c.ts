/** C, with gcc. */
import {
  commonFlags,
  explainNative,
  gccDiagnostics,
  gold,
  linkFlags,
  nativeRuntime,
  plainMessages,
  symbolize,
} from "./gcc.ts";
import { type Language, ours, programText } from "./language.ts";
import { callFromC } from "./signature.ts";

const fileName = "main.c";

export const c: Language = {
  id: "c",
  name: "C",
  fileName,
  tools: [
    { name: "gcc", paths: ["/usr/bin/gcc"], package: "gcc", version: ["-dumpfullversion"] },
    gold,
    { name: "addr2line", paths: ["/usr/bin/addr2line"], package: "binutils", version: ["--version"] },
  ],
  runtime: nativeRuntime,
  memory: "address",
  env: {},
  stackMb: 64,
  graceMs: 200,
  recipe: (source, tools) => {
    const call = source.entry !== "stdin";
    const main = call ? callFromC(source.reference ?? source.program, source.entry) : undefined;
    return {
      files: { [fileName]: programText(source), ...(main === undefined ? {} : { "call-main.c": main }) },
      build: {
        argv: [
          tools.gcc!,
          "-std=gnu17",
          ...commonFlags,
          `/program/${fileName}`,
          ...(main === undefined ? [] : ["/program/call-main.c", ours("call.o")]),
          ours("report.o"),
          ...linkFlags(tools),
          "-lm",
        ],
        outputs: ["main"],
        mayFork: true,
        env: plainMessages,
      },
      run: { argv: ["/program/main"] },
      warm: false,
      answer: call ? "result" : "stdout",
    };
  },
  buildDiagnostics: gccDiagnostics(fileName),
  explain: explainNative(fileName),
  symbolize: symbolize(fileName),
};
