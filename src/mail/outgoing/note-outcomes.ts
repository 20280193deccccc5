import { setTimeout as pause } from 'node:timers/promises';
import type { Context } from '../../core/context.ts';
import { runInTenant } from '../../database/tenancy.ts';
import type { Claimed } from './claim-deliveries.ts';

/** What became of a mail that is done. */
export interface Outcome {
  delivery: Claimed;
  state: 'SENT' | 'SKIPPED' | 'FAILED';
  /** Of the server, or why it was not sent. */
  answer: string;
}

/** What became of mails in this process, for its metrics; a postponed one is tried again. */
export const mailsEnded = { SENT: 0, SKIPPED: 0, FAILED: 0, POSTPONED: 0 };

const end = `
  update delivery v set state = o.state, answer = o.answer, ended_at = $5 from unnest($2::uuid[], $3::text[], $4::text[]) o (id, state, answer)
  where v.tenant_id = $1 and v.id = o.id and v.state = 'WAITING' returning v.state`;

export function ending({ tenant, services }: Context, outcomes: readonly Outcome[]) {
  const columns = [outcomes.map(({ delivery }) => delivery.id), outcomes.map(({ state }) => state), outcomes.map(({ answer }) => shown(answer))];
  return { name: 'end_deliveries', text: end, values: [tenant.id, ...columns, services.now()] };
}

/** While the database is away for a moment: what the server took must not be sent again. */
const mostTries = 5;
const betweenTriesMs = 2_000;

/** Outcomes that come while others are being written go with the next statement, so that one commit notes many mails and none waits for a later one. */
export class OutcomeNotes {
  readonly #ctx: Context;
  #waiting: Outcome[] = [];
  #next: Promise<void> | null = null;
  #last: Promise<void> = Promise.resolve();

  constructor(ctx: Context) {
    this.#ctx = ctx;
  }

  /** Resolves once it is written. */
  add(outcome: Outcome): Promise<void> {
    this.#waiting.push(outcome);
    this.#next ??= this.#last.catch(() => undefined).then(() => this.#write());
    return this.#next;
  }

  #write(): Promise<void> {
    const outcomes = this.#waiting.splice(0);
    this.#last = this.#next ?? this.#last;
    this.#next = null;
    return this.#insist(outcomes, mostTries);
  }

  async #insist(outcomes: readonly Outcome[], tries: number): Promise<void> {
    try {
      const { rows } = await runInTenant(this.#ctx, ending(this.#ctx, outcomes));
      for (const { state } of rows as Outcome[]) mailsEnded[state] += 1;
    } catch (error) {
      if (tries === 1) throw error;
      this.#ctx.services.log.warn({ err: error, tenantId: this.#ctx.tenant.id }, 'what became of mails could not be noted; it is tried again');
      await pause(betweenTriesMs);
      await this.#insist(outcomes, tries - 1);
    }
  }
}

/** On one line, and not too long for its column. */
export function shown(answer: string): string {
  return (
    answer
      .replaceAll(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .slice(0, 500) || '-'
  );
}
