import { join } from 'node:path';
import { z } from 'zod';
import { parseS3Address } from '../../storage/s3-address.ts';
import { isUrl, webAddress } from './setting-values.ts';
import { wholeNumber } from './whole-number.ts';

const location = z.string().refine((text) => !text.startsWith('s3:') || parseS3Address(text) !== null, {
  error: 'must be a folder, or a bucket such as s3://bucket/folder',
});
const clamdUrl = z.string().refine((url) => isUrl(url, ['tcp:']) || /^unix:\/./.test(url), {
  error: 'must be a URL such as tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl',
});

/** The settings of files. */
export const filesSettings = {
  RELEVO_FILES: location.optional(),
  S3_ENDPOINT: webAddress.optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  CLAMD_URL: clamdUrl.optional(),
  RELEVO_MAX_FILE_MB: wholeNumber.min(1).max(2000).default(50),
  RELEVO_TENANT_FILES_MB: wholeNumber.min(1).max(1_000_000_000).default(10_000),
};

/** Where files are, and how much of them. */
export interface FilesConfig {
  /** The directory of files, or a bucket: `s3://bucket/folder`. */
  files: string;
  /** The server of that bucket; if absent, Amazon's. */
  s3Endpoint: string | undefined;
  s3Region: string;
  /** The scanner for viruses; absent where files are not scanned. */
  clamdUrl: string | undefined;
  /** Bytes of one file at most. */
  maxFileBytes: number;
  /** Bytes of all files of a tenant at most. */
  maxTenantBytes: number;
}

export function filesConfig(data: z.infer<z.ZodObject<typeof filesSettings>>, dataDirectory: string): FilesConfig {
  return {
    files: data.RELEVO_FILES ?? join(dataDirectory, 'files'),
    s3Endpoint: data.S3_ENDPOINT,
    s3Region: data.S3_REGION,
    clamdUrl: data.CLAMD_URL,
    maxFileBytes: data.RELEVO_MAX_FILE_MB * 1_000_000,
    maxTenantBytes: data.RELEVO_TENANT_FILES_MB * 1_000_000,
  };
}
