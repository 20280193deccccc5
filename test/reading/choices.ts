/** Choices read from a list of numbers, which fast-check shrinks: fewer and smaller numbers make a simpler operation, none the simplest. */
export class Dice {
  readonly #rolls: readonly number[];
  #at = 0;

  constructor(rolls: readonly number[]) {
    this.#rolls = rolls;
  }

  /** 0 to one below the limit. */
  below(limit: number): number {
    const roll = this.#rolls[this.#at] ?? 0;
    this.#at += 1;
    return roll % limit;
  }

  pick<One>(all: readonly One[]): One {
    if (all.length === 0) throw new Error('There is nothing to pick from.');
    return all[this.below(all.length)] as One;
  }

  /** True so many times in a hundred; never when the rolls are spent. */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent;
  }

  some<One>(all: readonly One[], most: number): One[] {
    return Array.from({ length: this.below(most + 1) }, () => this.pick(all));
  }
}
