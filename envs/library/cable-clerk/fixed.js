const fs = require("node:fs");

const isVowel = (letter) => "aeiou".includes(letter);

function shortForm(word) {
  const letters = [...word].filter((letter, i) => letter !== word[i - 1]);
  let short = letters[0];
  for (let i = 1; i < letters.length; i++) {
    const isLast = i === letters.length - 1;
    if (isLast || !isVowel(letters[i]) || isVowel(letters[i - 1])) short += letters[i];
  }
  return short;
}

const [first, message] = fs.readFileSync(0, "utf8").split("\n");
const room = Number(first);
let slate = [];

function telegraph(word) {
  if (/\d/.test(word)) return word;
  const short = shortForm(word);
  if (short.length === 1) return short;
  const at = slate.indexOf(short);
  slate = [short, ...slate.filter((form) => form !== short)].slice(0, room);
  return at < 0 ? short : String(at + 1);
}

const sent = message.trim().split(" ").map(telegraph);
let pence = 0;
for (const word of sent) pence += Math.ceil(word.length / 5);
console.log(sent.join(" "));
console.log(pence);
