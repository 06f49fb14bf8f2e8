/** Where TensorFlow.js computes: which backend is taken, that our kernels are right, and that gradients agree everywhere. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import { Effect } from "effect";
import { beforeAll, describe, expect, it } from "vitest";
import { adamStep, newMoments } from "../policies/learned/adam.ts";
import { backendIds, chooseBackend, loadBackend } from "../policies/learned/backend.ts";
import { buildKernels } from "../policies/learned/kernels/build.ts";
import { attention, embed, layerNorm, pointerLogits } from "../policies/learned/operators.ts";
import { random } from "../src/random.ts";

const folder = join(import.meta.dirname, "../policies/learned/kernels");

/** Numbers in (-1, 1), the same for the same name. */
const numbers = (name: string, n: number): Float32Array => {
  const generator = random(1, name);
  return Float32Array.from({ length: n }, () => generator.next() * 2 - 1);
};
const tensor = (name: string, shape: ReadonlyArray<number>): tf.Tensor =>
  tf.tensor(
    numbers(
      name,
      shape.reduce((a, b) => a * b, 1),
    ),
    [...shape],
  );
const integers = (name: string, shape: ReadonlyArray<number>, below: number): tf.Tensor => {
  const generator = random(2, name);
  const n = shape.reduce((a, b) => a * b, 1);
  return tf.tensor(
    Int32Array.from({ length: n }, () => generator.below(below)),
    [...shape],
    "int32",
  );
};

const largestDifference = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  expect(a.length).toBe(b.length);
  let most = 0;
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i]! - b[i]!) / (1 + Math.abs(b[i]!)));
  return most;
};

describe("choosing a backend", () => {
  it("takes the first that works and says why the others were refused, and what would change it", async () => {
    const backend = await Effect.runPromise(chooseBackend());
    expect(backendIds.indexOf(backend.id)).toBe(backend.refused.length);
    for (const { why, next } of backend.refused) {
      expect(why.length).toBeGreaterThan(10);
      expect(next.length).toBeGreaterThan(10);
    }
  });

  it("names the command that would install what is not there", async () => {
    const { refused } = await Effect.runPromise(
      chooseBackend({ order: ["tfjs-node-gpu", "tfjs-node", "webgpu", "cpu"] }),
    );
    for (const { why, next } of refused.filter((r) => r.why.includes("not installed")))
      expect(next).toContain(`npm install --no-save ${why.split(" ")[0]}`);
  });

  it("fails with every reason when none works", async () => {
    const { refused } = await Effect.runPromise(chooseBackend());
    if (refused.length === 0) return; // the best of all works here
    const order = refused.map((r) => r.id);
    const error = await Effect.runPromise(Effect.flip(chooseBackend({ order })));
    for (const { id, why } of refused) expect(error.message).toContain(`${id}: ${why}`);
  });

  it("leaves the process's own handling of uncaught errors alone", async () => {
    const before = process.listeners("uncaughtException").length;
    await loadBackend("wasm");
    expect(process.listeners("uncaughtException").length).toBe(before);
  });
});

describe("the kernels", () => {
  beforeAll(async () => {
    await loadBackend("wasm");
  });

  it("are what their sources make, byte for byte", async () => {
    expect(Buffer.from(await buildKernels()).equals(readFileSync(join(folder, "kernels.wasm")))).toBe(true);
  });

  it("multiply matrices of every shape, transposed or not, as three loops do", () => {
    for (const [batch, m, k, n] of [
      [1, 1, 1, 1],
      [1, 7, 5, 9],
      [3, 13, 300, 17],
      [2, 6, 512, 8],
      [1, 5, 3, 31],
      [4, 12, 33, 4],
    ] as const) {
      for (const [transposeA, transposeB] of [
        [false, false],
        [true, false],
        [false, true],
        [true, true],
      ] as const) {
        const a = numbers(`a ${m} ${k}`, batch * m * k);
        const b = numbers(`b ${k} ${n}`, batch * k * n);
        const wanted = new Float64Array(batch * m * n);
        const at = (x: Float32Array, t: number, rows: number, columns: number, i: number, j: number, flip: boolean) =>
          x[t * rows * columns + (flip ? j * rows + i : i * columns + j)]!;
        for (let t = 0; t < batch; t++)
          for (let i = 0; i < m; i++)
            for (let j = 0; j < n; j++)
              for (let p = 0; p < k; p++)
                wanted[(t * m + i) * n + j]! += at(a, t, m, k, i, p, transposeA) * at(b, t, k, n, p, j, transposeB);
        const given = tf.tidy(() => {
          const A = tf.tensor3d(a, transposeA ? [batch, k, m] : [batch, m, k]);
          const B = tf.tensor3d(b, transposeB ? [batch, n, k] : [batch, k, n]);
          return tf.matMul(A, B, transposeA, transposeB);
        });
        expect(largestDifference(given.dataSync(), wanted), `${batch} ${m} ${k} ${n}`).toBeLessThan(2e-5);
        given.dispose();
      }
    }
  });

  it("give a row the same bits whatever rows are beside it", () => {
    const weights = tensor("w", [40, 24]);
    const rows = tensor("x", [13, 40]) as tf.Tensor2D;
    const together = tf.matMul(rows, weights as tf.Tensor2D).dataSync();
    for (let i = 0; i < 13; i++) {
      const alone = tf.matMul(tf.slice(rows, [i, 0], [1, 40]), weights as tf.Tensor2D).dataSync();
      expect([...alone]).toEqual([...together.slice(i * 24, (i + 1) * 24)]);
    }
  });

  it("sum leading axes and segments", () => {
    const x = tensor("x", [3, 5, 8]);
    const values = x.dataSync();
    const wanted = new Float64Array(8);
    for (let i = 0; i < values.length; i++) wanted[i % 8]! += values[i]!;
    expect(largestDifference(tf.sum(x, [0, 1]).dataSync(), wanted)).toBeLessThan(1e-6);
    const ids = tf.tensor1d([2, -1, 0, 2, 9], "int32");
    const rows = tensor("r", [5, 3]) as tf.Tensor2D;
    const r = rows.dataSync();
    const sums = tf.unsortedSegmentSum(rows, ids, 3).dataSync();
    expect(
      largestDifference(sums, [...r.slice(6, 9), 0, 0, 0, ...[0, 1, 2].map((j) => r[j]! + r[9 + j]!)]),
    ).toBeLessThan(1e-6);
  });

  it("move weights as AdamW in plain arithmetic does, in place", async () => {
    const run = async (backend: string) => {
      await tf.setBackend(backend);
      const weights = { w: tf.variable(tensor("w", [3, 7])) };
      const moments = newMoments(weights);
      const norms: Array<number> = [];
      for (let i = 0; i < 5; i++) {
        const gradients = { w: tensor(`g${i}`, [3, 7]) };
        norms.push(await adamStep(weights, gradients, moments, 0.01, { ...options, decay: 0.1 }));
      }
      return [...norms, ...(await weights.w.data()), ...(await moments.second.w!.data())];
    };
    const options = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, clip: 0.5 };
    await loadBackend("cpu");
    const wanted = await run("cpu");
    await tf.setBackend("wasm");
    expect(largestDifference(await run("wasm"), wanted)).toBeLessThan(1e-5);
  });

  it("change nothing when a gradient is not a number", async () => {
    await tf.setBackend("wasm");
    const weights = { w: tf.variable(tf.tensor1d([1, 2, 3])) };
    const moments = newMoments(weights);
    const norm = await adamStep(weights, { w: tf.tensor1d([1, Number.NaN, 0]) }, moments, 0.1);
    expect(norm).toBeNaN();
    expect([...(await weights.w.data()), moments.step]).toEqual([1, 2, 3, 0]);
  });
});

describe("gradients", () => {
  /** Every operator of the network, with all it depends on. */
  const cases: Readonly<
    Record<
      string,
      { inputs: Readonly<Record<string, ReadonlyArray<number>>>; f: (...x: Array<tf.Tensor>) => tf.Tensor }
    >
  > = {
    "a linear layer with relu": {
      inputs: { x: [6, 8], w: [8, 12], b: [12] },
      f: (x, w, b) => tf.fused.matMul({ a: x as tf.Tensor2D, b: w as tf.Tensor2D, bias: b!, activation: "relu" }),
    },
    "a gather": {
      inputs: { table: [9, 4] },
      f: (table) => tf.gather(table!, tf.tensor1d([0, 3, 3, 8], "int32")),
    },
    attention: {
      inputs: { qkv: [16, 24] },
      f: (qkv) => attention(qkv as tf.Tensor2D, mask(), 2),
    },
    "a sum of embeddings": {
      inputs: { table: [9, 8], shared: [2, 8] },
      f: (table, shared) =>
        embed(table as tf.Tensor2D, integers("ids", [6, 3], 9) as tf.Tensor2D, shared as tf.Tensor2D),
    },
    "layer norm": {
      inputs: { x: [7, 16], gain: [16], shift: [16] },
      f: (x, gain, shift) => layerNorm(x as tf.Tensor2D, gain as tf.Tensor1D, shift as tf.Tensor1D),
    },
    "the pointer": {
      inputs: { sites: [10, 16], changes: [6, 16], families: [8, 16], globals: [2, 16], W: [5, 16], weight: [16] },
      f: (sites, changes, families, globals, W, weight) =>
        tf.logSoftmax(
          pointerLogits({
            sites: sites as tf.Tensor2D,
            changes: changes as tf.Tensor2D,
            families: families as tf.Tensor2D,
            globals: globals as tf.Tensor2D,
            W: W as tf.Tensor2D,
            weight: weight as tf.Tensor1D,
            features: tf.relu(tensor("features", [2, 9, 5])) as tf.Tensor3D,
            ids: tf.stack(
              [integers("site", [2, 9], 5), integers("change", [2, 9], 6), integers("family", [2, 9], 4)],
              2,
            ) as tf.Tensor3D,
            counts: tf.tensor1d([9, 6], "int32"),
          }),
        ),
    },
  };
  const mask = () => tf.tensor4d([0, 0, 0, 0, 0, 0, -1e9, -1e9, 0, 0, 0, 0, 0, 0, 0, -1e9], [2, 1, 1, 8]);

  const valuesAndGradients = async ({ inputs, f }: (typeof cases)[string]) => {
    const x = Object.entries(inputs).map(([name, shape]) => tensor(name, shape));
    const y = f(...x);
    const loss = (...given: Array<tf.Tensor>) => tf.sum(tf.mul(f(...given), tensor("loss", y.shape)));
    const gradients = tf.grads(loss)(x);
    return Promise.all([y, ...gradients].map(async (t) => [...(await t.data())].filter((v) => v > -1e8)));
  };

  for (const id of backendIds.filter((b) => b !== "cpu")) {
    it(`on ${id} agree with those on cpu`, async ({ skip }) => {
      const loaded = await loadBackend(id, { softwareGpu: true }).catch((error: Error) => error);
      if (loaded instanceof Error) return skip(loaded.message);
      const here = tf.getBackend();
      const given = new Map<string, Array<Array<number>>>();
      for (const [name, each] of Object.entries(cases)) given.set(name, await valuesAndGradients(each));
      await loadBackend("cpu");
      for (const [name, each] of Object.entries(cases)) {
        const wanted = await valuesAndGradients(each);
        for (const [i, values] of given.get(name)!.entries())
          expect(largestDifference(values, wanted[i]!), `${name}, ${i === 0 ? "values" : `input ${i}`}`).toBeLessThan(
            2e-5,
          );
      }
      await tf.setBackend(here);
    });
  }
});
