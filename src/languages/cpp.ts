/** C++, with g++. */
import {
  commonFlags,
  explainNative,
  gccDiagnostics,
  linkFlags,
  nativeRuntime,
  plainMessages,
  symbolize,
} from "./gcc.ts";
import { type Language, ours, programText } from "./language.ts";
import { callFromCpp } from "./signature.ts";

const fileName = "main.cpp";

export const cpp: Language = {
  id: "cpp",
  name: "C++",
  fileName,
  tools: [
    { name: "g++", paths: ["/usr/bin/g++"], package: "g++", version: ["-dumpfullversion"] },
    { name: "addr2line", paths: ["/usr/bin/addr2line"], package: "binutils", version: ["--version"] },
  ],
  runtime: nativeRuntime,
  memory: "address",
  env: {},
  stackMb: 64,
  graceMs: 200,
  recipe: (source, tools) => {
    const call = source.entry !== "stdin";
    const main = call ? callFromCpp(source.reference ?? source.program, source.entry) : undefined;
    return {
      files: { [fileName]: programText(source), ...(main === undefined ? {} : { "call-main.cpp": main }) },
      build: {
        argv: [
          tools["g++"]!,
          "-std=gnu++17",
          ...commonFlags,
          `/program/${fileName}`,
          ...(main === undefined ? [] : ["/program/call-main.cpp", ours("call.o")]),
          ours("report.o"),
          ...linkFlags,
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
