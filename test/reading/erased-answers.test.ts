import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { rewriteRows } from '../../src/commands/persons/rewrite-rows.ts';
import { tenantCatalog } from '../../src/database/tenant-catalog.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as } from '../support/client.ts';

openTestApp();

test('what is erased is in no answer from then on, also where the erasing ends before its end', async () => {
  const { ana, marta, system } = await aTenant();
  const { id, subject } = await aTicket(ana);
  const subjects = async () => [(await as(ana).ticket({ id }))?.subject, (await as(marta).ticket({ id }))?.subject];
  const before = [await subjects(), await subjects(), await subjects()];
  const owner = new Client({ connectionString: inject('urls').owner });
  await owner.connect();

  const table = (await tenantCatalog(owner)).find(({ name }) => name === 'ticket') ?? expect.unreachable();
  const rewriting = { owner, tenantId: system.tenant.id, stop: new AbortController().signal, table, columns: ['subject'], where: 'true', values: [] };
  await rewriteRows({ ...rewriting, rewrite: () => ({ subject: '[erased]' }) });
  await owner.end();

  expect(before).toEqual(Array(3).fill([subject, subject]));
  expect(await subjects()).toEqual(['[erased]', '[erased]']);
});
