import { systemContext } from '../access/authenticate.ts';
import type { Context, Services } from '../core/context.ts';
import { inEachTenant } from '../core/each-tenant.ts';
import { tenantIds } from '../core/tenants-with-work.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { readRows } from '../database/tenancy.ts';
import { lockConfiguration } from './change-configuration.ts';
import { readDocument } from './read-configuration.ts';
import { requestExtension } from './request-recalculations.ts';
import { addVersion } from './write-calendars.ts';

/** Holidays are filled in for ten years; in each new year a calendar with holidays gets the next ones. Returns how many calendars did. */
export async function extendHolidays(services: Services, stop: AbortSignal): Promise<number> {
  const failure = 'the holidays of a tenant could not be extended; the worker will retry';
  return inEachTenant(services, { tenantIds: await tenantIds(services), stop, failure }, (tenantId) => extendTenant(services, tenantId));
}

async function extendTenant(services: Services, tenantId: string): Promise<number> {
  const ctx = await systemContext(services, tenantId);
  if (!ctx || (await readRows<Outdated>(ctx, outdated(ctx))).length === 0) return 0;
  const { extended } = await transact(ctx, async (ctx) => ({ extended: await extend(ctx) }));
  return extended;
}

interface Outdated {
  id: string;
  key: string;
  number: number;
}

const text = `
  select c.id, c.key, (select max(v.number) from calendar_version v where v.tenant_id = $1 and v.calendar_id = c.id) as number
  from tenant t join configuration f on f.tenant_id = $1 and f.number = t.config_version
  cross join lateral jsonb_array_elements(f.document -> 'calendars') section
  join calendar c on c.tenant_id = $1 and c.key = section ->> 'key' and c.retired_at is null
  where t.tenant_id = $1 and section ? 'holidays'
    and not exists (select from calendar_version v where v.tenant_id = $1 and v.calendar_id = c.id and v.created_at >= $2)`;

/** The calendars with holidays that have no version of this year. */
function outdated({ tenant, now }: Context) {
  return { name: 'outdated_calendars', text, values: [tenant.id, new Date(Date.UTC(now().getUTCFullYear(), 0))] };
}

/** Looked up again under the lock, because an admin or another worker may have been quicker. */
async function extend(ctx: Transaction): Promise<number> {
  const version = await lockConfiguration(ctx);
  const [read] = await ctx.query(outdated(ctx));
  const { calendars } = await readDocument(ctx, version);
  for (const { id, key, number } of (read?.rows ?? []) as Outdated[]) {
    const section = calendars.find((one) => one.key === key);
    if (!section) continue;
    addVersion(ctx, id, number + 1, section);
    requestExtension(ctx, id);
  }
  return read?.rows.length ?? 0;
}
