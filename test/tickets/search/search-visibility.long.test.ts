import { expect, test } from 'vitest';
import { Dice } from '../../reading/choices.ts';
import { aTenant, type Person } from '../../support/a-tenant.ts';
import { aTicket } from '../../support/a-ticket.ts';
import { openTestApp } from '../../support/app.ts';
import { as, succeed } from '../../support/client.ts';
import { asSuperuser } from '../../support/database.ts';
import { everyRole } from '../../support/every-role.ts';

openTestApp();

/** No word is like another one, or begins with one. */
const words = ['zanahoria', 'berenjena', 'pimiento', 'calabaza', 'alcachofa', 'espinaca', 'lechuga', 'rabanito', 'guisante', 'cebolleta', 'puerro', 'tomate'];
const fields = [
  { key: 'place', label: 'Lugar', type: 'TEXT' as const },
  { key: 'secret', label: 'Secreto', type: 'TEXT' as const, audience: 'AGENTS' as const },
];
const readsNotes = new Set(['marta', 'diego', 'sofia', 'nora', 'vera']);

interface Part {
  ticket_id: string;
  source: string;
  text: string;
}

const partsOf = `
  select t.id as ticket_id, 'TICKET' as source, t.subject || ' ' || t.description as text from ticket t where t.tenant_id = $1
  union all select t.id, 'PLACE', t.subject || ' ' || (t.custom_fields->>'place') from ticket t where t.tenant_id = $1
  union all select t.id, 'SECRET', t.subject || ' ' || (t.custom_fields->>'place') || ' ' || (t.custom_fields->>'secret') from ticket t where t.tenant_id = $1
  union all select t.id, m.kind, t.subject || ' ' || m.body from message m join ticket t on t.tenant_id = m.tenant_id and t.id = m.ticket_id where m.tenant_id = $1`;

/** Two queues, and words in every place of each ticket. */
async function aBusyDesk(dice: Dice) {
  const desk = await aTenant({ ...everyRole, fields, articles: [] });
  const { ana, luis, marta, diego, sofia } = desk;
  const say = (most: number) => Array.from({ length: 1 + dice.below(most) }, () => dice.pick(words)).join(' ');
  for (let at = 0; at < 14; at += 1) {
    const queue = dice.pick(['software', 'hardware']);
    const { id: ticketId } = await aTicket(dice.pick([ana, luis, sofia]), { subject: say(1), description: say(2), queue, customFields: { place: say(1) } });
    await as(sofia).setCustomFields({ ticketId, customFields: { secret: say(1) } });
    if (dice.chance(50)) await as(sofia).addNote({ ticketId, body: say(3) });
    if (dice.chance(50)) await as(dice.pick([marta, sofia])).replyToTicket({ ticketId, body: say(2) });
    if (dice.chance(30)) await as(sofia).addWatcher({ ticketId, userId: dice.pick([ana, luis, diego]).id });
  }
  return desk;
}

/** What somebody would find who reads everything that they may read, ticket by ticket. */
function naively(parts: readonly Part[], visible: ReadonlySet<string>, notes: boolean, wanted: string[], unwanted: string[]): string[] {
  const readable = parts.filter(({ ticket_id, source }) => visible.has(ticket_id) && (notes || (source !== 'NOTE' && source !== 'SECRET')));
  const has = ({ text }: Part, word: string) => (text ?? '').split(' ').includes(word);
  const found = readable.filter((part) => wanted.every((word) => has(part, word))).map(({ ticket_id }) => ticket_id);
  const without = (id: string) => !readable.some((part) => part.ticket_id === id && unwanted.some((word) => has(part, word)));
  return [...new Set(found)].filter(without).sort();
}

test.each([1, 2, 3])('hits, their number and their pieces are those that a naive reader finds in what each person may read (%i)', async (seed) => {
  const dice = new Dice(Array.from({ length: 4_000 }, (_, at) => Math.floor(Math.abs(Math.sin(seed * 10_000 + at) * 1_000_000))));
  const desk = await aBusyDesk(dice);
  const parts = await asSuperuser(async (root) => (await root.query<Part>(partsOf, [desk.system.tenant.id])).rows);
  const { rows: ids } = await asSuperuser((root) =>
    root.query<{ id: string; code: string }>('select id, code from ticket where tenant_id = $1', [desk.system.tenant.id]),
  );
  const idOf = new Map(ids.map(({ id, code }) => [code, id]));
  const people: Person[] = Object.values(desk.people);

  for (const who of people) {
    const notes = readsNotes.has(who.key);
    const visible = new Set((await as(who).tickets({ first: 100 })).nodes.map(({ code }) => idOf.get(code) ?? ''));
    for (let at = 0; at < 12; at += 1) {
      const [one, other] = [dice.pick(words), dice.pick(words)];
      const [wanted, unwanted] = dice.pick<[string[], string[]]>([
        [[one], []],
        [[one, other], []],
        [[one], [other]],
      ]);
      const search = [...wanted, ...unwanted.map((word) => `-${word}`)].join(' ');

      const { edges, totalCount } = await succeed(as(who).searchTickets({ search, first: 100 }));

      const expected = naively(parts, visible, notes, wanted, unwanted);
      const said = `${who.key}: ${search}`;
      expect([said, edges.map(({ node }) => idOf.get(node.code)).sort()]).toEqual([said, expected]);
      expect(totalCount).toBe(expected.length);
      for (const { highlights } of edges) {
        expect(highlights?.length).toBeGreaterThan(0);
        for (const { source, parts } of highlights ?? []) {
          expect(notes || source !== 'NOTE').toBe(true);
          expect(parts.filter(({ isMatch }) => isMatch).every(({ text }) => wanted.includes(text))).toBe(true);
        }
      }
    }
  }
});

test('nobody finds anything of another tenant, and similar words come from what the viewer sees alone', async () => {
  const [one, other] = [await aTenant({ articles: [] }), await aTenant({ articles: [] })];
  await aTicket(one.diego, { subject: 'Alcachofas', queue: 'hardware', description: 'De la huerta.' });
  const { id: ticketId } = await aTicket(one.ana, { subject: 'Tomates', description: 'De la huerta.' });
  await succeed(as(one.marta).addNote({ ticketId, body: 'Berenjenas.' }));
  const count = async (who: Person, search: string) => (await as(who).searchTickets({ search })).totalCount;

  const words = ['alcachofa', 'alcachoaf', 'tomate', 'tomatess', 'huerta', 'berenjena'];
  const answers = await Promise.all(
    [one.sofia, one.ana, one.marta, one.diego, other.sofia, other.ana].map((who) => Promise.all(words.map((word) => count(who, word)))),
  );

  expect(answers).toEqual([
    [1, 1, 1, 1, 2, 1],
    [0, 0, 1, 1, 1, 0],
    [0, 0, 1, 1, 1, 1],
    [1, 1, 1, 1, 2, 1],
    [0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0],
  ]);
});
