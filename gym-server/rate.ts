/**
 * Rate limits: so many requests a second for each party, in bursts of as many.
 *
 * One number is kept for each: the time until which what it has asked for is paid (GCRA, the algorithm of ATM Forum
 * TM-4.0). Whoever is a second ahead has to wait.
 */
export class RateLimit {
  readonly #perSecond: number;
  readonly #now: () => number;
  readonly #paidUntil = new Map<string, number>();
  /** `now` in milliseconds, of a clock that never goes back. */
  constructor(perSecond: number, now: () => number = () => performance.now()) {
    this.#perSecond = perSecond;
    this.#now = now;
  }
  /** Takes one, and gives 0; or gives the milliseconds until there will be one to take. */
  take(party: string): number {
    const now = this.#now();
    const paid = Math.max(this.#paidUntil.get(party) ?? 0, now) + 1000 / this.#perSecond;
    if (paid - now > 1000) return Math.ceil(paid - now - 1000);
    this.#paidUntil.set(party, paid);
    if (this.#paidUntil.size > 10_000) this.#forget(now);
    return 0;
  }
  #forget(now: number): void {
    for (const [party, paid] of this.#paidUntil) if (paid <= now) this.#paidUntil.delete(party);
  }
}
