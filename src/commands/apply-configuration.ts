import { applyConfiguration as apply } from '../configuration/apply-configuration.ts';
import type { ConfigurationFault } from '../configuration/configuration-fault.ts';
import { Refusal } from '../core/refusal.ts';
import { StartupError } from '../core/startup-error.ts';
import type { CommandIo } from './command-io.ts';
import { describeChanges } from './describe-changes.ts';
import { type DocumentFile, readDocumentFile } from './document-file.ts';
import { systemContextOf } from './system-context-of.ts';
import { withServices } from './with-services.ts';

interface Options {
  applyToOpenTickets?: boolean;
  expectVersion?: number;
}

export async function applyConfiguration(io: CommandIo, slug: string, path: string, { applyToOpenTickets = false, expectVersion }: Options): Promise<void> {
  const file = readDocumentFile(path);
  await withServices(io, async ({ services }) => {
    const ctx = await systemContextOf(services, slug);
    const input = { document: file.document, applyToOpenTickets, expectedVersion: expectVersion ?? null };
    const { version, changes } = await apply(ctx, input).catch((error: unknown) => rethrowReadably(error, file));
    if (changes.length === 0) io.print(`Nothing changed; the desk ${slug} is at version ${version}.\n`);
    else io.print(`${describeChanges(changes)}\nThe desk ${slug} is at version ${version}.\n`);
  });
}

function rethrowReadably(error: unknown, file: DocumentFile): never {
  if (!(error instanceof Refusal)) throw error;
  if (error.code === 'INVALID_CONFIGURATION') throw file.faultsError(error.details?.faults as ConfigurationFault[]);
  if (error.code === 'CONFLICT') throw new StartupError(`The desk is at version ${error.details?.version} by now; run the plan again.`);
  throw error;
}
