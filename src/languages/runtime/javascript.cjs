// Runs a submitted JavaScript program and tells the judge, on descriptor 3, what the engine knows.
//
//   javascript.cjs build          check the syntax; an error is reported with its place
//   javascript.cjs strip          first make main.js of main.ts, with blanks where its types were
//   javascript.cjs call ENTRY     run the program, then call ENTRY with the JSON list on stdin and report the result
//   javascript.cjs where MS [ENTRY]   run it for so long under the profiler, and report where it is busy
//
// Programs that read stdin are started by node itself. Reports are as in python.py.
"use strict";
const fs = require("node:fs");
const vm = require("node:vm");

const source = "/program/main.js";
const wrapper = ["exports", "require", "module", "__filename", "__dirname"];
const { stringify, parse } = JSON;
const { writeSync } = fs;

const report = (kind, body) => {
  let data = Buffer.from(`${kind} ${body}\n`);
  while (data.length > 0) data = data.subarray(writeSync(3, data));
};

/** As CommonJS, with something after it; throws a SyntaxError. */
const compile = (text, last = "") => vm.compileFunction(text + last, wrapper, { filename: source });

/** Only a module may say these at its top level; node itself decides in the same way. */
const looksLikeModule = (error) =>
  /import statement|Unexpected token 'export'|import\.meta|await is only valid/.test(error.message);

/** The engine puts "file:line", the source line and a line of carets in front of a SyntaxError's stack. */
const place = (error) => {
  const [head = "", , carets = ""] = String(error.stack).split("\n");
  const line = /:(\d+)$/.exec(head);
  const column = carets.indexOf("^");
  return {
    ...(line ? { line: Number(line[1]) } : {}),
    ...(column >= 0 ? { column: column + 1, endColumn: carets.lastIndexOf("^") + 2 } : {}),
  };
};

/** What is not understood is placed as in a SyntaxError: see `place`. */
const strip = () => {
  const { stripTypeScriptTypes } = require("node:module");
  const text = fs.readFileSync("/program/main.ts", "utf8");
  try {
    const stripped = stripTypeScriptTypes(text);
    fs.writeFileSync("main.js", stripped);
    build(stripped);
  } catch (error) {
    report("syntax", stringify({ type: "SyntaxError", message: error.message, ...place(error) }));
    process.exitCode = 1;
  }
};

const build = (text) => {
  let fault;
  try {
    compile(text);
    return;
  } catch (error) {
    fault = error;
  }
  if (looksLikeModule(fault)) {
    try {
      new vm.SourceTextModule(text, { identifier: source });
      return;
    } catch (error) {
      fault = error;
    }
  }
  report("syntax", stringify({ type: fault.name, message: fault.message, ...place(fault) }));
  process.exitCode = 1;
};

/** A value as JSON text. What JSON would drop or round silently (NaN, functions) is spelled so that it never matches. */
const plain = (value) => {
  if (value === undefined || value === null) return "null";
  const list = (items) => `[${Array.from(items, plain).join(", ")}]`;
  const map = (entries) => `{${Array.from(entries, ([k, v]) => `${stringify(String(k))}: ${plain(v)}`).join(", ")}}`;
  switch (typeof value) {
    case "boolean":
      return value ? "true" : "false";
    case "number":
      return Number.isFinite(value) ? stringify(value) : "NaN";
    case "bigint":
      return value.toString();
    case "string":
      return stringify(value);
    case "object":
      if (value instanceof Map) return map(value);
      if (typeof value[Symbol.iterator] === "function") return list(value);
      return map(Object.entries(value));
    default:
      return `<${typeof value}>`;
  }
};

/** The function or class the program defines under a name, at its top level or as an export. */
const find = async (name) => {
  const text = fs.readFileSync(source, "utf8");
  const module = { exports: {} };
  const last = `\n;return typeof ${name} === "undefined" ? module.exports.${name} : ${name};`;
  let body;
  try {
    body = compile(text, last);
  } catch (error) {
    if (!looksLikeModule(error)) throw error;
    return (await import(source))[name];
  }
  return body.call(module.exports, module.exports, require, module, source, "/program");
};

const call = async (entry) => {
  const exact = (_key, value, { source: digits }) =>
    typeof value === "number" && /^-?\d+$/.test(digits) && !Number.isSafeInteger(value) ? BigInt(digits) : value;
  const values = parse(fs.readFileSync(0, "utf8"), exact);
  const [owner, method] = entry.split(".");
  const found = await find(owner);
  if (typeof found !== "function") throw new ReferenceError(`the program defines no ${owner}`);
  const result = method === undefined ? found(...values) : new found()[method](...values);
  report("result", plain(await result));
};

/**
 * The stack on which a program that does not end spends its time, innermost first, as `frames`. V8 cannot be asked from
 * outside while it is busy, so the program is run again, ended from inside, and the profiler is asked.
 */
const where = (ms, entry) => {
  const { Session } = require("node:inspector");
  const session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.setSamplingInterval", { interval: 1000 });
  session.post("Profiler.start");
  globalThis.redgreenStart = () => (entry === undefined ? require(source) : call(entry));
  try {
    vm.runInThisContext("redgreenStart()", { timeout: ms });
  } catch {
    // its time is up, or it failed; either way the profiler knows where it was
  }
  session.post("Profiler.stop", (error, result) => {
    if (error) return;
    const { nodes } = result.profile;
    const parents = new Map(nodes.flatMap((n) => (n.children ?? []).map((child) => [child, n])));
    const ours = (n) => n.callFrame.url.endsWith(source);
    const busiest = nodes.filter(ours).reduce((a, b) => (b.hitCount > (a?.hitCount ?? 0) ? b : a), undefined);
    const frames = [];
    for (let n = busiest; n !== undefined; n = parents.get(n.id)) {
      if (!ours(n)) continue;
      const hottest = (n.positionTicks ?? []).reduce((a, b) => (b.ticks > (a?.ticks ?? 0) ? b : a), undefined);
      frames.push({
        function: n.callFrame.functionName || "(top level)",
        line: hottest?.line ?? n.callFrame.lineNumber + 1,
      });
    }
    report("frames", stringify(frames));
  });
  process.exit(0);
};

const [, , mode, ...rest] = process.argv;
if (mode === "build") build(fs.readFileSync(source, "utf8"));
else if (mode === "strip") strip();
else if (mode === "call") call(rest[0]);
else where(Number(rest[0]), rest[1]);
