import { StartupError } from '../../core/startup-error.ts';

/** A refusal of the file system becomes a line a person understands; a bug stays a bug. */
export function inOneLine(error: unknown): unknown {
  if (!isFileError(error)) return error;
  return new StartupError(`PostgreSQL cannot use ${error.path}: ${reasonOf(error)}`, { cause: error });
}

/** Node says ENOENT when it makes nested directories on a read-only file system. */
function reasonOf({ code, syscall, message }: NodeJS.ErrnoException): string | undefined {
  return code === 'ENOENT' && syscall === 'mkdir' ? 'it cannot be made there (a read-only file system?)' : message.split(',')[0];
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'path' in error;
}
