import type { Configuration } from '../../configuration/configuration.ts';
import type { ConfigurationDocument } from '../../configuration/document.ts';
import { refuse } from '../../core/refusal.ts';
import type { Transaction } from '../../core/transaction.ts';
import type { OpenTicket } from './open-ticket-input.ts';
import { mayNameRequester } from './resolve-requester.ts';

type Settable = ConfigurationDocument['desk']['requestersSet'][number];

interface Row {
  settable: Settable;
  field: keyof OpenTicket;
  isSet(input: OpenTicket): boolean;
}

/** What agents and keys set at opening, and requesters only where the desk lets them; everything else is open to all. */
const table: readonly Row[] = [
  { settable: 'SEVERITY', field: 'severity', isSet: ({ severity }) => severity != null },
  { settable: 'PRIORITY', field: 'priority', isSet: ({ priority }) => priority != null },
  { settable: 'EFFORT', field: 'effort', isSet: ({ effort }) => effort != null },
  { settable: 'ALERT', field: 'nature', isSet: ({ nature }) => nature === 'ALERT' },
  { settable: 'ALERT', field: 'channel', isSet: ({ channel }) => channel === 'MONITORING' },
];

export function insistOnSettable(ctx: Transaction, { document }: Configuration, input: OpenTicket): void {
  if (mayNameRequester(ctx)) return;
  const refused = table.find(({ settable, isSet }) => isSet(input) && !document.desk.requestersSet.includes(settable));
  if (refused) refuse('NOT_ALLOWED', ['input', refused.field]);
}
