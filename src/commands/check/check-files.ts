import type { Config } from '../../core/config.ts';
import { openLog } from '../../core/log.ts';
import { openStorage } from '../../storage/storage.ts';
import { type Finding, firstLine, ok, wrong } from './finding.ts';

/** Whether the bucket of files can be read; a folder is made when it is first written to. */
export async function checkFiles(config: Config): Promise<Finding[]> {
  if (!config.files.startsWith('s3:')) return [];
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
