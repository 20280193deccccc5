import type { Client } from 'pg';
import { type Config, readConfig } from '../core/config/config.ts';
import { StartupError } from '../core/startup-error.ts';
import { insistOnComplete } from '../prepare.ts';
import { checkBus } from './check/check-bus.ts';
import { checkConnection } from './check/check-connection.ts';
import { checkFiles } from './check/check-files.ts';
import { checkKeys } from './check/check-keys.ts';
import { checkMail } from './check/check-mail.ts';
import { checkListening, checkNames } from './check/check-pooler.ts';
import { checkProxy } from './check/check-proxy.ts';
import { checkReplica } from './check/check-replica.ts';
import { checkMigrations, checkRole, checkTables } from './check/check-schema.ts';
import { type Finding, firstLine, ok, wrong } from './check/finding.ts';
import type { CommandIo } from './command-io.ts';
import { type JsonOption, printResult } from './print-result.ts';

/** Looks at everything that is set up, changes nothing, and says what is wrong and how to mend it. */
export async function checkSetup(io: CommandIo, options: JsonOption): Promise<void> {
  const findings = await findingsOf(io.env);
  const faults = findings.filter(({ verdict }) => verdict === 'wrong').length;
  printResult(io, options, { isRight: faults === 0, findings }, findings.map(lineOf).join('\n'));
  if (faults > 0) throw new StartupError(`${faults} of ${findings.length} checks failed.`);
}

function lineOf({ subject, verdict, says, mend }: Finding): string {
  return `${verdict.padEnd(7)}  ${subject}: ${says}${mend ? `\n         ${mend}` : ''}`;
}

async function findingsOf(env: CommandIo['env']): Promise<Finding[]> {
  try {
    const config = readConfig(env);
    return [
      settingsFinding(config),
      ...(await databaseFindings(config)),
      ...(config.busUrl ? [await checkBus(config.busUrl)] : []),
      ...(await checkFiles(config)),
      ...(config.mail.smtpUrl ? await checkMail(config.mail.smtpUrl) : []),
      ...(await checkProxy(config)),
    ];
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    return error.message.split('\nrelevo: ').map((line) => wrong('settings', line, 'docs/operations/settings.md lists what each may be.'));
  }
}

function settingsFinding(config: Config): Finding {
  try {
    insistOnComplete(config);
    return ok('settings', 'each can be read');
  } catch (error) {
    return wrong('settings', firstLine(error));
  }
}

async function databaseFindings({
  databaseUrl,
  databaseDirectUrl,
  databaseReadUrl,
  dataDirectory,
  statements,
  busUrl,
  secret,
  ...config
}: Config): Promise<Finding[]> {
  if (!databaseUrl || !databaseDirectUrl) return [ok('database', `embedded, in ${dataDirectory}: serve starts it, migrates it and seeds it`)];
  const serving = await withConnection('DATABASE_URL', databaseUrl, async (client) => [
    await checkRole('DATABASE_URL', client),
    await checkNames(databaseUrl, client, statements),
    ...(secret ? await checkKeys(client, { ...config, secret }) : []),
  ]);
  const direct = await withConnection('DATABASE_DIRECT_URL', databaseDirectUrl, async (client) => [
    await checkMigrations(client),
    ...(await checkTables(client)),
    ...(busUrl === undefined ? [await checkListening(databaseDirectUrl, client)] : []),
  ]);
  if (!databaseReadUrl) return [...serving, ...direct];
  const look = async (client: Client) => [await checkRole('DATABASE_READ_URL', client), await checkReplica(client)];
  const reading = await withConnection('DATABASE_READ_URL', databaseReadUrl, look, true);
  return [...serving, ...direct, ...reading];
}

/** What cannot be looked at is a finding too. */
async function withConnection(setting: string, url: string, look: (client: Client) => Promise<Finding[]>, isReplica = false): Promise<Finding[]> {
  const { findings, connected } = await checkConnection(setting, url, isReplica);
  if (!connected) return findings;
  try {
    return [...findings, ...(await look(connected.client))];
  } catch (error) {
    return [...findings, wrong(setting, firstLine(error))];
  } finally {
    await connected.client.end();
  }
}
