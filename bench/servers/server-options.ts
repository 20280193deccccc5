/** The options of a server process, passed in its environment. */
export interface ServerOptions {
  serverUrl: string;
  ownerUrl: string;
  secret: string;
  pool: number;
  /** The directory for the processor profile of this API; no profile if absent. */
  profiles?: string | undefined;
}

export function readServerOptions(): ServerOptions {
  const { BENCH_SERVER_URL, BENCH_OWNER_URL, BENCH_SECRET, BENCH_POOL } = process.env;
  return { serverUrl: BENCH_SERVER_URL ?? '', ownerUrl: BENCH_OWNER_URL ?? '', secret: BENCH_SECRET ?? '', pool: Number(BENCH_POOL) };
}

export function toServerEnvironment({ serverUrl, ownerUrl, secret, pool }: ServerOptions): Record<string, string> {
  return { BENCH_SERVER_URL: serverUrl, BENCH_OWNER_URL: ownerUrl, BENCH_SECRET: secret, BENCH_POOL: String(pool) };
}

/** Reports the port of this process to the bench, and ends with it. */
export function reportPort(port: number): void {
  process.on('disconnect', () => process.exit());
  process.send?.({ port });
}
