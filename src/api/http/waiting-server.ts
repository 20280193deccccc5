import { once } from 'node:events';
import { createServer } from 'node:http';

/** Answers probes while the process cannot serve yet: it is alive, and not ready. Returns what ends it. */
export async function openWaitingServer(port: number, host: string): Promise<() => Promise<void>> {
  const server = createServer(({ url }, response) => {
    const isAlive = url === '/healthz';
    response.writeHead(isAlive ? 200 : 503, { 'content-type': 'application/json', connection: 'close' });
    response.end(JSON.stringify({ status: isAlive ? 'ok' : 'not ready' }));
  });
  server.listen(port, host);
  await once(server, 'listening');
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}
