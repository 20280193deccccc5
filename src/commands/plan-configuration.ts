import { previewConfiguration } from '../recalculation/preview-configuration.ts';
import type { CommandIo } from './command-io.ts';
import { describeChanges, describeTickets } from './describe-changes.ts';
import { readDocumentFile } from './document-file.ts';
import { systemContextOf } from './system-context-of.ts';
import { withServices } from './with-services.ts';

interface Options {
  applyToOpenTickets?: boolean;
}

export async function planConfiguration(io: CommandIo, slug: string, path: string, { applyToOpenTickets = false }: Options): Promise<void> {
  const file = readDocumentFile(path);
  await withServices(io, async ({ services }) => {
    const preview = await previewConfiguration(await systemContextOf(services, slug), { document: file.document, applyToOpenTickets });
    const { version, faults, changes, warnings } = preview;
    if (faults.length > 0) throw file.faultsError(faults);
    if (changes.length === 0) io.print(`Nothing would change; the desk ${slug} is at version ${version}.\n`);
    else io.print(`The desk ${slug} is at version ${version}. This would change:\n${describeChanges(changes)}\n${describeTickets(preview)}\n`);
    for (const { path, message } of warnings) io.print(`Warning: ${path.join('.')}: ${message.en}\n`);
  });
}
