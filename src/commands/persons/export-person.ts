import { publicId } from '../../core/ids.ts';
import type { CommandIo } from '../command-io.ts';
import { inExport, type Selection, toFile, writeRows } from '../export-rows.ts';
import { contextOfAnyTenant } from '../system-context-of.ts';
import { withServices } from '../with-services.ts';
import { personByAddress } from './person-by-address.ts';
import { columnsOfPerson } from './rows-of-person.ts';

/** What a desk keeps of a person: their account, what they asked, wrote and did. What others wrote is not in it. */
export async function exportPerson(io: CommandIo, slug: string, email: string, path: string | undefined): Promise<void> {
  await withServices(io, async ({ services, config }) => {
    const ctx = await contextOfAnyTenant(services, slug);
    const { person, accounts } = await personByAddress(ctx, email);
    const ids = accounts.map(({ id }) => id);
    const manifest = {
      relevo: 'person export',
      format: 1,
      tenant: { id: ctx.tenant.id, slug },
      person: { id: publicId('User', person.id), email },
      at: services.now(),
    };
    const rows = await toFile(io, path, (write) =>
      inExport(config.databaseUrl, ctx.tenant.id, (given) => writeRows(given, manifest, given.tables.flatMap(selectionOf), [ctx.tenant.id, ids], write)),
    );
    if (path !== undefined) io.print(`Exported ${rows} rows of ${email} to ${path}.\n`);
  });
}

const isTheirMail = 's.from_address in (select p.email from principal p where p.tenant_id = $1 and p.id = any($2::uuid[]))';

function selectionOf(table: Selection['table']): Selection[] {
  if (table.name === 'incoming_mail') return [{ table, where: isTheirMail }];
  const columns = columnsOfPerson[table.name] ?? [];
  const where = columns.map((column) => `s."${column}" = any($2::uuid[])`).join(' or ');
  return columns.length === 0 ? [] : [{ table, where }];
}
