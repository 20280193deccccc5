/** What a server process is told by the bench, in its environment. */
export interface Told {
  serverUrl: string;
  ownerUrl: string;
  secret: string;
  pool: number;
  /** Where this API's server leaves its processor profile; absent: it makes none. */
  profiles?: string | undefined;
}

export function told(): Told {
  const { BENCH_SERVER_URL, BENCH_OWNER_URL, BENCH_SECRET, BENCH_POOL } = process.env;
  return { serverUrl: BENCH_SERVER_URL ?? '', ownerUrl: BENCH_OWNER_URL ?? '', secret: BENCH_SECRET ?? '', pool: Number(BENCH_POOL) };
}

export function toEnvironment({ serverUrl, ownerUrl, secret, pool }: Told): Record<string, string> {
  return { BENCH_SERVER_URL: serverUrl, BENCH_OWNER_URL: ownerUrl, BENCH_SECRET: secret, BENCH_POOL: String(pool) };
}

/** Says to the bench where this process serves, and ends with it. */
export function serves(port: number): void {
  process.on('disconnect', () => process.exit());
  process.send?.({ port });
}
