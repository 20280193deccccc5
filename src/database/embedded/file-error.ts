import { StartupError } from '../../core/startup-error.ts';

/** Turns a file system error into a readable message; any other error stays as it is. */
export function readableError(error: unknown): unknown {
  if (!isFileError(error)) return error;
  return new StartupError(`PostgreSQL cannot use ${error.path}: ${reasonOf(error)}`, { cause: error });
}

/** Node reports ENOENT when it creates nested directories on a read-only file system. */
function reasonOf({ code, syscall, message }: NodeJS.ErrnoException): string | undefined {
  return code === 'ENOENT' && syscall === 'mkdir' ? 'it cannot be created (read-only file system?)' : message.split(',')[0];
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'path' in error;
}
