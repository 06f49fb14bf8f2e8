/** C++, with g++. */
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
import { precompile, precompiledFolder } from "./precompiled.ts";
import { callFromCpp } from "./signature.ts";

const fileName = "main.cpp";

const flags = ["-std=gnu++17", ...commonFlags];

/** The folder of precompiled headers, in the box. */
const precompiled = "precompiled";

export const cpp: Language = {
  id: "cpp",
  name: "C++",
  fileName,
  tools: [
    { name: "g++", paths: ["/usr/bin/g++"], package: "g++", version: ["-dumpfullversion"] },
    gold,
    { name: "addr2line", paths: ["/usr/bin/addr2line"], package: "binutils", version: ["--version"] },
  ],
  runtime: nativeRuntime,
  prepared: (tools) => {
    const compiler = tools.find((t) => t.name === "g++");
    const folder = compiler && precompiledFolder(compiler.path, compiler.version, flags);
    if (compiler === undefined || folder === undefined) return undefined;
    return { name: precompiled, folder, fill: () => precompile(compiler.path, flags, folder) };
  },
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
          ...flags,
          "-I",
          ours(precompiled),
          `/program/${fileName}`,
          ...(main === undefined ? [] : ["/program/call-main.cpp", ours("call.o")]),
          ours("report.o"),
          ...linkFlags(tools),
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
