import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Services } from '../../src/core/context.ts';
import type { BenchDatabase } from '../data/bench-database.ts';
import { fromBuild } from '../from-build.ts';
import type { AttackReport } from './attacker.ts';

export interface MailOrder {
  urls: Pick<BenchDatabase, 'serverUrl' | 'ownerUrl' | 'superuserUrl' | 'secret'>;
  /** The people whose saved reports are due. */
  people: { tenantId: string; actorId: string }[];
  /** One entry for each of them. */
  definitions: object[];
  ms: number;
}

/** The worker's process: each round all reports of a tenant are due, and it sends them as mails to an SMTP server on loopback. */
process.on('message', async (order: MailOrder) => process.send?.(await mailReports(order)));
process.on('disconnect', () => process.exit());

async function mailReports({ urls, people, definitions, ms }: MailOrder): Promise<AttackReport> {
  const smtp = fork(join(import.meta.dirname, '../mail-out/open-smtp.ts'));
  const [port] = await once(smtp, 'message');
  const { services, close } = await open(urls, Number(port));
  const root = new Client({ connectionString: urls.superuserUrl });
  await root.connect();
  try {
    for (const [at, { tenantId, actorId }] of people.entries()) await root.query(keep, [tenantId, actorId, JSON.stringify(definitions[at])]);
    return await rounds(services, root, people[0]?.tenantId ?? '', ms);
  } finally {
    await root.end();
    await close();
    smtp.disconnect();
  }
}

async function open({ serverUrl: databaseUrl, ownerUrl: databaseDirectUrl, secret }: MailOrder['urls'], smtpPort: number) {
  const { openServices } = await fromBuild<typeof import('../../src/services.ts')>('services.js');
  const { readConfig } = await fromBuild<typeof import('../../src/core/config/config.ts')>('core/config/config.js');
  const env = { LOG_LEVEL: 'error', SMTP_URL: `smtp://127.0.0.1:${smtpPort}`, RELEVO_MAIL_DOMAIN: 'help.example' };
  return openServices({ ...readConfig(env), databaseUrl, databaseDirectUrl, secret });
}

const keep = `insert into saved_report (tenant_id, id, owner_id, name, is_shared, definition, created_at, schedule, next_mail_at)
  values ($1, gen_random_uuid(), $2, 'Each day', false, $3::jsonb, now(), '{"every": "DAILY", "hour": 7, "weekday": null}', now())`;

/** A due time of its own for each round, so that none was mailed before. */
const due = "update saved_report set next_mail_at = now() - interval '1 hour' where tenant_id = $1";

async function rounds(services: Services, root: Client, tenantId: string, ms: number): Promise<AttackReport> {
  const { mailDueReports } = await fromBuild<typeof import('../../src/reports/saved/mail-due-reports.ts')>('reports/saved/mail-due-reports.js');
  const { sendDeliveries } = await fromBuild<typeof import('../../src/mail/outgoing/send-deliveries.ts')>('mail/outgoing/send-deliveries.js');
  const end = performance.now() + ms;
  const { signal } = new AbortController();
  while (performance.now() < end) {
    await root.query(due, [tenantId]);
    await mailDueReports(services, signal);
    while (performance.now() < end && (await sendDeliveries(services, signal, async () => [tenantId])) > 0);
  }
  const { rows } = await root.query(
    "select count(*) filter (where state = 'SENT')::int as sent, count(*)::int as count from delivery where report_id is not null",
  );
  if (rows[0]?.sent === 0) throw new Error(`None of ${rows[0]?.count} mailed reports was sent.`);
  return { answers: rows[0]?.sent, refused: 0 };
}
