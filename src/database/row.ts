import { p } from '@mikro-orm/core';
import type { Labels } from '../core/labels.ts';

/** The primary key of every row: the tenant, then its own id, assigned in code. */
export const key = { tenantId: p.uuid().primary(), id: p.uuid().primary() };
export const version = p.integer().version();
export const time = () => p.datetime(3);
/** The columns of a configuration item; retired items stay for the tickets that use them. */
export const itemColumns = { ...key, key: p.string(), labels: p.json<Labels>(), rank: p.integer(), retiredAt: time().nullable() };
