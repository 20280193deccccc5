import type { Context } from '../core/context.ts';
import { record } from '../core/feed.ts';
import { insistOnVersion } from '../core/insist-on-version.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { Tenant } from '../tenants/tenant.ts';
import { type ConfigurationChange, changesBetween } from './changes.ts';
import { inConfigurationTurn } from './configuration-turns.ts';
import type { ConfigurationDocument } from './document.ts';
import { nouns, past } from './events.ts';
import { type FaultLocation, insistOnDocument } from './insist-on-document.ts';
import { documentOf } from './read-configuration.ts';
import { requestRecalculations } from './request-recalculations.ts';
import { writeConfiguration, writeVersion } from './write-configuration.ts';
import { writeSettings } from './write-settings.ts';

export interface ConfigurationChangeOptions {
  expectedVersion?: number | null;
  /** Also applies changed policies to open tickets (SLA 15). */
  applyToOpenTickets?: boolean | null;
}

/** Computes the new document from the current one, and maps faults to the caller's input. */
export interface Edit extends FaultLocation {
  apply(before: ConfigurationDocument | null): unknown;
}

export interface Applied {
  /** `from-to`, so that a repeated call can answer with the same changes. */
  id: string;
  version: number;
  changes: ConfigurationChange[];
}

/** Replaces the configuration as a whole, in a new version, or refuses and changes nothing. */
export function changeConfiguration(ctx: Context, input: ConfigurationChangeOptions, edit: Edit): Promise<Applied> {
  return inConfigurationTurn(ctx, () => transact(ctx, (ctx) => changeConfigurationIn(ctx, input, edit)));
}

/** Keeps out other changes of the configuration, while tickets that refer to the tenant go on being opened. */
const lock = 'select config_version as version from tenant where tenant_id = $1 for no key update';

/** The version in force, which no other change replaces before the commit. */
export async function lockConfiguration(ctx: Transaction): Promise<number> {
  const [locked] = await ctx.query({ name: 'lock_configuration', text: lock, values: [ctx.tenant.id] });
  return locked?.rows[0]?.version;
}

/** The same within a transaction that changes more; it has its turn already. */
export async function changeConfigurationIn(ctx: Transaction, input: ConfigurationChangeOptions, edit: Edit): Promise<Applied> {
  await lockConfiguration(ctx);
  const tenant = await ctx.em.findOneOrFail(Tenant, { tenantId: ctx.tenant.id });
  const version = tenant.configVersion;
  insistOnVersion(input.expectedVersion, version);
  const before = await documentOf(ctx, version);
  const after = await insistOnDocument(ctx, edit.apply(before), edit);
  const changes = changesBetween(before, after);
  if (changes.length === 0) return applied(version, version, changes);
  if (before) tenant.configVersion += 1;
  writeSettings(tenant, after);
  const changed = await writeConfiguration(ctx, after);
  await writeVersion(ctx, tenant.configVersion, after);
  requestRecalculations(ctx, changed, input.applyToOpenTickets ?? false);
  if (before) for (const change of changes) recordChange(ctx, change);
  return applied(version, tenant.configVersion, changes);
}

function applied(from: number, to: number, changes: ConfigurationChange[]): Applied {
  return { id: `${from}-${to}`, version: to, changes };
}

function recordChange(ctx: Transaction, { section, key, kind, before, after }: ConfigurationChange): void {
  record(ctx, `${nouns[section]}.${past[kind]}`, { audience: 'ADMINS', changes: [{ field: key, before, after }] });
}
