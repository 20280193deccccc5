import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StartupError } from '../../core/startup-error.ts';

export function isAbsent(data: string): boolean {
  const entry = lstatSync(data, { throwIfNoEntry: false });
  if (!entry) return true;
  return entry.isDirectory() && readdirSync(data).length === 0;
}

export function insistOnValidData(data: string, major: string): void {
  const fault = whyNotValid(data, major);
  if (fault) throw new StartupError(`${data} ${fault}`);
}

function whyNotValid(data: string, major: string): string | null {
  if (!existsSync(data)) return `points to ${readlinkSync(data)}, which does not exist: restore it, or remove the link to start afresh`;
  if (!statSync(data).isDirectory()) return 'is not a directory';
  if (!existsSync(join(data, 'PG_VERSION'))) return 'is not a PostgreSQL data directory (PG_VERSION is missing): restore it, or remove it to start afresh';
  const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (!/^\d+(\.\d+)?$/.test(version)) return 'is damaged (PG_VERSION is no version): restore it, or remove it to start afresh';
  if (version !== major) return `was made by PostgreSQL ${version}, and Relevo brings PostgreSQL ${major}: move the data with pg_dump`;
  return null;
}
