/** A one-line reason why a command cannot run, for the person who ran it. */
export class StartupError extends Error {
  override name = 'StartupError';
}
