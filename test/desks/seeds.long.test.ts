import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { tenants } from '../../seeds/index.ts';
import { contextAt } from '../../src/core/context.ts';
import { provisionTenant } from '../../src/provisioning/provision-tenant.ts';
import { processDueTickets } from '../../src/tickets/timers/process-due-tickets.ts';
import { passwordHash } from '../support/a-tenant.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { replayTenant } from '../support/replay-tenant.ts';

openTestApp();

test.each(tenants.map((tenant) => [tenant.slug, tenant] as const))(
  '%s: all seed tickets are created, and the clocks of each agree with its events',
  async (slug, tenant) => {
    const elsewhere = `${slug}-${randomBytes(4).toString('hex')}`;
    const document = JSON.parse(JSON.stringify(tenant.document).replaceAll(`@${slug}.example`, `@${elsewhere}.example`));

    const { as } = await provisionTenant(theServices(), { ...tenant, slug: elsewhere, document }, await passwordHash);

    // What falls due while the stories are played is told too, up to one instant.
    const at = new Date();
    const system = contextAt(as.system ?? expect.unreachable(), at);
    while ((await processDueTickets(system, at)) > 0);
    const tickets = await replayTenant(system);
    expect(tickets).toHaveLength(tenant.tickets.length);
    for (const { code, kept, replayed, told, found } of tickets) {
      expect([code, replayed]).toEqual([code, kept]);
      expect([code, told]).toEqual([code, found]);
    }
  },
);
