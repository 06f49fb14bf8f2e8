class District {
  constructor(litres) {
    this.litres = litres;
    this.size = 1;
    this.joined = null; // the district that this one has become part of
  }

  get need() {
    return Math.max(0, -this.litres);
  }

  today() {
    return this.joined === null ? this : this.joined.today();
  }
}

function mayJoin(a, b, limit) {
  if (a === b || a.size + b.size > limit) return false;
  return a.litres < 0 || b.litres < 0;
}

function unmet_need(balance, first, second, limit) {
  const districts = balance.map((litres) => new District(litres));
  let total = districts.reduce((sum, district) => sum + district.need, 0);
  return first.map((field, i) => {
    let a = districts[field].today();
    let b = districts[second[i]].today();
    if (mayJoin(a, b, limit)) {
      if (a.size < b.size) [a, b] = [b, a];
      total -= a.need + b.need;
      b.joined = a;
      a.size += b.size;
      a.litres += b.litres;
      total += a.need;
    }
    return total;
  });
}
