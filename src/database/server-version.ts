import { StartupError } from '../core/startup-error.ts';
import type { Queryable } from './queryable.ts';

const oldest = 15;

/** As PostgreSQL writes it, such as `180004` for 18.4. */
function whyNotVersion(number: number, version: string): string | null {
  return number >= oldest * 10_000 ? null : `The server runs PostgreSQL ${version}; Relevo needs ${oldest} or newer.`;
}

export async function refuseOldServer(client: Queryable): Promise<void> {
  const { rows } = await client.query("select current_setting('server_version_num')::int as number, current_setting('server_version') as version");
  const why = whyNotVersion(rows[0]?.number, rows[0]?.version);
  if (why) throw new StartupError(why);
}
