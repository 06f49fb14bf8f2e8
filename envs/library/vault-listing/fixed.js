const [first, ...lines] = require("node:fs").readFileSync(0, "utf8").trimEnd().split("\n");
const smallest = Number(first);

// From the last line to the first: when a folder's line comes, everything in it has been shortened already.
const found = []; // by depth: the entries that are waiting for their folder
for (const line of lines.reverse()) {
  const name = line.trimStart();
  const depth = (line.length - name.length) / 2;
  found[depth] ??= [];
  if (!name.endsWith("/")) {
    const [file, size] = name.split(" ");
    if (Number(size) >= smallest) found[depth].unshift({ name: file, total: Number(size) });
    continue;
  }
  const entries = found[depth + 1] ?? [];
  found[depth + 1] = [];
  if (entries.length === 0) continue;
  const total = entries.reduce((sum, entry) => sum + entry.total, 0);
  if (entries.length === 1 && entries[0].entries) {
    found[depth].unshift({ name: name + entries[0].name, total, entries: entries[0].entries });
  } else {
    found[depth].unshift({ name, total, entries });
  }
}

const output = [];
const write = (entries, indent) => {
  for (const entry of entries) {
    output.push(`${indent}${entry.name} ${entry.total}`);
    if (entry.entries) write(entry.entries, indent + "  ");
  }
};

write(found[0] ?? [], "");
console.log(output.length > 0 ? output.join("\n") : "nothing");
