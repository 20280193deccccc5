import { openConnection, requestOf } from '../load/http-client.ts';

export interface NeighbourOrder {
  port: number;
  requests: { token: string; body: string }[];
  ms: number;
}

export interface NeighbourReport {
  /** Milliseconds for each answer. */
  latencies: number[];
  /** The first answer that was an error. */
  failure: string | null;
  failures: number;
}

const [people, pauseMs] = [4, 25];

/** The process of the other tenant: a few people who each do something every 25 ms. */
process.on('message', async (order: NeighbourOrder) => process.send?.(await work(order)));
process.on('disconnect', () => process.exit());

async function work({ port, requests, ms }: NeighbourOrder): Promise<NeighbourReport> {
  const report: NeighbourReport = { latencies: [], failure: null, failures: 0 };
  const end = performance.now() + ms;
  let next = 0;
  const person = async () => {
    const connection = await openConnection(port);
    while (performance.now() < end) {
      const { token, body } = requests[next++ % requests.length] ?? { token: '', body: '' };
      const startedAt = performance.now();
      const answer = String(await connection.ask(requestOf('/graphql', token, body)));
      report.latencies.push(performance.now() - startedAt);
      if (!answer.startsWith('HTTP/1.1 200') || answer.includes('rrors":[{')) {
        report.failures += 1;
        report.failure ??= answer.slice(-300);
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: people }, person));
  return report;
}
