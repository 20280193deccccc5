import { expect, test } from 'vitest';
import { aKey } from '../../support/a-key.ts';
import { aTenant, type Person, type TestTenant } from '../../support/a-tenant.ts';
import { opens, takes } from '../../support/actions.ts';
import { openTestApp } from '../../support/app.ts';
import { as, askAs, refusalsOf, succeed } from '../../support/client.ts';
import { inTenant } from '../../support/database.ts';
import { everyRole } from '../../support/every-role.ts';
import { historyOf } from '../../support/history.ts';

openTestApp();

const fields = [
  { key: 'vpn', label: 'VPN', type: 'SECRET' as const },
  { key: 'root', label: 'Root', type: 'SECRET' as const, audience: 'AGENTS' as const },
];
const withFields = () => aTenant({ ...everyRole, fields });

const secretsFor = async (who: Person, id: string) => (await succeed(as(who).ticketSecrets({ id }))).secrets;
const reveal = (who: { token: string }, ticketId: string, secretId: string) => as(who).revealSecret({ ticketId, secretId });

async function resolves({ marta }: TestTenant, ticketId: string): Promise<void> {
  await takes(marta, ticketId, 'in_progress');
  await succeed(as(marta).resolveTicket({ ticketId }));
}

test('a field for secrets shows that one is there; an agent who asks gets it, which is recorded', async () => {
  const { ana, marta } = await withFields();
  const ticketId = await opens(ana, { customFields: { vpn: ' ana:s3creto ñ' } });

  const [secret = expect.unreachable()] = await secretsFor(ana, ticketId);
  const { value } = await succeed(reveal(marta, ticketId, secret.id));

  expect(secret).toMatchObject({ label: 'VPN', fieldKey: 'vpn', createdBy: { name: 'Ana Ruiz' }, isWiped: false, wipedAt: null });
  expect((await succeed(as(ana).ticketSecrets({ id: ticketId }))).customFields).toEqual({ vpn: secret.id });
  expect(value).toBe(' ana:s3creto ñ');
  const revealed = (await historyOf(ana, ticketId)).filter(({ type }) => type.startsWith('ticket.secret'));
  expect(revealed).toMatchObject([
    { type: 'ticket.secret_given', changes: { secret: secret.id } },
    { type: 'ticket.secret_revealed', changes: { secret: secret.id } },
  ]);
});

test('secrets of a reply are seen by who reads it, those of a note and of fields for agents by agents', async () => {
  const { ana, marta } = await withFields();
  const ticketId = await opens(ana);

  await succeed(
    as(ana).replyToTicket({
      ticketId,
      body: 'Ahí van.',
      secrets: [
        { label: 'FTP', value: 'uno' },
        { label: 'SSH', value: 'dos' },
      ],
    }),
  );
  await succeed(as(marta).addNote({ ticketId, body: 'Otra.', secrets: [{ label: 'Interna', value: 'tres' }] }));
  await succeed(as(marta).setCustomFields({ ticketId, customFields: { root: 'cuatro' } }));

  expect((await secretsFor(ana, ticketId)).map(({ label }) => label)).toEqual(['FTP', 'SSH']);
  const seen = await secretsFor(marta, ticketId);
  expect(seen.map(({ label }) => label)).toEqual(['FTP', 'SSH', 'Interna', 'Root']);
  const values = await Promise.all(seen.map(async ({ id }) => (await succeed(reveal(marta, ticketId, id))).value));
  expect(values).toEqual(['uno', 'dos', 'tres', 'cuatro']);
  expect((await historyOf(ana, ticketId)).filter(({ type }) => type === 'ticket.secret_revealed')).toHaveLength(2);
});

test('who may not work on the ticket gets no secret, and nothing is recorded', async () => {
  const tenant = await withFields();
  const { ana, sofia, people } = tenant;
  const ticketId = await opens(ana, { customFields: { vpn: 'uno' } });
  const elsewhere = await opens(ana);
  const [secret = expect.unreachable()] = await secretsFor(ana, ticketId);
  const key = await aKey(tenant, { permissions: ['ticket:read', 'ticket:read_all', 'secret:reveal'] });

  for (const name of ['ana', 'luis', 'nora', 'vera']) {
    const { body } = await askAs(people[name] ?? null, `mutation { revealSecret(input: { ticketId: "${ticketId}", secretId: "${secret.id}" }) { value } }`);
    expect(body.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  }
  expect(await refusalsOf(reveal(key, ticketId, secret.id))).toEqual(['NOT_AN_AGENT']);
  expect(await refusalsOf(reveal(tenant.marta, elsewhere, secret.id))).toEqual(['NOT_FOUND']);
  expect(await refusalsOf(reveal((await withFields()).marta, ticketId, secret.id))).toEqual(['NOT_FOUND']);
  expect((await historyOf(sofia, ticketId)).map(({ type }) => type)).not.toContain('ticket.secret_revealed');
});

test('a new value replaces a secret, the id that it has leaves it, and null wipes it', async () => {
  const { ana, marta } = await withFields();
  const ticketId = await opens(ana, { customFields: { vpn: 'uno' } });
  const [first = expect.unreachable()] = await secretsFor(ana, ticketId);

  await succeed(as(ana).setCustomFields({ ticketId, customFields: { vpn: first.id } }));
  await succeed(as(ana).setCustomFields({ ticketId, customFields: { vpn: 'dos' } }));
  const [, second = expect.unreachable()] = await secretsFor(ana, ticketId);
  const { value } = await succeed(reveal(marta, ticketId, second.id));
  await succeed(as(ana).setCustomFields({ ticketId, customFields: { vpn: null } }));

  expect(value).toBe('dos');
  expect(await refusalsOf(reveal(marta, ticketId, first.id))).toEqual(['SECRET_WIPED']);
  expect(await secretsFor(ana, ticketId)).toMatchObject([
    { id: first.id, isWiped: true },
    { id: second.id, isWiped: true },
  ]);
});

test('when its creator closes the ticket, or withdraws it, its secrets are wiped in the same instant', async () => {
  const tenant = await withFields();
  const { ana, marta } = tenant;
  const ticketId = await opens(ana, { customFields: { vpn: 'uno' } });
  await resolves(tenant, ticketId);
  const [secret = expect.unreachable()] = await secretsFor(ana, ticketId);

  const [closed, revealed] = await Promise.all([as(ana).closeTicket({ ticketId }), reveal(marta, ticketId, secret.id)]);

  expect(closed.userErrors).toEqual([]);
  expect(['uno', null]).toContain(revealed.value);
  expect(await secretsFor(ana, ticketId)).toMatchObject([{ isWiped: true }]);
  expect(await refusalsOf(reveal(marta, ticketId, secret.id))).toEqual(['TICKET_CLOSED']);
  expect((await historyOf(marta, ticketId)).map(({ type }) => type)).toContain('ticket.secrets_wiped');
  const { rows } = await inTenant(ana.ctx, (client) => client.query('select sealed_value from secret where tenant_id = $1', [ana.ctx.tenant.id]));
  expect(rows).toEqual([{ sealed_value: null }]);
});

test('a ticket without secrets closes without an event more', async () => {
  const tenant = await withFields();
  const ticketId = await opens(tenant.ana);
  await resolves(tenant, ticketId);

  await succeed(as(tenant.ana).closeTicket({ ticketId }));

  expect((await historyOf(tenant.marta, ticketId)).map(({ type }) => type)).not.toContain('ticket.secrets_wiped');
});

test('secrets are bounded in number and length, and a repeated key keeps one', async () => {
  const { ana } = await withFields();
  const ticketId = await opens(ana);
  const some = (count: number) => Array.from({ length: count }, (_, at) => ({ label: `Clave ${at}`, value: `valor ${at}` }));
  const reply = (secrets: { label: string; value: string }[]) => as(ana).replyToTicket({ ticketId, body: 'Ahí van.', secrets });

  expect(await refusalsOf(reply(some(21)))).toEqual(['INVALID']);
  expect(await refusalsOf(reply([{ label: 'A', value: 'x'.repeat(5_001) }]))).toEqual(['INVALID']);
  expect(await refusalsOf(reply([{ label: 'A', value: 'a\0b' }]))).toEqual(['INVALID']);
  expect(await refusalsOf(reply([{ label: 'A\nB', value: 'a' }]))).toEqual(['INVALID']);
  for (const idempotencyKey of ['one', 'one', 'two']) await succeed(as(ana).replyToTicket({ ticketId, body: 'B', secrets: some(20), idempotencyKey }));
  expect(await refusalsOf(reply(some(11)))).toEqual(['TOO_MANY_SECRETS']);
  expect(await secretsFor(ana, ticketId)).toHaveLength(40);
  await expect(as(ana).replyToTicket({ ticketId, body: 'B', secrets: some(19), idempotencyKey: 'one' })).rejects.toThrow('IDEMPOTENCY_MISMATCH');
});
