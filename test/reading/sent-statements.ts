import pg from 'pg';

export interface Sent {
  text: string;
  name?: string;
  values?: unknown[];
}

/** What goes to PostgreSQL while something happens: every statement with its name, if it was prepared under one. */
export async function sentDuring(work: () => Promise<unknown>): Promise<Sent[]> {
  return (await pipelinesDuring(work)).flat();
}

/** The same, with those together that go in one round trip. */
export async function pipelinesDuring(work: () => Promise<unknown>): Promise<Sent[][]> {
  const sent: Sent[][] = [];
  const client = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const { query } = client;
  client.query = function (this: unknown, ...args: unknown[]) {
    const [pipeline] = args as [{ statements?: Sent[] }];
    sent.push(pipeline.statements ?? []);
    return query.apply(this, args);
  };
  try {
    await work();
  } finally {
    client.query = query;
  }
  return sent;
}
