const fs = require("node:fs");

const isBetter = (a, b) => a.cost < b.cost || (a.cost === b.cost && a.pages < b.pages);

/** Cost and pages of the best album. */
function cheapestAlbum(photos, most, base, lonely) {
  const best = [{ cost: 0, pages: 0 }];
  for (let end = 1; end <= photos.length; end++) {
    let low = Infinity;
    let high = -Infinity;
    let choice = { cost: Infinity, pages: 0 };
    for (let start = end - 1; end - start <= most; start--) {
      low = Math.min(low, photos[start]);
      high = Math.max(high, photos[start]);
      const single = end - start === 1 ? lonely : 0;
      const cost = best[start].cost + base + (high - low) + single;
      const album = { cost, pages: best[start].pages + 1 };
      if (isBetter(album, choice)) choice = album;
    }
    best.push(choice);
  }
  return best[photos.length];
}

const numbers = fs.readFileSync(0, "utf8").trim().split(/\s+/).map(Number);
const [count, most, base, lonely] = numbers;
const photos = numbers.slice(4, 4 + count);
const { cost, pages } = cheapestAlbum(photos, most, base, lonely);
console.log(cost, pages);
