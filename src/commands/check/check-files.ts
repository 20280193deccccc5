import { constants, existsSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Config } from '../../core/config/config.ts';
import { openLog } from '../../core/log.ts';
import { openStorage } from '../../storage/storage.ts';
import { type Finding, firstLine, ok, wrong } from './finding.ts';

/** Whether the bucket of files can be read, or their folder written. */
export async function checkFiles(config: Config): Promise<Finding[]> {
  if (!config.files.startsWith('s3:')) return [await folderFinding(resolve(config.files))];
  const { store } = openStorage(config, openLog('silent'));
  try {
    await store.readNote();
    return [ok('files', `${config.files} can be read`)];
  } catch (error) {
    const mend = 'Look at S3_ENDPOINT, S3_REGION and the credentials; until then files neither come nor go.';
    return [wrong('files', `${config.files}: ${firstLine((error as Error).cause ?? error)}`, mend)];
  } finally {
    store.close();
  }
}

/** It is made when it is first written to, so until then the folder above it counts. */
async function folderFinding(folder: string): Promise<Finding> {
  let above = folder;
  while (!existsSync(above)) above = dirname(above);
  try {
    // With a slash at the end it must be a folder.
    await access(`${above}/`, constants.W_OK | constants.X_OK);
    return ok('files', `${folder} can be written`);
  } catch (error) {
    return wrong(
      'files',
      `${folder}: ${firstLine(error)}`,
      'Let RELEVO_FILES name a folder that the user of this process may write; until then files cannot come.',
    );
  }
}
