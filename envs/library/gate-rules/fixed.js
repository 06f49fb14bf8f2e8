const BINDING = { else: 1, unless: 2, or: 3, and: 4 };

/** Values are true, false, and null for unknown. */
const not = (value) => (value === null ? null : !value);

function and(left, right) {
  if (left === false || right === false) return false;
  return left === null || right === null ? null : true;
}

const operations = {
  and,
  or: (left, right) => not(and(not(left), not(right))),
  unless: (left, right) => and(left, not(right)),
  else: (left, right) => left ?? right,
};

/** Evaluates with a stack of values and one of the words and signs that wait for what comes after them. */
function evaluate(tokens, sensors) {
  const values = [];
  const waiting = [];

  const apply = () => {
    const word = waiting.pop();
    if (word === "not") {
      values.push(not(values.pop()));
      return;
    }
    const right = values.pop();
    values.push(operations[word](values.pop(), right));
  };
  const applyDownTo = (binding) => {
    while (waiting.length > 0 && bindingOf(waiting.at(-1)) >= binding) apply();
  };
  const bindingOf = (word) => (word === "not" ? 5 : (BINDING[word] ?? 0));

  const close = () => {
    applyDownTo(1);
    const { needed, first } = waiting.pop();
    if (needed === undefined) return;
    const list = values.splice(first);
    const certain = list.filter((value) => value === true).length;
    const impossible = list.filter((value) => value === false).length;
    if (certain >= needed) values.push(true);
    else values.push(list.length - impossible < needed ? false : null);
  };

  let needed;
  for (const token of tokens) {
    if (token === "(") {
      waiting.push({ needed, first: values.length });
      needed = undefined;
    } else if (token === ")") close();
    else if (token === ",") applyDownTo(1);
    else if (token === "not") waiting.push(token);
    else if (token in BINDING) {
      applyDownTo(BINDING[token]);
      waiting.push(token);
    } else if (/\d/.test(token)) needed = Number(token);
    else if (token !== "of") values.push(sensors.get(token) ?? null);
  }
  applyDownTo(1);
  return values[0];
}

function gate_states(rule, situations) {
  const tokens = rule.match(/[a-z]+|\d+|[(),]/g);
  return situations.map((situation) => {
    const sensors = new Map();
    for (const word of situation.split(" ")) {
      if (word.startsWith("-")) sensors.set(word.slice(1), false);
      else sensors.set(word, true);
    }
    const value = evaluate(tokens, sensors);
    if (value === null) return "unknown";
    return value ? "open" : "shut";
  });
}
