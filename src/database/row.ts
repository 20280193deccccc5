import { p } from '@mikro-orm/core';
import type { Labels } from '../core/labels.ts';

/** The key of every row: the tenant first, then its own id, given in code. */
export const key = { tenantId: p.uuid().primary(), id: p.uuid().primary() };
export const version = p.integer().version();
export const time = () => p.datetime(3);
/** What a desk offers, in its own words; what is retired stays for those that have it. */
export const itemColumns = { ...key, key: p.string(), labels: p.json<Labels>(), rank: p.integer(), retiredAt: time().nullable() };
