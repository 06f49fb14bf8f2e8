function readVersion(text) {
  const [, digits, letter, count] = /^([0-9.]+)(?:([abc])([0-9]+))?$/.exec(text);
  const numbers = digits.split(".").map(Number);
  const stage = letter === undefined ? [Infinity, 0] : ["abc".indexOf(letter), Number(count)];
  const full = [0, 1, 2, 3].map((i) => numbers[i] ?? 0);
  return { numbers, stage, full, isFinal: letter === undefined };
}

function compareLists(a, b) {
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
  }
  return 0;
}

const compare = (a, b) => compareLists(a.full, b.full) || compareLists(a.stage, b.stage);

const TESTS = {
  ">=": (version, wanted) => compare(version, wanted) >= 0,
  "<": (version, wanted) => compare(version, wanted) < 0,
  "!": (version, wanted) => compare(version, wanted) !== 0,
  "~": (version, wanted) => version.full[0] === wanted.full[0] && compare(version, wanted) >= 0,
  "=": (version, wanted) =>
    wanted.numbers.every((number, i) => number === version.full[i]) &&
    (wanted.isFinal || compareLists(version.stage, wanted.stage) === 0),
};

function readCondition(text) {
  const [, operator, rest] = /^(>=|[<!~=])(.*)$/.exec(text);
  return { holds: TESTS[operator], wanted: readVersion(rest) };
}

function best_version(rule, versions) {
  const choices = rule.split("/").map((choice) => choice.split(",").map(readCondition));

  const fits = (version) =>
    choices.some((conditions) => {
      const stages = version.isFinal || conditions.some(({ wanted }) => !wanted.isFinal);
      return stages && conditions.every(({ holds, wanted }) => holds(version, wanted));
    });

  let best;
  for (const text of versions) {
    const version = readVersion(text);
    if (!fits(version)) continue;
    if (best === undefined || compare(version, best.version) > 0) best = { text, version };
  }
  return best?.text ?? "none";
}
