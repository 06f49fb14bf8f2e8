/**
 * Shares: how much of a bounded whole one party may have while others have, or may come for, theirs.
 *
 * A party may take as much as is still free for everyone (dynamic thresholds: Choudhury and Hahne, "Dynamic queue length
 * thresholds for shared-memory packet switches", 1998). One that is greedy gets half, two get a third each, and whoever
 * comes next finds room.
 */
export class Shares {
  readonly whole: number;
  #taken = 0;
  readonly #byParty = new Map<string, number>();
  constructor(whole: number) {
    this.whole = whole;
  }
  get taken(): number {
    return this.#taken;
  }
  get parties(): number {
    return this.#byParty.size;
  }
  /** Whether it got it. */
  take(party: string, amount: number): boolean {
    const mine = this.#byParty.get(party) ?? 0;
    if (mine + amount > this.whole - this.#taken) return false;
    this.#taken += amount;
    this.#byParty.set(party, mine + amount);
    return true;
  }
  giveBack(party: string, amount: number): void {
    const left = (this.#byParty.get(party) ?? 0) - amount;
    this.#taken -= amount;
    if (left > 0) this.#byParty.set(party, left);
    else this.#byParty.delete(party);
  }
}
