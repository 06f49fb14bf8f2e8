/** C++, with g++ and precompiled headers. */
import { gccLanguage, usualFlags } from "./gcc.ts";
import { ours } from "./language.ts";
import { precompile, precompiledFolder } from "./precompiled.ts";
import { callFromCpp } from "./signature.ts";

const standard = "-std=gnu++17";
const compiler = "g++";

/** The folder of precompiled headers, in the box. */
const precompiled = "precompiled";

export const cpp = gccLanguage({
  id: "cpp",
  name: "C++",
  fileName: "main.cpp",
  compiler,
  standard,
  callMain: callFromCpp,
  libraries: [],
  includeFolders: [ours(precompiled)],
  prepared: (tools) => {
    const tool = tools.find((t) => t.name === compiler);
    const flags = usualFlags(standard);
    const folder = tool && precompiledFolder(tool.path, tool.version, flags);
    if (tool === undefined || folder === undefined) return undefined;
    return { name: precompiled, folder, fill: () => precompile(tool.path, flags, folder) };
  },
});
