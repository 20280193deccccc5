import { expect, test } from 'vitest';
import { tenants } from '../../seeds/index.ts';

test.each(tenants.map((tenant) => [tenant.slug, tenant] as const))(
  '%s: nobody but the creator or the clock has a way to a closed status',
  (_slug, { document: { statuses, transitions, desk } }) => {
    const closed = new Set(statuses.filter(({ category }) => category === 'CLOSED').map(({ key }) => key));
    const closing = transitions.filter(({ to }) => closed.has(to)).flatMap(({ by }) => by);

    expect(closed.size).toBeGreaterThan(0);
    for (const part of closing) expect(desk.closurePolicy === 'AUTOMATIC' ? ['SYSTEM'] : ['CREATOR', 'SYSTEM']).toContain(part);
    for (const { from } of transitions) expect([from].flat().some((key) => closed.has(key))).toBe(false);
  },
);
