// Runs one program on many inputs in one process: see batch.ts, and batch.py, which does the same for Python.
"use strict";
const fs = require("node:fs");
const { format } = require("node:util");
const vm = require("node:vm");

const job = JSON.parse(fs.readFileSync(0, "utf8"));
const entry = job.entry === "stdin" ? "undefined" : job.entry;
const program = vm.compileFunction(`${job.program}\n;return ${entry};`, ["require", "console", "process"], {
  filename: "main.js",
});

const exact = (_key, value, { source }) =>
  typeof value === "number" && /^-?\d+$/.test(source) && !Number.isSafeInteger(value) ? BigInt(source) : value;
const plain = (_key, value) => (typeof value === "bigint" ? JSON.rawJSON(String(value)) : value);

const answer = (text) => {
  const output = [];
  const write = (chunk) => output.push(String(chunk));
  const files = {
    ...fs,
    readFileSync: (path, encoding) =>
      path !== 0 && path !== "/dev/stdin"
        ? fs.readFileSync(path, encoding)
        : encoding === undefined
          ? Buffer.from(text)
          : text,
  };
  const found = program(
    (name) => (/^(node:)?fs$/.test(name) ? files : require(name)),
    { ...console, log: (...values) => write(`${format(...values)}\n`) },
    Object.create(process, { stdout: { value: { write } } }),
  );
  return job.entry === "stdin" ? output.join("") : JSON.stringify(found(...JSON.parse(text, exact)), plain);
};

const answers = [];
const usedMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
for (const text of job.inputs) {
  const start = usedMs();
  if (start > job.totalMs) break;
  globalThis.redgreenAnswer = () => answer(text);
  let answered = null;
  try {
    answered = vm.runInThisContext("redgreenAnswer()", { timeout: job.inputMs }) ?? null;
  } catch {
    // It did not end well, or not in time.
  }
  answers.push([answered, usedMs() - start]);
}
process.stdout.write(JSON.stringify(answers));
