/** Tensors in files: what is written is read again, by us and by others; what is damaged is refused with its place. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Result } from "effect";
import { afterAll, describe, expect, it } from "vitest";
import { decodeTensors, encodeTensors, readTensors, writeWhole } from "../policies/learned/safetensors.ts";

const folder = mkdtempSync(join(tmpdir(), "redgreen-tensors-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = {
  tensors: {
    "site/kind": { shape: [2, 3], values: Float32Array.from([1, -2, 3.5, 0, 1e-30, 6]) },
    bias: { shape: [], values: Float32Array.from([7]) },
    none: { shape: [0, 4], values: new Float32Array(0) },
  },
  metadata: { step: "12", note: "grün" },
};

describe("a safetensors file", () => {
  it("holds what was put in", () => {
    expect(Result.getOrThrow(decodeTensors(encodeTensors(file), "memory"))).toEqual(file);
  });

  it("is laid out as the format says", () => {
    const bytes = Buffer.from(encodeTensors(file));
    const length = Number(bytes.readBigUInt64LE());
    expect(length % 8).toBe(0);
    const header = JSON.parse(bytes.toString("utf8", 8, 8 + length));
    expect(header.bias).toEqual({ dtype: "F32", shape: [], data_offsets: [0, 4] });
    expect(header["site/kind"]).toEqual({ dtype: "F32", shape: [2, 3], data_offsets: [4, 28] });
    expect(bytes.readFloatLE(8 + length)).toBe(7);
    expect(bytes.length).toBe(8 + length + 28);
  });

  it("is refused with the reason when it is damaged", () => {
    const bytes = encodeTensors(file);
    const why = (b: Uint8Array) => Result.getOrThrow(Result.flip(decodeTensors(b, "x.safetensors"))).message;
    expect(why(bytes.subarray(0, 5))).toBe(
      "reading tensors from x.safetensors: it is too short to be a safetensors file",
    );
    expect(why(bytes.subarray(0, 40))).toContain("header is cut off");
    expect(why(bytes.subarray(0, bytes.length - 4))).toContain("its tensor site/kind is cut off");
    expect(why(Buffer.concat([Buffer.from([4, 0, 0, 0, 0, 0, 0, 0]), Buffer.from("nope")]))).toContain(
      "cannot be read",
    );
    expect(Result.getOrThrow(Result.flip(readTensors(join(folder, "absent")))).message).toContain("ENOENT");
  });

  it("replaces the one before it wholly or not at all", () => {
    const path = join(folder, "weights.safetensors");
    writeWhole(path, encodeTensors(file));
    expect(Result.getOrThrow(readTensors(path))).toEqual(file);
    expect(() => writeWhole("/dev/full/x", encodeTensors(file))).toThrow();
    const blocked = join(folder, "blocked");
    writeFileSync(blocked, "before");
    expect(() => writeWhole(join(blocked, "x"), encodeTensors(file))).toThrow("ENOTDIR");
    expect(readFileSync(blocked, "utf8")).toBe("before");
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});
