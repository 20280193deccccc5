type Begin = () => void;

/** Few requests begin in each turn of the event loop, so that whoever sends very many at once, or what is expensive to read, lets others begin in between: first tenants take turns, then the principals of a tenant. */
export class Turns {
  readonly #waiting = new Map<string, Map<string, Begin[]>>();
  readonly #perTurn: number;
  #begun = 0;

  constructor(perTurn = 4) {
    this.#perTurn = perTurn;
  }

  /** `null` where the turn is free, so that this costs next to nothing. */
  take(tenant: string, principal: string): Promise<void> | null {
    if (this.#begun >= this.#perTurn || this.#waiting.size > 0) return new Promise((begin) => this.#join(tenant, principal, begin));
    this.#count();
    return null;
  }

  #count(): void {
    if (this.#begun === 0) setImmediate(() => this.#next());
    this.#begun += 1;
  }

  #next(): void {
    this.#begun = 0;
    for (let begin = this.#leave(); begin; begin = this.#begun < this.#perTurn ? this.#leave() : null) {
      this.#count();
      begin();
    }
  }

  #join(tenant: string, principal: string, begin: Begin): void {
    const principals = this.#waiting.get(tenant) ?? new Map<string, Begin[]>();
    const waiting = principals.get(principal) ?? [];
    waiting.push(begin);
    this.#waiting.set(tenant, principals.set(principal, waiting));
  }

  /** The next one; its tenant and its principal go behind the others. */
  #leave(): Begin | null {
    const [tenant, principals] = takeFirst(this.#waiting);
    const [principal, waiting] = takeFirst(principals);
    const begin = waiting?.shift() ?? null;
    if (principals && waiting && waiting.length > 0) principals.set(principal ?? '', waiting);
    if (principals && principals.size > 0) this.#waiting.set(tenant ?? '', principals);
    return begin;
  }
}

function takeFirst<Value>(values: Map<string, Value> | undefined): [string, Value] | [] {
  for (const [key, value] of values ?? []) {
    values?.delete(key);
    return [key, value];
  }
  return [];
}
