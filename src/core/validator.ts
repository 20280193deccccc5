import type { Versioned } from './versioned-tables.ts';

/** The SQL of a validator. Like an ETag in HTTP, its value is kept with an answer, and the answer is still true while the value is the same. Each value ends with the version of the feed. */
export interface ValidatorSql {
  name: string;
  /** Of the parameters of its statement, the number of that with the id of the ticket; absent where it is not about one. */
  parameter?: number;
  /** Over the row of the feed. */
  expression(ticketId: string): string;
}

/** What moves with all that a statement reads. The instant of the newest event is another one where a restored database counts on from an earlier number. */
export const validatorSql: Record<Versioned, ValidatorSql> = {
  TICKETS: { name: 'tenant_validator', expression: () => `concat_ws('/', feed.seq, extract(epoch from feed.latest_at), feed.version)` },
  REFERENCE: { name: 'feed_version', expression: () => 'feed.version::text' },
};

/** The values of both, by their names. */
export type SeenValidators = Readonly<Record<string, string>>;

/** An expression for them, over the row of the feed. */
export const validatorsSql = `json_build_object(${Object.values(validatorSql).map(({ name, expression }) => `'${name}', ${expression('')}`)})`;
