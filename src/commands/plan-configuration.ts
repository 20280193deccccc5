import { previewConfiguration } from '../administration/preview-configuration.ts';
import { clockOf } from './clock-of.ts';
import { readDocumentFile } from './document-file.ts';
import { toldChanges, toldTickets } from './told-changes.ts';
import { withHouse } from './with-house.ts';

interface Options {
  applyToOpenTickets?: boolean;
}

export async function planConfiguration(slug: string, path: string, { applyToOpenTickets = false }: Options): Promise<void> {
  const file = readDocumentFile(path);
  await withHouse(async ({ house }) => {
    const preview = await previewConfiguration(await clockOf(house, slug), { document: file.document, applyToOpenTickets });
    const { version, faults, changes } = preview;
    if (faults.length > 0) throw file.told(faults);
    if (changes.length === 0) console.log(`Nothing would change; the desk ${slug} is at version ${version}.`);
    else console.log(`The desk ${slug} is at version ${version}. This would change:\n${toldChanges(changes)}\n${toldTickets(preview)}`);
  });
}
