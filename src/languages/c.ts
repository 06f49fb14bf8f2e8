/** C, with gcc. */
import { callHeader, commonFlags, explainNative, gccDiagnostics, linkFlags, runtimeObject, symbolize } from "./gcc.ts";
import { type Language, programText } from "./language.ts";
import { callFromC } from "./signature.ts";

const fileName = "main.c";

export const c: Language = {
  id: "c",
  name: "C",
  fileName,
  tools: [
    { name: "gcc", paths: ["/usr/bin/gcc"], package: "gcc", version: ["-dumpfullversion"] },
    { name: "addr2line", paths: ["/usr/bin/addr2line"], package: "binutils", version: ["--version"] },
  ],
  memory: "address",
  env: {},
  stackMb: 64,
  graceMs: 200,
  recipe: (source, { gcc }) => {
    const call = source.entry !== "stdin";
    const main = call ? callFromC(source.reference ?? source.program, source.entry) : undefined;
    return {
      files: {
        [fileName]: programText(source),
        "report.o": runtimeObject("report.o"),
        ...(main === undefined
          ? {}
          : { "call-main.c": main, "call.h": callHeader("call.h"), "call.o": runtimeObject("call.o") }),
      },
      build: {
        argv: [
          gcc!,
          "-std=gnu17",
          ...commonFlags,
          `/program/${fileName}`,
          ...(main === undefined ? [] : ["/program/call-main.c", "/program/call.o"]),
          "/program/report.o",
          ...linkFlags,
          "-lm",
        ],
        outputs: ["main"],
      },
      run: { argv: ["/program/main"] },
      answer: call ? "result" : "stdout",
    };
  },
  buildDiagnostics: gccDiagnostics(fileName),
  explain: explainNative(fileName),
  symbolize: symbolize(fileName),
};
