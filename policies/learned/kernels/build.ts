/**
 * Builds kernels.wasm from the AssemblyScript beside it. The file is kept in the repository, so that using the kernels
 * needs no compiler; a test builds it again and compares.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import asc from "assemblyscript/asc";

const folder = import.meta.dirname;

/** The bytes that the sources make, or an error with what the compiler said. */
export const buildKernels = async (): Promise<Uint8Array> => {
  let built: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [
      ...["kernels.ts", "--outFile", "kernels.wasm", "-O3", "--noAssert", "--enable", "simd,relaxed-simd"],
      ...["--runtime", "stub", "--importMemory", "--noExportMemory", "--initialMemory", "1"],
    ],
    {
      /* The compiler insists on names ending in .ts; these are no TypeScript. */
      readFile: (name) => {
        try {
          return readFileSync(join(folder, name.replace(/\.ts$/, ".as")), "utf8");
        } catch {
          return null;
        }
      },
      writeFile: (_, contents) => {
        built = typeof contents === "string" ? Buffer.from(contents) : contents;
      },
      listFiles: () => [],
    },
  );
  if (error !== null || built === undefined)
    throw new Error(`the kernels do not compile: ${error?.message ?? ""}\n${stderr.toString()}`);
  return built;
};

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  writeFileSync(join(folder, "kernels.wasm"), await buildKernels());
}
