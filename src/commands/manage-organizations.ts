import { publicId } from '../core/ids.ts';
import { StartupError } from '../core/startup-error.ts';
import { readRows } from '../database/tenancy.ts';
import { createEntitlement } from '../entitlements/create-entitlement.ts';
import type { EntitlementType } from '../entitlements/entitlement.ts';
import { createOrganization } from '../organizations/write-organization.ts';
import type { CommandIo } from './command-io.ts';
import { type JsonOption, printResult } from './print-result.ts';
import { systemContextOf } from './system-context-of.ts';
import { withServices } from './with-services.ts';

interface CreateOptions extends JsonOption {
  externalId?: string;
  entitlement?: string;
}

const types = ['DEVELOPMENT', 'PRODUCTION'] as const;

export async function createOrganizationCommand(io: CommandIo, slug: string, name: string, options: CreateOptions): Promise<void> {
  const { entitlement, externalId = null } = options;
  const type = entitlement === undefined ? null : (types.find((type) => type === entitlement.toUpperCase()) ?? refuseType());
  await withServices(io, async ({ services }) => {
    const ctx = await systemContextOf(services, slug);
    const organization = await createOrganization(ctx, { name, externalId });
    const id = publicId('Organization', organization.id);
    if (type) await createEntitlement(ctx, { organizationId: id, type });
    printResult(io, options, { id, name, externalId, entitlement: type }, `Created the organization ${name}.`);
  });
}

function refuseType(): EntitlementType {
  throw new StartupError(`--entitlement must be one of ${types.join(', ')}.`);
}

type ListedOrganization = { id: string; name: string; externalId: string | null; isArchived: boolean };

const listed = `select id, name, external_id as "externalId", archived_at is not null as "isArchived" from organization where tenant_id = $1 order by name, id`;

export async function listOrganizations(io: CommandIo, slug: string, options: JsonOption): Promise<void> {
  await withServices(io, async ({ services }) => {
    const ctx = await systemContextOf(services, slug);
    const rows = await readRows<ListedOrganization>(ctx, { text: listed, values: [ctx.tenant.id] });
    const text = rows.map(({ name, externalId, isArchived }) => [name, externalId ?? '-', isArchived ? 'archived' : 'active'].join('\t')).join('\n');
    const organizations = rows.map(({ id, ...organization }) => ({ id: publicId('Organization', id), ...organization }));
    printResult(io, options, organizations, text);
  });
}
