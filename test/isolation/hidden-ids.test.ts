import 'reflect-metadata';
import type { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { publicSchema } from '../../src/api/schema/schema.ts';
import { type IdType, newId, publicId, readId } from '../../src/core/ids.ts';
import { aKey } from '../support/a-key.ts';
import { aTicket } from '../support/a-ticket.ts';
import { queueIdOf } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, type Bearer, succeed } from '../support/client.ts';
import { idFieldsOf } from './id-fields.ts';
import { answerTo } from './id-matrix.ts';
import { idRows } from './id-rows.ts';
import { aFullTenant, asSuperuser, type FullTenant, fingerprint } from './two-tenants.ts';

openTestApp();

const places = idFieldsOf(publicSchema()).filter(({ root }) => root === 'mutation');
const tables = { Ticket: 'ticket', Queue: 'queue', Organization: 'organization', Release: 'release', Relation: 'relation', Article: 'article' } as const;
type Hideable = keyof typeof tables;

let database: Client;
let own: FullTenant;
let hidden: Record<Hideable, string>;
let viewers: Record<string, Bearer>;

/** One thing of each type that most do not see. */
async function hideIn({ luis, marta, diego, ids }: FullTenant): Promise<Record<Hideable, string>> {
  const ticket = await aTicket(luis, { queue: 'hardware' });
  const { article } = await succeed(as(marta).createArticle({ title: 'Borrador', body: 'Todavía no.' }));
  const { relation } = await succeed(as(diego).relateTicket({ ticketId: ticket.id, kind: 'affects', personId: luis.id }));
  const organization = publicId('Organization', luis.ctx.actor.organizationId ?? '');
  return {
    Ticket: ticket.id,
    Queue: await queueIdOf(own, 'hardware'),
    Organization: organization,
    Release: ids.Release,
    Relation: relation.id,
    Article: article.id,
  };
}

/** Whoever tried to lock one of these would wait until the end. */
async function lockAll(): Promise<void> {
  await database.query('begin');
  for (const [type, table] of Object.entries(tables)) {
    const id = readId(hidden[type as Hideable], type as IdType);
    const { rowCount } = await database.query(`select from ${table} where tenant_id = $1 and id = $2 for update`, [own.system.tenant.id, id]);
    expect(rowCount).toBe(1);
  }
}

beforeAll(async () => {
  database = await asSuperuser(inject('urls').superuser);
  own = await aFullTenant(database);
  hidden = await hideIn(own);
  const key = await aKey(own, { permissions: ['ticket:read', 'ticket:write', 'ticket:work', 'note:write', 'article:read', 'article:publish'] });
  viewers = { ana: own.ana, marta: own.marta, vera: own.people.vera as Bearer, key };
  await lockAll();
});

afterAll(async () => {
  await database.query('rollback');
  await database.end();
});

test.each(['ana', 'marta', 'vera', 'key'])(
  'every mutation answers %s about what they do not see as about what is not there, and does not wait for it',
  async (name) => {
    const who = viewers[name] as Bearer;
    const types = Object.keys(tables) as Hideable[];
    const seen = await Promise.all(types.map((type) => as(who).node({ id: hidden[type] })));
    const unseen = types.filter((_, at) => seen[at] === null);
    const before = await fingerprint(database, own);

    const differing: string[] = [];
    for (const place of places) {
      for (const type of unseen.filter((one) => idRows[place.key]?.includes(one))) {
        const [about, unknown] = [await answerTo(place, who, hidden[type], own), await answerTo(place, who, publicId(type, newId(new Date())), own)];
        if (about.text !== unknown.text) differing.push(`${place.key} ${type}: ${about.text} is not ${unknown.text}`);
      }
    }

    expect(unseen).toContain('Ticket');
    expect(differing).toEqual([]);
    expect(await fingerprint(database, own)).toBe(before);
  },
);
