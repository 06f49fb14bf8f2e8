const fs = require("node:fs");

const isLong = (word) => word.startsWith("--") && word.length > 2;
const isShort = (word) => /^-[^-]/.test(word);

function findLong(options, text) {
  const fitting = options.filter(({ name }) => text !== "" && name.startsWith(text));
  const exact = fitting.find(({ name }) => name === text);
  if (exact) return { option: exact };
  if (fitting.length === 1) return { option: fitting[0] };
  return { mistake: `${fitting.length === 0 ? "unknown" : "ambiguous"} option --${text}` };
}

/** Records one more use of an option; returns a mistake or undefined. */
function give(given, option, value) {
  const { name, kind } = option;
  if (value === undefined) return `no value for --${name}`;
  if (kind === "list") given.set(name, [...(given.get(name) ?? []), value]);
  else given.set(name, value);
  return undefined;
}

function run(options, words) {
  const given = new Map();
  const targets = [];
  let next = 0;
  while (next < words.length) {
    const word = words[next++];
    if (word === "--") {
      targets.push(...words.slice(next));
      break;
    }
    if (isLong(word)) {
      const equals = word.indexOf("=");
      const { option, mistake } = findLong(options, equals < 0 ? word.slice(2) : word.slice(2, equals));
      if (mistake) return mistake;
      if (option.kind === "flag") {
        if (equals >= 0) return `value for --${option.name}`;
        given.set(option.name, (given.get(option.name) ?? 0) + 1);
        continue;
      }
      const failed = give(given, option, equals < 0 ? words[next++] : word.slice(equals + 1));
      if (failed) return failed;
    } else if (isShort(word)) {
      for (let i = 1; i < word.length; i++) {
        const option = options.find(({ letter }) => letter === word[i] && letter !== "-");
        if (!option) return `unknown option -${word[i]}`;
        if (option.kind === "flag") {
          given.set(option.name, (given.get(option.name) ?? 0) + 1);
          continue;
        }
        const rest = word.slice(i + 1);
        const failed = give(given, option, rest === "" ? words[next++] : rest);
        if (failed) return failed;
        break;
      }
    } else {
      targets.push(word);
    }
  }
  const entries = options
    .filter(({ name }) => given.has(name))
    .map(({ name }) => `${name}=${given.get(name)}`);
  if (targets.length > 0) entries.push("|", ...targets);
  return entries.length > 0 ? entries.join(" ") : "nothing";
}

const [counts, ...lines] = fs.readFileSync(0, "utf8").trimEnd().split("\n");
const [count] = counts.split(" ").map(Number);
const options = lines.slice(0, count).map((line) => {
  const [name, letter, kind] = line.split(" ");
  return { name, letter, kind };
});
for (const line of lines.slice(count)) console.log(run(options, line.split(" ")));
