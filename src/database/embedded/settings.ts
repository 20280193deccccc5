export interface Durability {
  /** False only for temporary test clusters: a power cut may lose everything. */
  durable?: boolean | undefined;
}

const commonSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

const temporarySettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export function settings(port: number, { durable = true }: Durability): string[] {
  const all = { ...commonSettings, port, ...(durable ? {} : temporarySettings) };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
