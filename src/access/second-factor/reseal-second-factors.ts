import type { Services } from '../../core/context.ts';
import { readRows, runInTenant } from '../../database/tenancy.ts';
import { seal, unseal } from './sealed-secret.ts';

const batchSize = 500;

/** While the secret of the server is exchanged, seals with the new one what is sealed with the old one. Returns how many. */
export async function resealSecondFactors(services: Services, stop: AbortSignal): Promise<number> {
  if (!services.oldSecret) return 0;
  const { rows } = await services.connections.query({ text: 'select tenant_id from tenant_slug' });
  let sealed = 0;
  for (const { tenant_id } of rows) if (!stop.aborted) sealed += await sealInTenant(services, tenant_id, stop);
  if (!stop.aborted) services.log.info({ sealed }, 'no second factor is sealed with RELEVO_OLD_SECRET any more');
  return sealed;
}

interface Sealed {
  id: string;
  text: string;
}

const page = `select id, sealed_secret as text from second_factor where tenant_id = $1 and id > $2 and sealed_secret is not null order by id limit ${batchSize}`;

async function sealInTenant(services: Services, tenantId: string, stop: AbortSignal): Promise<number> {
  const ctx = { services, tenant: { id: tenantId } };
  let sealed = 0;
  for (let after: string | undefined = '00000000-0000-0000-0000-000000000000'; after && !stop.aborted; ) {
    const rows: Sealed[] = await readRows<Sealed>(ctx, { name: 'sealed_secrets', text: page, values: [tenantId, after] });
    for (const row of rows) sealed += await sealOne(services, tenantId, row);
    after = rows.length === batchSize ? rows.at(-1)?.id : undefined;
  }
  return sealed;
}

/** Anyone who set up another device meanwhile keeps that one. */
async function sealOne(services: Services, tenantId: string, { id, text }: Sealed): Promise<number> {
  const { secret, oldSecret } = services;
  const whose = { tenantId, principalId: id };
  const plain = oldSecret && !unseal({ secret, ...whose }, text) ? unseal({ secret: oldSecret, ...whose }, text) : null;
  if (!plain) return 0;
  const update = 'update second_factor set sealed_secret = $4 where tenant_id = $1 and id = $2 and sealed_secret = $3';
  const values = [tenantId, id, text, seal({ secret, ...whose }, plain)];
  return (await runInTenant({ services, tenant: { id: tenantId } }, { name: 'reseal_second_factors', text: update, values })).affected;
}
