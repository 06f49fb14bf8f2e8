/**
 * Puts our kernels in the place of those that TensorFlow.js' WebAssembly backend lacks or has only in slow forms.
 *
 * Its own matrix product falls into a scalar loop whenever a side is transposed or the batch is larger than one, which
 * every gradient and every attention is: training is 10 to 24 times slower with it. Ours run on its memory, so nothing
 * is copied. Two limits of its design hold: views of its memory die when it grows, so only offsets are kept, and a
 * tensor that is updated in place must never have been an operand of one of its own products, which remember it packed.
 */
import { readFileSync } from "node:fs";
import * as tf from "@tensorflow/tfjs-core";

/** The part of the engine's own API that is used here; Node's types leave it to the browser's. */
declare const WebAssembly: {
  readonly instantiate: (bytes: Uint8Array, imports: object) => Promise<{ readonly instance: { exports: unknown } }>;
};

/** What kernels.as exports. */
interface Exports {
  readonly gemm: (...args: ReadonlyArray<number>) => void;
  readonly gemmScratch: (columns: number) => number;
  readonly softmax: (...args: ReadonlyArray<number>) => void;
  readonly softmaxGradient: (...args: ReadonlyArray<number>) => void;
  readonly layerNorm: (...args: ReadonlyArray<number>) => void;
  readonly layerNormGradient: (...args: ReadonlyArray<number>) => void;
  readonly columnSum: (...args: ReadonlyArray<number>) => void;
  readonly segmentSum: (...args: ReadonlyArray<number>) => void;
  readonly embed: (...args: ReadonlyArray<number>) => void;
  readonly embedGradient: (...args: ReadonlyArray<number>) => void;
  readonly pointer: (...args: ReadonlyArray<number>) => void;
  readonly pointerGradient: (...args: ReadonlyArray<number>) => void;
  readonly adam: (...args: ReadonlyArray<number>) => void;
  readonly sumOfSquares: (n: number, x: number) => number;
}

/** What we use of the backend's inside. */
interface WasmBackend extends tf.KernelBackend {
  readonly wasm: {
    readonly asm: { readonly memory: object };
    readonly _malloc: (bytes: number) => number;
    readonly _free: (at: number) => void;
  };
  readonly dataIdMap: { readonly get: (id: object) => { readonly memoryOffset: number } };
  readonly makeOutput: (shape: ReadonlyArray<number>, dtype: tf.DataType) => tf.TensorInfo;
}

type Inputs = Readonly<Record<string, tf.TensorInfo>>;
type Attributes = Readonly<Record<string, number | boolean | string | ReadonlyArray<number> | undefined>>;

/** The kernels with where tensors lie, for what updates them in place. */
export interface Kernels extends Exports {
  readonly offsetOf: (tensor: tf.TensorInfo) => number;
}

let installed: Kernels | undefined;

/** The kernels, where they are in use: not on another backend. */
export const kernels = (): Kernels | undefined => (tf.getBackend() === "wasm" ? installed : undefined);

const sizeOf = (shape: ReadonlyArray<number>): number => shape.reduce((a, b) => a * b, 1);

/** Once, after the WebAssembly backend has become the engine's. */
export const installKernels = async (): Promise<Kernels> => {
  if (installed !== undefined) return installed;
  const backend = tf.backend() as WasmBackend;
  const { wasm } = backend;
  const bytes = readFileSync(new URL("./kernels.wasm", import.meta.url));
  const { instance } = await WebAssembly.instantiate(bytes, { env: { memory: wasm.asm.memory } });
  const k = instance.exports as Exports;
  const offsetOf = (tensor: tf.TensorInfo): number => backend.dataIdMap.get(tensor.dataId).memoryOffset;

  let scratchAt = 0;
  let scratchBytes = 0;
  /** Room that the next call may overwrite. It may grow the memory, so offsets are taken as numbers only. */
  const scratch = (size: number): number => {
    if (size > scratchBytes) {
      if (scratchAt !== 0) wasm._free(scratchAt);
      scratchAt = wasm._malloc(size + 16);
      scratchBytes = size;
    }
    return (scratchAt + 15) & ~15;
  };

  const output = (shape: ReadonlyArray<number>): tf.TensorInfo => backend.makeOutput(shape, "float32");

  const product = (
    a: tf.TensorInfo,
    b: tf.TensorInfo,
    transposeA: boolean,
    transposeB: boolean,
    bias: tf.TensorInfo | undefined,
    relu: boolean,
  ): tf.TensorInfo => {
    const [ar, ac] = a.shape.slice(-2) as [number, number];
    const [br, bc] = b.shape.slice(-2) as [number, number];
    const [m, inner] = transposeA ? [ac, ar] : [ar, ac];
    const [innerB, n] = transposeB ? [bc, br] : [br, bc];
    const [outerA, outerB] = [a.shape.slice(0, -2), b.shape.slice(0, -2)];
    const outer = tf.broadcast_util.assertAndGetBroadcastShape(outerA, outerB);
    const [countA, countB, batch] = [sizeOf(outerA), sizeOf(outerB), sizeOf(outer)];
    const broadcasts = (count: number) => count === batch || count === 1;
    if (inner !== innerB || !broadcasts(countA) || !broadcasts(countB))
      throw new Error(`matMul: the shapes [${a.shape}] and [${b.shape}] do not fit together`);
    const y = output([...outer, m, n]);
    const room = scratch(k.gemmScratch(n));
    k.gemm(
      ...[batch, m, n, inner],
      ...[offsetOf(a), countA === 1 ? 0 : m * inner, transposeA ? 1 : inner, transposeA ? m : 1],
      ...[offsetOf(b), countB === 1 ? 0 : inner * n, transposeB ? 1 : n, transposeB ? inner : 1],
      ...[offsetOf(y), m * n, n, bias === undefined ? 0 : offsetOf(bias), relu ? 1 : 0, room],
    );
    return y;
  };

  /** In the place of the backend's own kernel, which is handed over for what ours does not do. */
  const replace = (
    kernelName: string,
    kernel: (inputs: Inputs, attributes: Attributes, original: () => tf.TensorInfo) => tf.TensorInfo,
  ) => {
    const original = tf.getKernel(kernelName, "wasm");
    tf.unregisterKernel(kernelName, "wasm");
    tf.registerKernel({
      ...original,
      kernelFunc: (args) =>
        kernel(
          args.inputs as Inputs,
          (args.attrs ?? {}) as Attributes,
          () => original.kernelFunc(args) as tf.TensorInfo,
        ),
    });
  };
  const add = (
    kernelName: string,
    kernel: (inputs: Inputs, attributes: Attributes) => tf.TensorInfo | Array<tf.TensorInfo>,
  ) =>
    tf.registerKernel({
      kernelName,
      backendName: "wasm",
      kernelFunc: (args) => kernel(args.inputs as Inputs, (args.attrs ?? {}) as Attributes),
    });

  replace("BatchMatMul", ({ a, b }, { transposeA, transposeB }) =>
    product(a!, b!, transposeA === true, transposeB === true, undefined, false),
  );
  replace("_FusedMatMul", ({ a, b, bias, preluActivationWeights }, { transposeA, transposeB, activation }, original) =>
    preluActivationWeights == null && (activation === "linear" || activation === "relu")
      ? product(a!, b!, transposeA === true, transposeB === true, bias ?? undefined, activation === "relu")
      : original(),
  );
  /* Over leading axes, as gradients of biases are; the original transposes first. */
  replace("Sum", ({ x }, { axis, keepDims }, original) => {
    const { shape, dtype } = x!;
    const axes = tf.util.parseAxisParam(axis as number | Array<number>, shape);
    const rest = shape.slice(axes.length);
    const leading = axes.length < shape.length && axes.every((a, i) => a === i);
    if (dtype !== "float32" || !leading || sizeOf(rest) % 4 !== 0) return original();
    const y = output(keepDims === true ? shape.map((d, i) => (i < axes.length ? 1 : d)) : rest);
    k.columnSum(sizeOf(shape.slice(0, axes.length)), sizeOf(rest), offsetOf(x!), offsetOf(y));
    return y;
  });
  add("UnsortedSegmentSum", ({ x, segmentIds }, { numSegments }) => {
    const inner = x!.shape.slice(segmentIds!.shape.length);
    const y = output([numSegments as number, ...inner]);
    const rows = sizeOf(segmentIds!.shape);
    k.segmentSum(rows, sizeOf(inner), offsetOf(x!), offsetOf(segmentIds!), numSegments as number, offsetOf(y));
    return y;
  });

  const rowsOf = ({ shape }: tf.TensorInfo): [number, number] => [sizeOf(shape.slice(0, -1)), shape.at(-1)!];
  add("RedgreenLayerNorm", ({ x, gain, shift }, { epsilon }) => {
    const [rows, n] = rowsOf(x!);
    const [y, moments] = [output(x!.shape), output([rows, 2])];
    k.layerNorm(
      rows,
      n,
      offsetOf(x!),
      offsetOf(gain!),
      offsetOf(shift!),
      epsilon as number,
      offsetOf(y),
      offsetOf(moments),
    );
    return [y, moments];
  });
  add("RedgreenLayerNormGradient", ({ x, gain, moments, dy }) => {
    const [rows, n] = rowsOf(x!);
    const outputs = [output(x!.shape), output([n]), output([n])];
    k.layerNormGradient(rows, n, ...[x!, gain!, moments!, dy!, ...outputs].map(offsetOf));
    return outputs;
  });
  /* Queries, keys and values of all heads lie side by side in a row, and products read them there. */
  const attentionSizes = (qkv: tf.TensorInfo, mask: tf.TensorInfo, heads: number) => {
    const [batch, rows] = [mask.shape[0]!, mask.shape[3]!];
    const row = qkv.shape[1]!;
    return { batch, rows, row, width: row / 3, head: row / 3 / heads, perBatch: rows * row, square: rows * rows };
  };
  add("RedgreenAttention", ({ qkv, mask }, attributes) => {
    const heads = attributes.heads as number;
    const { batch, rows, row, width, head, perBatch, square } = attentionSizes(qkv!, mask!, heads);
    const [y, shares] = [output([batch * rows, width]), output([heads, batch, rows, rows])];
    const room = scratch(k.gemmScratch(Math.max(rows, head)));
    const [x, s] = [offsetOf(qkv!), offsetOf(shares)];
    for (let h = 0; h < heads; h++) {
      const [q, key, value, share] = [
        x + 4 * h * head,
        x + 4 * (width + h * head),
        x + 4 * (2 * width + h * head),
        s + 4 * h * batch * square,
      ];
      k.gemm(batch, rows, rows, head, q, perBatch, row, 1, key, perBatch, 1, row, share, square, rows, 0, 0, room);
      k.softmax(batch * rows, rows, share, offsetOf(mask!), rows, 1 / Math.sqrt(head), share);
      k.gemm(
        ...[batch, rows, head, rows, share, square, rows, 1],
        ...[value, perBatch, row, 1, offsetOf(y) + 4 * h * head, rows * width, width, 0, 0, room],
      );
    }
    return [y, shares];
  });
  add("RedgreenAttentionGradient", ({ qkv, mask, shares, dy }, attributes) => {
    const heads = attributes.heads as number;
    const { batch, rows, row, width, head, perBatch, square } = attentionSizes(qkv!, mask!, heads);
    const dqkv = output(qkv!.shape);
    const slope = output([batch, rows, rows]);
    const room = scratch(k.gemmScratch(Math.max(rows, head)));
    const [x, dx, ds] = [offsetOf(qkv!), offsetOf(dqkv), offsetOf(slope)];
    for (let h = 0; h < heads; h++) {
      const at = (base: number, part: number) => base + 4 * (part * width + h * head);
      const [share, d] = [offsetOf(shares!) + 4 * h * batch * square, offsetOf(dy!) + 4 * h * head];
      /* To the values, to the shares, through the softmax, to the queries, to the keys. */
      k.gemm(
        ...[batch, rows, head, rows, share, square, 1, rows],
        ...[d, rows * width, width, 1, at(dx, 2), perBatch, row, 0, 0, room],
      );
      k.gemm(
        ...[batch, rows, rows, head, d, rows * width, width, 1],
        ...[at(x, 2), perBatch, 1, row, ds, square, rows, 0, 0, room],
      );
      k.softmaxGradient(batch * rows, rows, share, ds, 1 / Math.sqrt(head), ds);
      k.gemm(
        ...[batch, rows, head, rows, ds, square, rows, 1],
        ...[at(x, 1), perBatch, row, 1, at(dx, 0), perBatch, row, 0, 0, room],
      );
      k.gemm(
        ...[batch, rows, head, rows, ds, square, 1, rows],
        ...[at(x, 0), perBatch, row, 1, at(dx, 1), perBatch, row, 0, 0, room],
      );
    }
    backend.disposeData(slope.dataId);
    return dqkv;
  });
  add("RedgreenEmbed", ({ table, ids, shared }) => {
    const [rows, idCount] = ids!.shape as [number, number];
    const n = table!.shape[1]!;
    const y = output([rows, n]);
    const each = rows / shared!.shape[0]!;
    k.embed(rows, n, idCount, offsetOf(ids!), offsetOf(table!), offsetOf(shared!), each, offsetOf(y));
    return y;
  });
  add("RedgreenEmbedGradient", ({ table, ids, shared, dy }) => {
    const [rows, idCount] = ids!.shape as [number, number];
    const [tableRows, n] = table!.shape as [number, number];
    const outputs = [output(table!.shape), output(shared!.shape)];
    const each = rows / shared!.shape[0]!;
    k.embedGradient(rows, n, idCount, offsetOf(ids!), offsetOf(dy!), each, tableRows, ...outputs.map(offsetOf));
    return outputs;
  });
  const pointerSizes = ({ sites, families, features }: Inputs) => {
    const [decisions, most, featureCount] = features!.shape as [number, number, number];
    const width = sites!.shape[1]!;
    return [
      decisions,
      most,
      width,
      featureCount,
      sites!.shape[0]! / decisions,
      families!.shape[0]! / decisions,
    ] as const;
  };
  const pointerInputs = (i: Inputs) =>
    [i.sites, i.changes, i.families, i.globals, i.features, i.ids, i.counts, i.W, i.weight].map((t) => offsetOf(t!));
  add("RedgreenPointer", (inputs) => {
    const sizes = pointerSizes(inputs);
    const [decisions, most, width] = sizes;
    const logits = output([decisions, most]);
    const room = scratch(width * 4);
    k.pointer(...sizes, ...pointerInputs(inputs), offsetOf(logits), room);
    return logits;
  });
  add("RedgreenPointerGradient", (inputs) => {
    const sizes = pointerSizes(inputs);
    const outputs = [inputs.sites, inputs.changes, inputs.families, inputs.globals, inputs.W, inputs.weight].map((t) =>
      output(t!.shape),
    );
    const room = scratch(sizes[2] * 4);
    const changeCount = inputs.changes!.shape[0]!;
    k.pointerGradient(
      ...sizes,
      changeCount,
      ...pointerInputs(inputs),
      offsetOf(inputs.dlogits!),
      ...outputs.map(offsetOf),
      room,
    );
    return outputs;
  });

  installed = { ...k, offsetOf };
  return installed;
};
