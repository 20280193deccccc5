import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NoticeKind } from '../../src/core/event.ts';
import { readId } from '../../src/core/ids.ts';
import { ofMails, openTestMails } from '../mail/sending.ts';
import { aTenant, type Person, type TestTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { as, succeed } from '../support/client.ts';

openTestMails();

/**
 * Who is told of what, worked out once more: from the page that people read, the events as they were stored, and the ticket as it is after each change. What
 * people chose and what the desk lets nobody choose stand in a few lines of their own, so that the statements that tell and mail are compared with another author.
 */
const page = readFileSync('docs/notifications.md', 'utf8');
const runs = Number(process.env.RELEVO_NOTICES ?? 40);

type Name = 'ana' | 'luis' | 'marta' | 'diego' | 'sofia';
const names: readonly Name[] = ['ana', 'luis', 'marta', 'diego', 'sofia'];
const kinds = ['ASSIGNED', 'MENTIONED', 'ANSWERED', 'CHANGED', 'NOTIFIED'] as const;
type Channel = 'IN_APP' | 'MAIL';

const rules = new Map(
  [...page.matchAll(/^\| `([a-z_.]+)`(.*?) \| (.*) \|$/gm)].map(([, type, more, told = '']) => [
    `${type}${more}`,
    told.split('; ').map((one) => {
      const [kind = '', parts = ''] = one.split(': ');
      return { kind: kind as NoticeKind, parts: parts.split(', ') };
    }),
  ]),
);
const onlyInProduct = [...(/not every change is worth one: (.*?) are told in the product only/.exec(page)?.[1] ?? '').matchAll(/`([a-z_.]+)`/g)].map(
  ([, type]) => type,
);

interface Stored {
  type: string;
  by: string | null;
  notify: string | null;
  actors: string[];
}

interface Parts {
  requester: string[];
  creator: string[];
  assignee: string[];
  watchers: string[];
  collaborators: string[];
  members: string[];
  named: string[];
}

interface Choices {
  chosen: Map<string, readonly Channel[]>;
  alwaysTold: readonly NoticeKind[];
  notByMail: readonly NoticeKind[];
  inactive: readonly string[];
}

function lineOf({ type, by, notify }: Stored): string {
  if (type === 'ticket.replied') return `${type} by ${by === 'AGENT' ? 'support' : 'others'}`;
  return type === 'ticket.notified' ? `${type} to ${notify?.toLowerCase()}` : type;
}

/** Each by the first of the lines that name them. */
function toldOf(event: Stored, parts: Parts): Map<string, NoticeKind> {
  const told = new Map<string, NoticeKind>();
  for (const { kind, parts: listed } of rules.get(lineOf(event)) ?? []) {
    const queue = kind === 'NOTIFIED' || parts.assignee.length === 0 ? parts.members : [];
    for (const id of listed.flatMap((part) => (part === 'queue' ? queue : parts[part as keyof Parts]))) if (!told.has(id)) told.set(id, kind);
  }
  return told;
}

function channelsOf(id: string, kind: NoticeKind, { chosen, alwaysTold, notByMail }: Choices): readonly Channel[] {
  const possible = (['IN_APP', 'MAIL'] as const).filter((channel) => (channel === 'MAIL' ? !notByMail.includes(kind) : kind !== 'NOTIFIED'));
  const wanted = possible.filter((channel) => (chosen.get(`${id} ${kind}`) ?? possible).includes(channel));
  return wanted.length === 0 && alwaysTold.includes(kind) ? possible : wanted;
}

interface Told {
  inApp: string[];
  mailed: string[];
}

function expected(events: readonly Stored[], parts: Parts, choices: Choices): Told {
  const inApp: string[] = [];
  const mails: { id: string; kind: NoticeKind }[] = [];
  for (const event of events) {
    const line = lineOf(event);
    for (const [id, kind] of toldOf(event, parts)) {
      if (choices.inactive.includes(id)) continue;
      if (event.actors.includes(id) && line !== 'ticket.notified to requester') continue;
      const channels = channelsOf(id, kind, choices);
      if (channels.includes('IN_APP')) inApp.push(`${id} ${kind}`);
      if (channels.includes('MAIL') && !onlyInProduct.includes(event.type)) mails.push({ id, kind });
    }
  }
  const rank = ({ kind }: { kind: NoticeKind }) => (kind === 'NOTIFIED' ? 0 : kind === 'ANSWERED' || kind === 'MENTIONED' ? 1 : 2);
  const first = new Map<string, NoticeKind>();
  for (const { id, kind } of mails.toSorted((one, other) => rank(one) - rank(other))) if (!first.has(id)) first.set(id, kind);
  return { inApp: inApp.toSorted(), mailed: [...first].map(([id, kind]) => `${id} ${kind}`).toSorted() };
}

const since = 'where x.tenant_id = $1 and x.seq > $2';

async function found(tenantId: string, ticketId: string, seq: number, named: string[]): Promise<{ events: Stored[]; parts: Parts; told: Told }> {
  return ofMails(async (root) => {
    const rowsOf = async (text: string, values: unknown[] = [tenantId, seq]) => (await root.query(text, values)).rows;
    const events =
      await rowsOf(`select x.type, x.fact->>'by' as by, (select c->>'after' from jsonb_array_elements(x.changes) c where c->>'field' = 'notify') as notify,
      array_remove(array[x.actor_id, x.caused_by_id, x.on_behalf_of_id], null)::text[] as actors from event x ${since} order by x.seq`);
    const [parts] = await rowsOf(
      `select array[t.requester_id]::text[] as requester, array[t.creator_id]::text[] as creator, array_remove(array[t.assignee_id], null)::text[] as assignee,
        t.watcher_ids::text[] as watchers, t.collaborator_ids::text[] as collaborators,
        array(select m.member_id::text from queue_member m where m.tenant_id = t.tenant_id and m.queue_id = t.queue_id) as members
       from ticket t where t.tenant_id = $1 and t.id = $2`,
      [tenantId, ticketId],
    );
    const list = async (table: string) =>
      (await rowsOf(`select x.principal_id || ' ' || x.kind as one from ${table} x ${since}`)).map(({ one }): string => one).toSorted();
    return { events, parts: { ...parts, named }, told: { inApp: await list('notification'), mailed: await list('delivery') } };
  });
}

type Act = (tenant: TestTenant, ticketId: string) => Promise<unknown>;

/** What people do, and whom it names. A step that the workflow does not allow is refused, and tells nobody. */
const acts: Record<string, { act: Act; names?: Name }> = {
  assignsMarta: { act: ({ sofia, marta }, ticketId) => as(sofia).assignTicket({ ticketId, assigneeId: marta.id }) },
  takes: { act: ({ marta }, ticketId) => as(marta).assignTicket({ ticketId, assigneeId: marta.id }) },
  assignsDiego: { act: ({ marta, diego }, ticketId) => as(marta).assignTicket({ ticketId, assigneeId: diego.id }) },
  asks: { act: ({ ana }, ticketId) => as(ana).replyToTicket({ ticketId, body: '¿Hola?' }) },
  answers: { act: ({ marta }, ticketId) => as(marta).replyToTicket({ ticketId, body: 'Lo miro.' }) },
  adminAnswers: { act: ({ sofia }, ticketId) => as(sofia).replyToTicket({ ticketId, body: 'Lo vemos.' }) },
  mentions: { act: ({ marta, diego }, ticketId) => as(marta).addNote({ ticketId, body: 'Mira.', mentions: [diego.id] }), names: 'diego' },
  luisWatches: { act: ({ marta, luis }, ticketId) => as(marta).addWatcher({ ticketId, userId: luis.id }), names: 'luis' },
  martaWatches: { act: ({ marta }, ticketId) => as(marta).addWatcher({ ticketId, userId: marta.id }), names: 'marta' },
  sofiaHelps: { act: ({ marta, sofia }, ticketId) => as(marta).addCollaborator({ ticketId, userId: sofia.id }), names: 'sofia' },
  works: { act: ({ marta }, ticketId) => as(marta).changeTicketStatus({ ticketId, status: 'in_progress' }) },
  waits: { act: ({ marta }, ticketId) => as(marta).changeTicketStatus({ ticketId, status: 'pending' }) },
  resolves: { act: ({ marta }, ticketId) => as(marta).resolveTicket({ ticketId }) },
};

const channels = fc.constantFrom<Channel[]>([], ['IN_APP'], ['MAIL'], ['IN_APP', 'MAIL']);
const desk = fc.record({
  choices: fc.array(fc.record({ who: fc.constantFrom(...names), kind: fc.constantFrom(...kinds), channels }), { maxLength: 12 }),
  alwaysTold: fc.uniqueArray(fc.constantFrom(...kinds), { maxLength: 3 }),
  notByMail: fc.uniqueArray(fc.constantFrom(...kinds.filter((kind) => kind !== 'NOTIFIED')), { maxLength: 3 }),
  inactive: fc.option(fc.constantFrom<Name>('luis', 'diego'), { nil: null, freq: 4 }),
  opener: fc.constantFrom<Name>('ana', 'marta'),
  acts: fc.array(fc.constantFrom(...Object.keys(acts)), { minLength: 3, maxLength: 8 }),
});

const uuidOf = ({ ctx }: Person) => ctx.actor.id;

test('people are told and mailed as the page says, whatever they chose and the desk allows', { timeout: 900_000 }, async () => {
  const seen = { inApp: 0, mailed: 0 };
  const property = fc.asyncProperty(desk, async ({ choices, alwaysTold, notByMail, inactive, opener, acts: done }) => {
    const tenant = await aTenant({ onOpening: [{ notify: 'REQUESTER' }, { notify: 'QUEUE' }] });
    const chosen = new Map<string, readonly Channel[]>();
    for (const { who, kind, channels } of choices) {
      await succeed(as(tenant[who]).updateNotificationPreferences({ preferences: [{ kind, channels }] }));
      chosen.set(`${uuidOf(tenant[who])} ${kind}`, channels);
    }
    await succeed(as(tenant.sofia).saveDeskSettings({ alwaysTold, notByMail }));
    if (inactive) await succeed(as(tenant.sofia).deactivateUser({ userId: tenant[inactive].id }));
    const all: Choices = { chosen, alwaysTold, notByMail, inactive: inactive ? [uuidOf(tenant[inactive])] : [] };
    const tenantId = tenant.system.tenant.id;
    const head = async () => Number((await ofMails((root) => root.query('select seq from feed where tenant_id = $1', [tenantId]))).rows[0]?.seq);
    const compare = async (before: number, ticketId: string, named: string[]) => {
      const { events, parts, told } = await found(tenantId, ticketId, before, named);
      expect(told).toEqual(expected(events, parts, all));
      for (const channel of ['inApp', 'mailed'] as const) seen[channel] += told[channel].length;
    };

    let before = await head();
    const ticketId = await opens(tenant[opener], { queue: 'software', ...(opener === 'marta' ? { requesterId: tenant.ana.id } : {}) });
    const id = readId(ticketId, 'Ticket') ?? expect.unreachable();
    await compare(before, id, []);
    for (const key of done) {
      const { act, names: named } = acts[key] ?? expect.unreachable();
      before = await head();
      await act(tenant, ticketId);
      await compare(before, id, named ? [uuidOf(tenant[named])] : []);
    }
  });
  await fc.assert(property, { numRuns: runs });

  expect(seen.inApp).toBeGreaterThan(runs);
  expect(seen.mailed).toBeGreaterThan(runs);
});
