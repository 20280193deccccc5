export interface Durability {
  /** False only for throw-away clusters of tests: a power cut may lose everything. */
  durable?: boolean | undefined;
}

const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

const throwAway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export function settings(port: number, { durable = true }: Durability): string[] {
  const chosen = { ...always, port, ...(durable ? {} : throwAway) };
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
