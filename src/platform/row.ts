import { p } from '@mikro-orm/core';

/** The key of every row: the tenant first, then its own id, given in code. */
export const key = { tenantId: p.uuid().primary(), id: p.uuid().primary() };
export const version = p.integer().version();
export const time = () => p.datetime(3);
