/**
 * The pointer: a score for every candidate edit of every decision, in one pass.
 *
 *   hidden(c) = relu(site[c.site] + change[c.change] + family[c.family] + global[decision] + φ(c) · W)
 *   logit(c)  = weight · hidden(c)
 *
 * Thousands of candidates share few sites, changes and families, so nothing is gathered into a large matrix. Nothing
 * but the logits is kept: the gradient computes the hidden layer again. `width` is a multiple of 16 (four vectors are
 * summed at a time); φ is mostly zeros, and they are skipped.
 */
import { broadcast, fma, sumOf, zero } from "./simd";

/** What a candidate past the end of its decision scores: its probability is 0. */
const nowhere: f32 = -1.0e9;

/** Sixteen units of a candidate's hidden layer, before relu, from `o` bytes on. */
@inline
function hidden(
  o: usize, bytes: usize, site: usize, change: usize, family: usize, global: usize,
  features: usize, featureCount: i32, W: usize, to: usize,
): void {
  site += o;
  change += o;
  family += o;
  global += o;
  let a = f32x4.add(f32x4.add(v128.load(site), v128.load(change)), f32x4.add(v128.load(family), v128.load(global)));
  let b = f32x4.add(
    f32x4.add(v128.load(site, 16), v128.load(change, 16)),
    f32x4.add(v128.load(family, 16), v128.load(global, 16)),
  );
  let c = f32x4.add(
    f32x4.add(v128.load(site, 32), v128.load(change, 32)),
    f32x4.add(v128.load(family, 32), v128.load(global, 32)),
  );
  let d = f32x4.add(
    f32x4.add(v128.load(site, 48), v128.load(change, 48)),
    f32x4.add(v128.load(family, 48), v128.load(global, 48)),
  );
  let w = W + o;
  for (let p: i32 = 0; p < featureCount; p++) {
    const at = features + (<usize>p << 2);
    if (load<f32>(at) != 0) {
      const x = broadcast(at);
      a = fma(x, v128.load(w), a);
      b = fma(x, v128.load(w, 16), b);
      c = fma(x, v128.load(w, 32), c);
      d = fma(x, v128.load(w, 48), d);
    }
    w += bytes;
  }
  v128.store(to + o, f32x4.max(a, zero()));
  v128.store(to + o, f32x4.max(b, zero()), 16);
  v128.store(to + o, f32x4.max(c, zero()), 32);
  v128.store(to + o, f32x4.max(d, zero()), 48);
}

/**
 * Shapes: sites [decisions · siteCount, width], changes [., width], families [decisions · familyCount, width], globals
 * [decisions, width], features [decisions, most, featureCount], ids [decisions, most, 3] (site, change, family; site and
 * family count within their decision), counts [decisions], W [featureCount, width], weight [width], logits [decisions, most].
 * `scratch` holds `width` floats.
 */
export function pointer(
  decisions: i32, most: i32, width: i32, featureCount: i32, siteCount: i32, familyCount: i32,
  sites: usize, changes: usize, families: usize, globals: usize,
  features: usize, ids: usize, counts: usize, W: usize, weight: usize, logits: usize, scratch: usize,
): void {
  const bytes = <usize>width << 2, featureBytes = <usize>featureCount << 2;
  for (let t: i32 = 0; t < decisions; t++) {
    const count = load<i32>(counts + (<usize>t << 2));
    const sitesHere = sites + <usize>(t * siteCount) * bytes, familiesHere = families + <usize>(t * familyCount) * bytes;
    const global = globals + <usize>t * bytes;
    for (let c: i32 = 0; c < most; c++) {
      const row = <usize>t * <usize>most + <usize>c;
      if (c >= count) {
        store<f32>(logits + (row << 2), nowhere);
        continue;
      }
      const id = ids + row * 12;
      const site = sitesHere + <usize>load<i32>(id) * bytes, change = changes + <usize>load<i32>(id, 4) * bytes;
      const family = familiesHere + <usize>load<i32>(id, 8) * bytes;
      let sum = zero();
      for (let o: usize = 0; o < bytes; o += 64) {
        hidden(o, bytes, site, change, family, global, features + row * featureBytes, featureCount, W, scratch);
        sum = fma(v128.load(scratch + o), v128.load(weight + o), sum);
        sum = fma(v128.load(scratch + o, 16), v128.load(weight + o, 16), sum);
        sum = fma(v128.load(scratch + o, 32), v128.load(weight + o, 32), sum);
        sum = fma(v128.load(scratch + o, 48), v128.load(weight + o, 48), sum);
      }
      store<f32>(logits + (row << 2), sumOf(sum));
    }
  }
}

/** A gradient on its way through relu. */
@inline
function passed(h: v128, d: v128): v128 {
  return v128.and(d, f32x4.gt(h, zero()));
}

@inline
function add(to: usize, v: v128): void {
  v128.store(to, f32x4.add(v128.load(to), v));
}

/** The gradients of everything but ids and features; all are written from zero(). */
export function pointerGradient(
  decisions: i32, most: i32, width: i32, featureCount: i32, siteCount: i32, familyCount: i32, changeCount: i32,
  sites: usize, changes: usize, families: usize, globals: usize,
  features: usize, ids: usize, counts: usize, W: usize, weight: usize, dlogits: usize,
  dsites: usize, dchanges: usize, dfamilies: usize, dglobals: usize, dW: usize, dweight: usize, scratch: usize,
): void {
  const bytes = <usize>width << 2, featureBytes = <usize>featureCount << 2;
  memory.fill(dsites, 0, <usize>(decisions * siteCount) * bytes);
  memory.fill(dchanges, 0, <usize>changeCount * bytes);
  memory.fill(dfamilies, 0, <usize>(decisions * familyCount) * bytes);
  memory.fill(dglobals, 0, <usize>decisions * bytes);
  memory.fill(dW, 0, featureBytes * <usize>width);
  memory.fill(dweight, 0, bytes);
  for (let t: i32 = 0; t < decisions; t++) {
    const count = load<i32>(counts + (<usize>t << 2));
    const siteOffset = <usize>(t * siteCount) * bytes, familyOffset = <usize>(t * familyCount) * bytes;
    const globalOffset = <usize>t * bytes;
    for (let c: i32 = 0; c < count; c++) {
      const row = <usize>t * <usize>most + <usize>c, scored = dlogits + (row << 2);
      if (load<f32>(scored) == 0) continue;
      const id = ids + row * 12, at = features + row * featureBytes;
      const site = siteOffset + <usize>load<i32>(id) * bytes, change = <usize>load<i32>(id, 4) * bytes;
      const family = familyOffset + <usize>load<i32>(id, 8) * bytes;
      const slope = broadcast(scored);
      for (let o: usize = 0; o < bytes; o += 64) {
        hidden(
          o, bytes, sites + site, changes + change, families + family, globals + globalOffset,
          at, featureCount, W, scratch,
        );
      }
      for (let o: usize = 0; o < bytes; o += 16) {
        const h = v128.load(scratch + o);
        v128.store(dweight + o, fma(slope, h, v128.load(dweight + o)));
        const d = passed(h, f32x4.mul(slope, v128.load(weight + o)));
        v128.store(scratch + o, d);
        add(dsites + site + o, d);
        add(dchanges + change + o, d);
        add(dfamilies + family + o, d);
        add(dglobals + globalOffset + o, d);
      }
      let to = dW;
      for (let p: i32 = 0; p < featureCount; p++) {
        if (load<f32>(at + (<usize>p << 2)) != 0) {
          const x = broadcast(at + (<usize>p << 2));
          for (let o: usize = 0; o < bytes; o += 16) {
            v128.store(to + o, fma(x, v128.load(scratch + o), v128.load(to + o)));
          }
        }
        to += bytes;
      }
    }
  }
}
