import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { buildSchema, getNamedType, isObjectType } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { aTenant, type Person, type TestTenant } from '../support/a-tenant.ts';
import { aResolvedTicket, aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, askInTime, succeed } from '../support/client.ts';

openTestApp();

type Refused = { code: string; message: string; details: unknown };
type Act = (who: Person, ticketId: string) => Promise<{ userErrors: Refused[] }>;

/** By the name of the permission, the mutation that it tells about. */
const acts: Record<string, Act> = {
  viewerCanClose: (who, ticketId) => as(who).closeTicket({ ticketId }),
  viewerCanQualify: (who, ticketId) => as(who).qualifyTicket({ ticketId, qualification: null }),
  viewerCanWithdraw: (who, ticketId) => as(who).withdrawTicket({ ticketId }),
  viewerCanRefuse: (who, ticketId) => as(who).refuseIntake({ ticketId, reason: 'No es de aquí.' }),
  viewerCanAnswer: (who, ticketId) => as(who).answerSurvey({ ticketId, score: 4 }),
};

const query = `query ($id: ID!) { ticket(id: $id) {
  viewerCanClose { ...P } viewerCanQualify { ...P } viewerCanWithdraw { ...P } survey { viewerCanAnswer { ...P } } } }
  fragment P on Permission { allowed code message details }`;

async function shown(who: Person, id: string): Promise<Record<string, Refused & { allowed: boolean }>> {
  const { body } = await askInTime(who, query, { id });
  const { survey, ...others } = body.data.ticket;
  return { ...others, ...survey, ...(who.ctx.actor.permissions.has('ticket:work') ? await atAdmission(who, id) : {}) };
}

/** What agents alone ask. */
async function atAdmission(who: Person, id: string): Promise<object> {
  const { body } = await askInTime(
    who,
    'query ($id: ID!) { admission(ticketId: $id) { viewerCanRefuse { ...P } } } fragment P on Permission { allowed code message details }',
    { id },
  );
  // The rest of the budget is for what the person does.
  if (body.extensions.cost.remaining < 20_000) await pause(1_000);
  return body.data.admission;
}

let tenant: TestTenant;
beforeAll(async () => {
  tenant = await aTenant({
    withdrawal: 'resolved',
    refusal: 'resolved',
    people: [
      { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER', organization: 'acme' },
      { key: 'gloria', name: 'Gloria Paz', role: 'REQUESTER', organization: 'acme', requesterKind: 'CHANNEL' },
      { key: 'marta', name: 'Marta Sanz', role: 'AGENT' },
      { key: 'diego', name: 'Diego Mora', role: 'AGENT' },
      { key: 'sofia', name: 'Sofía León', role: 'ADMIN' },
    ],
    fields: [
      { key: 'cause', label: 'Causa', type: 'TEXT' },
      { key: 'cost', label: 'Coste', type: 'TEXT', audience: 'AGENTS' },
    ],
    checklist: [
      { key: 'cache', label: 'Caché vaciada' },
      { key: 'restarted', label: 'Reiniciado' },
    ],
    statuses: [
      { key: 'new', label: 'Nuevo', category: 'NEW' },
      { key: 'in_progress', label: 'En progreso', category: 'OPEN', survey: true, review: true },
      { key: 'resolved', label: 'Resuelto', category: 'RESOLVED' },
      { key: 'closed', label: 'Cerrado', category: 'CLOSED' },
    ],
    transitions: [
      { from: 'new', to: 'in_progress', by: ['AGENT'] },
      { from: 'new', to: 'resolved', by: ['SYSTEM'] },
      { from: 'in_progress', to: 'resolved', by: ['ASSIGNEE'] },
      { from: 'resolved', to: 'in_progress', by: ['CREATOR'] },
      { from: 'resolved', to: 'closed', by: ['CREATOR'], requires: ['checklist', 'field:cause', 'field:cost'] },
    ],
  });
});

async function theSame(make: () => Promise<string>): Promise<number> {
  const { ana, marta, sofia, people } = tenant;
  let [id, compared] = [await make(), 0];
  for (const who of [ana, people.gloria ?? expect.unreachable(), marta, sofia]) {
    const { body } = await askInTime(who, query, { id });
    for (const name of body.data.ticket ? Object.keys(await shown(who, id)) : []) {
      const { allowed, ...why } = (await shown(who, id))[name] ?? expect.unreachable();
      const [refused] = (await (acts[name] as Act)(who, id)).userErrors;
      const told = refused ? { code: refused.code, message: refused.message, details: refused.details } : { code: null, message: null, details: null };
      expect({ who: who.key, name, allowed, ...why }).toEqual({ who: who.key, name, allowed: !refused, ...told });
      if (!refused) id = await make();
      compared += 1;
    }
  }
  return compared;
}

const merged = async (intoBy: Person, watcher?: Person) => {
  const [source, target] = [await aTicket(tenant.ana), await aTicket(intoBy)];
  await succeed(as(tenant.sofia).mergeTickets({ ticketId: source.id, intoId: target.id }));
  if (watcher) await succeed(as(tenant.sofia).removeWatcher({ ticketId: target.id, userId: watcher.id }));
  return source.id;
};

const ready = async (id: string) => {
  await succeed(as(tenant.marta).setCustomFields({ ticketId: id, customFields: { cause: 'Un cable', cost: '3 €' } }));
  await succeed(
    as(tenant.marta).answerChecklist({
      ticketId: id,
      checklist: [
        { key: 'cache', isChecked: true },
        { key: 'restarted', isChecked: false },
      ],
    }),
  );
  return id;
};

const inProgress = async () => {
  const { id: ticketId } = await aTicket(tenant.ana);
  await succeed(as(tenant.marta).changeTicketStatus({ ticketId, status: 'in_progress' }));
  return ticketId;
};

const states: Record<string, () => Promise<string>> = {
  new: async () => (await aTicket(tenant.ana)).id,
  'opened by an agent': async () => (await aTicket(tenant.marta, { requesterId: tenant.ana.id })).id,
  'in progress, in review and open for the survey': inProgress,
  'resolved, with everything missing': async () => (await aResolvedTicket(tenant, tenant.ana)).id,
  'resolved, with fields missing': async () => {
    const { id: ticketId } = await aResolvedTicket(tenant, tenant.ana);
    await ready(ticketId);
    await succeed(as(tenant.marta).setCustomFields({ ticketId, customFields: { cost: null, cause: null } }));
    return ticketId;
  },
  'resolved and ready': async () => ready((await aResolvedTicket(tenant, tenant.ana)).id),
  merged: () => merged(tenant.ana),
  'merged into one that its creator sees no more': () => merged(tenant.people.gloria ?? expect.unreachable(), tenant.ana),
};

test.each(Object.entries(states))('%s: what is shown is how the mutation answers, details included', async (_, make) => {
  expect(await theSame(make)).toBeGreaterThanOrEqual(8);
});

test('a closed ticket too', async () => {
  const { ana, marta } = tenant;
  const { id } = await aResolvedTicket(tenant, ana);
  await ready(id);
  await succeed(as(ana).closeTicket({ ticketId: id }));
  const permissions = await shown(marta, id);

  for (const [name, act] of Object.entries(acts)) {
    const [refused] = (await act(marta, id)).userErrors;
    expect(permissions[name]).toEqual({ allowed: false, code: 'TICKET_CLOSED', message: refused?.message, details: refused?.details });
  }
});

test('a merged ticket names the other to those who see it, and what is missing is named by its keys, those for agents to agents', async () => {
  const { ana, marta, sofia } = tenant;
  const hidden = await merged(tenant.people.gloria ?? expect.unreachable(), ana);
  expect((await shown(ana, hidden)).viewerCanClose).toMatchObject({ code: 'MERGED', details: { into: null } });
  expect((await shown(sofia, hidden)).viewerCanClose).toMatchObject({ code: 'MERGED', details: { into: expect.stringMatching(/^tkt_/) } });

  const { id: ticketId } = await aResolvedTicket(tenant, ana);
  expect((await shown(ana, ticketId)).viewerCanClose).toMatchObject({ code: 'CHECKLIST_INCOMPLETE', details: { missing: ['cache', 'restarted'] } });
  await ready(ticketId);
  await succeed(as(marta).setCustomFields({ ticketId, customFields: { cost: null, cause: null } }));

  expect((await shown(ana, ticketId)).viewerCanClose).toMatchObject({ code: 'FIELD_REQUIRED', details: { missing: ['cause'] } });
  const mine = await aResolvedTicket(tenant, marta);
  await ready(mine.id);
  await succeed(as(marta).setCustomFields({ ticketId: mine.id, customFields: { cost: null, cause: null } }));
  expect((await shown(marta, mine.id)).viewerCanClose).toMatchObject({ code: 'FIELD_REQUIRED', details: { missing: ['cause', 'cost'] } });
});

test('every permission of the schema is compared here', async () => {
  const schema = buildSchema(await readFile('schema/schema.graphql', 'utf8'));
  const names = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => (getNamedType(field.type).name === 'Permission' ? [field.name] : []));
  });

  expect(new Set(names)).toEqual(new Set(Object.keys(acts)));
});
