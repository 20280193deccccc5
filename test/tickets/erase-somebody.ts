import { erasePerson } from '../../src/commands/persons/erase-person.ts';
import { StartupError } from '../../src/core/startup-error.ts';
import { removeOldEvents } from '../../src/live/history/remove-old-events.ts';
import type { TestTenant } from '../support/a-tenant.ts';
import { files, readyFor, theServices } from '../support/app.ts';
import { asSuperuser, inTenant } from '../support/database.ts';

/** As an operator does; whether the person was there to be erased. */
export async function erase({ slug, system }: TestTenant, principalId: string): Promise<boolean> {
  const text = 'select email from principal where tenant_id = $1 and id = $2';
  const { rows } = await inTenant(system, (client) => client.query<{ email: string }>(text, [system.tenant.id, principalId]));
  const { databaseUrl, databaseDirectUrl, secret } = readyFor();
  const settings = { DATABASE_URL: databaseUrl, DATABASE_DIRECT_URL: databaseDirectUrl, RELEVO_SECRET: secret, RELEVO_FILES: files, LOG_LEVEL: 'silent' };
  const nothing = () => undefined;
  const io = { env: settings, print: nothing, printError: nothing, ask: async () => null, stop: () => new AbortController().signal };
  const email = rows[0]?.email ?? '';
  return erasePerson(io, slug, email, { yesErase: email }).then(
    () => true,
    (error: unknown) => (error instanceof StartupError ? false : Promise.reject(error)),
  );
}

/** Removes the events that are older than a day. */
export async function retain({ system }: Pick<TestTenant, 'system'>): Promise<void> {
  await asSuperuser((root) => root.query('update tenant set keeps_events_days = 30 where tenant_id = $1', [system.tenant.id]));
  await removeOldEvents(theServices(), new AbortController().signal);
}
