import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Services } from '../core/context.ts';
import { StartupError } from '../core/startup-error.ts';
import { publishDeletion } from '../core/tenant-deletion.ts';
import { connectTo } from '../database/connect.ts';
import { unreachable } from '../database/database.ts';
import { deleteTenantItself, deleteTenantRows } from '../database/delete-tenant-rows.ts';
import { findTenantId } from '../tenants/find-tenant.ts';
import type { CommandIo } from './command-io.ts';
import { beginDeletion } from './manage-tenants.ts';
import { type JsonOption, printResult } from './print-result.ts';
import { refuseSlug } from './system-context-of.ts';
import { withServices } from './with-services.ts';

interface DeleteOptions extends JsonOption {
  yesDelete?: string;
}

/** Longer than any node believes a credential that it has looked up. */
const untilNobodyIsInMs = 1_500;
const mostRounds = 20;

/** Deletes a desk with everything it has. Whatever ends this before the end, the same command goes on. */
export async function deleteTenant(io: CommandIo, slug: string, options: DeleteOptions): Promise<void> {
  await insistOnAnswer(io, slug, options);
  await withServices(io, async ({ services, config, stop }) => {
    const owner = await connectTo(config.databaseDirectUrl, { connectionTimeoutMillis: 8_000 }).catch(unreachable);
    owner.on('error', (err) => services.log.warn({ err }, 'the connection that deletes a desk failed'));
    try {
      const rows = await deleteAll(services, owner, slug, stop).catch((error: unknown) => interrupted(error, slug, stop));
      printResult(io, options, { slug, what: 'deleted', rows }, `The desk ${slug} is deleted, with ${rows} rows.`);
    } finally {
      await owner.end();
    }
  });
}

async function insistOnAnswer(io: CommandIo, slug: string, { yesDelete }: DeleteOptions): Promise<void> {
  const answer = yesDelete ?? (await io.ask(`This deletes the desk ${slug} and all it has, for good. Type ${slug} to go on: `));
  if (answer === null) throw new StartupError(`Nothing was deleted. To delete without being asked, add --yes-delete ${slug}.`);
  if (answer.trim() !== slug) throw new StartupError(`Nothing was deleted, for the answer was not ${slug}.`);
}

/** What somebody still wrote meanwhile goes in another round; of several such commands one works, and the others wait. */
async function deleteAll(services: Services, owner: Client, slug: string, stop: AbortSignal): Promise<number> {
  await owner.query("select pg_advisory_lock(hashtext('delete tenant'), hashtext($1))", [slug]);
  const id = (await findTenantId(services, slug)) ?? refuseSlug(slug);
  await beginDeletion(services, slug, id);
  await pause(untilNobodyIsInMs);
  const rows = await deleteInRounds(owner, id, stop);
  publishDeletion(services, { id, slug });
  services.log.info({ tenantId: id, slug, rows }, 'the desk was deleted');
  return rows;
}

/** Done is the round that found nothing more. */
async function deleteInRounds(owner: Client, tenantId: string, stop: AbortSignal): Promise<number> {
  let rows = 0;
  const count = (more: number) => {
    rows += more;
  };
  for (let round = 1; round <= mostRounds; round += 1) {
    const before = rows;
    const isEmptied = await deleteTenantRows(owner, { tenantId, stop, count }).then(() => true, wasStillWritten);
    const isDone = isEmptied && rows === before && (await deleteTenantItself(owner, tenantId).then(() => true, wasStillWritten));
    if (isDone) return rows;
  }
  throw new StartupError('Somebody still writes into this desk. The same command goes on with it.');
}

/** A foreign key that leads to what was deleted, or a deadlock. */
const stillWritten = new Set(['23503', '40P01']);

function wasStillWritten(error: unknown): false {
  if (stillWritten.has((error as { code?: string }).code ?? '')) return false;
  throw error;
}

function interrupted(error: unknown, slug: string, stop: AbortSignal): never {
  if (stop.aborted) throw new StartupError(`Not all of ${slug} is deleted yet. The same command goes on with it.`);
  throw error;
}
