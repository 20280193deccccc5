import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { desks } from '../../seeds/index.ts';
import { openDesk } from '../../seeds/open-desk.ts';
import { openTestHouse, theHouse } from '../support/house.ts';
import { replayDesk } from '../support/replayed.ts';

openTestHouse();

test.each(desks.map((desk) => [desk.slug, desk] as const))(
  "%s: the stories play to their end, and every ticket's clocks are what its events say",
  async (slug, desk) => {
    const elsewhere = `${slug}-${randomBytes(4).toString('hex')}`;
    const document = JSON.parse(JSON.stringify(desk.document).replaceAll(`@${slug}.example`, `@${elsewhere}.example`));

    const { as } = await openDesk(theHouse(), { ...desk, slug: elsewhere, document }, 'relevo-demo');

    const system = as.system ?? expect.unreachable();
    const tickets = await replayDesk(system);
    expect(tickets).toHaveLength(desk.tickets.length);
    for (const { code, kept, replayed, told, found } of tickets) {
      expect([code, replayed]).toEqual([code, kept]);
      expect([code, told]).toEqual([code, found]);
    }
  },
);
