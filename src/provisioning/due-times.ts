import type { Context } from '../core/context.ts';
import { readRows } from '../database/tenancy.ts';
import { Ticket } from '../tickets/ticket.ts';

const text = 'select t.id, t.next_due_at as at from ticket t where t.tenant_id = $1 and t.next_due_at is not null';

/** When tickets of a tenant are due next, which nobody else changes: asked of the database only where verbs do not tell. */
export class DueTimes {
  readonly #system: Context;
  #known: Map<string, Date> | null = null;

  constructor(system: Context) {
    this.#system = system;
  }

  async isAnyBy(at: Date): Promise<boolean> {
    this.#known ??= await this.#read();
    return [...this.#known.values()].some((due) => due <= at);
  }

  /** After a verb: that it has answered with its ticket tells when this one is due. */
  noteAnswer(answer: object): void {
    if (!(answer instanceof Ticket)) this.#known = null;
    else if (answer.nextDueAt) this.#known?.set(answer.id, answer.nextDueAt);
    else this.#known?.delete(answer.id);
  }

  forget(): void {
    this.#known = null;
  }

  async #read(): Promise<Map<string, Date>> {
    const rows = await readRows<{ id: string; at: Date }>(this.#system, { name: 'due_times', text, values: [this.#system.tenant.id] });
    return new Map(rows.map(({ id, at }) => [id, new Date(at)]));
  }
}
