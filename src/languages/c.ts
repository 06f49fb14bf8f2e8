/** C, with gcc. */
import { gccLanguage } from "./gcc.ts";
import { callFromC } from "./signature.ts";

export const c = gccLanguage({
  id: "c",
  name: "C",
  fileName: "main.c",
  compiler: "gcc",
  standard: "-std=gnu17",
  callMain: callFromC,
  libraries: ["-lm"],
  includeFolders: [],
});
