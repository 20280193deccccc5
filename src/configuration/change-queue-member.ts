import type { Context } from '../core/context.ts';
import { requireId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transaction.ts';
import { itemByKey, refuseUnknown } from '../core/unknown-keys.ts';
import { readRows } from '../database/tenancy.ts';
import type { Principal } from '../people/principal.ts';
import { type ConfigurationChangeOptions, changeConfiguration, changeConfigurationIn } from './change-configuration.ts';
import { configurationNow } from './current-configuration.ts';
import type { ConfigurationDocument } from './document.ts';

export interface QueueMembership extends ConfigurationChangeOptions {
  /** The key of the queue. */
  queue: string;
  userId: string;
}

/** Makes an agent a member of a queue; one who is already stays it. */
export async function addQueueMember(ctx: Context, input: QueueMembership): Promise<{ id: string }> {
  const { email, isActive, isAgent } = await personOf(ctx, input);
  if (!isActive || !isAgent) refuse('NOT_AN_AGENT', ['input', 'userId']);
  return changeMembers(ctx, input, (members) => (members.includes(email) ? members : [...members, email]));
}

export async function removeQueueMember(ctx: Context, input: QueueMembership): Promise<{ id: string }> {
  const { email } = await personOf(ctx, input);
  return changeMembers(ctx, input, (members) => members.filter((member) => member !== email));
}

type Person = Record<'email', string> & { isActive: boolean; isAgent: boolean };

async function personOf(ctx: Context, { userId }: QueueMembership): Promise<Person> {
  const text = `select email, is_active as "isActive", is_agent as "isAgent" from principal where tenant_id = $1 and id = $2 and kind = 'USER'`;
  const [person] = await readRows<Person>(ctx, { name: 'person_by_id', text, values: [ctx.tenant.id, requireId(userId, 'User')] });
  return person ?? refuse('NOT_FOUND', ['input', 'userId']);
}

/** Members are part of the configuration, so that a document that is exported has them, and each change is a version of it. */
async function changeMembers(ctx: Context, input: QueueMembership, changed: (members: readonly string[]) => readonly string[]): Promise<{ id: string }> {
  await changeConfiguration(ctx, input, {
    base: ['input', 'userId'],
    locate: () => null,
    apply: (before) => ({ ...before, queues: withMembers(before?.queues ?? [], input.queue, changed) }),
  });
  const text = 'select id from queue where tenant_id = $1 and key = $2';
  const [queue] = await readRows<{ id: string }>(ctx, { name: 'queue_id_by_key', text, values: [ctx.tenant.id, input.queue] });
  return queue ?? refuse('NOT_FOUND', ['input', 'queue']);
}

type Queues = ConfigurationDocument['queues'];

function withMembers(queues: Queues, key: string, changed: (members: readonly string[]) => readonly string[]): unknown[] {
  const found = itemByKey(queues, key, ['input', 'queue']);
  return queues.map((queue) => (queue === found ? { ...queue, members: changed(queue.members) } : queue));
}

/** `NOT_FOUND` names the place of an unknown key. */
export async function insistOnQueues(ctx: Transaction, keys: readonly string[]): Promise<void> {
  const { queues } = (await configurationNow(ctx)).document;
  const unknown = keys.filter((key) => !queues.some((queue) => queue.key === key));
  if (unknown[0] !== undefined) refuseUnknown(unknown, queues, ['input', 'queues', `${keys.indexOf(unknown[0])}`]);
}

/** Makes an agent a member of several queues, within a transaction. */
export async function joinQueues(ctx: Transaction, { email, isAgent }: Pick<Principal, 'email' | 'isAgent'>, keys: readonly string[]): Promise<void> {
  const base = ['input', 'queues'];
  if (!isAgent) refuse('NOT_AN_AGENT', base);
  const joined = (queue: Queues[number]) => (keys.includes(queue.key) ? { ...queue, members: [...new Set([...queue.members, email])] } : queue);
  await changeConfigurationIn(ctx, {}, { base, locate: () => null, apply: (before) => ({ ...before, queues: before?.queues.map(joined) }) });
}

/** Another address takes the places of this one in all queues, or none does. Where it has none, nothing is checked or written. */
export async function replaceMember(ctx: Transaction, email: string, successor: string | null): Promise<void> {
  const { queues } = (await configurationNow(ctx)).document;
  if (!queues.some(({ members, escalationTells = [] }) => [...members, ...escalationTells].includes(email))) return;
  const replaced = (addresses: readonly string[]) => [...new Set(addresses.flatMap((one) => (one === email ? (successor ?? []) : one)))];
  const withSuccessor = ({ members, escalationTells, ...queue }: Queues[number]) => {
    return { ...queue, members: replaced(members), ...(escalationTells ? { escalationTells: replaced(escalationTells) } : {}) };
  };
  await changeConfigurationIn(
    ctx,
    {},
    { base: ['input', 'userId'], locate: () => null, apply: (before) => ({ ...before, queues: before?.queues.map(withSuccessor) }) },
  );
}
