const KINDS = ["fraction", "number", "word"];

function piecesOf(label) {
  const pieces = [];
  for (const { 0: run, index } of label.matchAll(/[a-z]+|[0-9]+/gi)) {
    if (/[a-z]/i.test(run)) {
      pieces.push({ kind: "word", text: run.toLowerCase() });
    } else if (/\.$/.test(label.slice(0, index))) {
      pieces.push({ kind: "fraction", text: run.replace(/0+$/, "") });
    } else {
      pieces.push({ kind: "number", text: run.replace(/^0+/, "") });
    }
  }
  return pieces;
}

function comparePieces(a, b) {
  if (a.kind !== b.kind) return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
  if (a.kind === "number" && a.text.length !== b.text.length) return a.text.length - b.text.length;
  if (a.text === b.text) return 0;
  return a.text < b.text ? -1 : 1;
}

function compareLists(a, b) {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = comparePieces(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function label_order(labels) {
  const cards = labels.map((label, place) => ({ label, place, pieces: piecesOf(label) }));
  cards.sort(
    (a, b) => compareLists(a.pieces, b.pieces) || a.label.length - b.label.length || a.place - b.place,
  );
  return cards.map((card) => card.place);
}
