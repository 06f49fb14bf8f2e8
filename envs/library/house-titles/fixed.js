const lettersOf = (part) => part.replace(/[^a-z]/gi, "");

function styled(part, prominent, small) {
  const letters = lettersOf(part);
  if (/[A-Z]/.test(letters.slice(1))) return part;
  const lower = part.toLowerCase();
  if (small.has(letters.toLowerCase()) && !prominent) return lower;
  const first = lower.search(/[a-z0-9]/);
  if (first < 0) return part;
  return lower.slice(0, first) + lower[first].toUpperCase() + lower.slice(first + 1);
}

function house_title(title, small) {
  const smallWords = new Set(small);
  const words = title.split(" ");
  const isProminent = (place) =>
    place === 0 || place === words.length - 1 || words[place - 1].endsWith(":");

  const rewritten = words.map((word, place) => {
    const parts = word.split("-");
    if (parts.length === 1) return styled(word, isProminent(place), smallWords);
    const last = parts.length - 1;
    return parts.map((part, i) => styled(part, i === 0 || i === last, smallWords)).join("-");
  });
  return rewritten.join(" ");
}
