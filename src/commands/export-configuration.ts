import { writeFileSync } from 'node:fs';
import { documentToYaml } from '../configuration/document-yaml.ts';
import { readDocumentNow } from '../configuration/read-document-now.ts';
import { StartupError } from '../core/startup-error.ts';
import type { CommandIo } from './command-io.ts';
import { systemContextOf } from './system-context-of.ts';
import { withServices } from './with-services.ts';

export async function exportConfiguration(io: CommandIo, slug: string, path: string | undefined): Promise<void> {
  await withServices(io, async ({ services }) => {
    const document = await readDocumentNow(await systemContextOf(services, slug));
    const text = documentToYaml(
      document,
      `The configuration of the desk ${slug}. To see the effect of a change before applying it: relevo config plan ${slug} <file>`,
    );
    if (path === undefined) io.print(text);
    else write(path, text);
  });
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch {
    throw new StartupError(`${path} cannot be written.`);
  }
}
