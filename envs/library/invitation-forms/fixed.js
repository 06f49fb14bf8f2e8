const BLANK = "___";

function join(texts) {
  if (texts.length < 2) return texts.join("");
  return `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}`;
}

/** Each kind of field: from its name and its text, a function of values, to another function of values. */
const kinds = {
  "}": (name) => (values) => (values.has(name) ? join(values.get(name)) : BLANK),
  "?": (name, text) => (values) => (values.has(name) ? text(values) : ""),
  "!": (name, text) => (values) => (values.has(name) ? "" : text(values)),
  "*": (name, text) => (values) => {
    const copies = (values.get(name) ?? []).map((value) => text(new Map(values).set(name, [value])));
    return join(copies);
  },
};

function compile(form) {
  let place = 0;

  function readText() {
    const parts = [];
    for (; place < form.length && form[place] !== "}"; place++) {
      if (form[place] === "{") {
        parts.push(readField());
        continue;
      }
      if (form[place] === "~") place++;
      const char = form[place];
      parts.push(() => char);
    }
    return (values) => parts.map((part) => part(values)).join("");
  }

  /** From the opening brace to the closing one. */
  function readField() {
    const [, name] = /^\{([a-z]+)/.exec(form.slice(place));
    place += 1 + name.length;
    const kind = form[place];
    if (kind === "}") return kinds[kind](name);
    place++;
    return kinds[kind](name, readText());
  }

  return readText();
}

function fill_form(form, values) {
  const known = new Map();
  for (const text of values) {
    const equals = text.indexOf("=");
    const name = text.slice(0, equals);
    const value = text.slice(equals + 1);
    if (value === "") continue;
    if (known.has(name)) known.get(name).push(value);
    else known.set(name, [value]);
  }
  return compile(form)(known);
}
