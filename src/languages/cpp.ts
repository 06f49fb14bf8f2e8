/** C++, with g++. */
import { callHeader, commonFlags, explainNative, gccDiagnostics, linkFlags, runtimeObject, symbolize } from "./gcc.ts";
import { type Language, programText } from "./language.ts";
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
  memory: "address",
  env: {},
  stackMb: 64,
  graceMs: 200,
  recipe: (source, tools) => {
    const call = source.entry !== "stdin";
    const main = call ? callFromCpp(source.reference ?? source.program, source.entry) : undefined;
    return {
      files: {
        [fileName]: programText(source),
        "report.o": runtimeObject("report.o"),
        ...(main === undefined
          ? {}
          : {
              "call-main.cpp": main,
              "call.h": callHeader("call.h"),
              "call.hpp": callHeader("call.hpp"),
              "call.o": runtimeObject("call.o"),
            }),
      },
      build: {
        argv: [
          tools["g++"]!,
          "-std=gnu++17",
          ...commonFlags,
          `/program/${fileName}`,
          ...(main === undefined ? [] : ["/program/call-main.cpp", "/program/call.o"]),
          "/program/report.o",
          ...linkFlags,
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
