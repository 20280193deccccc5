/** A bucket of an S3 server, and the folder in it. */
export interface S3Address {
  bucket: string;
  /** Empty, or ends with a slash. */
  prefix: string;
}

/** `s3://bucket` or `s3://bucket/folder`; `null` for anything else. */
export function parseS3Address(text: string): S3Address | null {
  const [, bucket, path = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w./-]*))?$/.exec(text) ?? [];
  if (!bucket) return null;
  const parts = path.split('/').filter((part) => part !== '');
  return parts.some((part) => /^\.+$/.test(part)) ? null : { bucket, prefix: parts.map((part) => `${part}/`).join('') };
}
