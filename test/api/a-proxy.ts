import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../src/core/root.ts';
import { measured } from '../support/measured.ts';
import { answering, freePort } from '../support/outside-server.ts';

/** A proxy of the documentation, in front of an application. */
export interface ProgramProxy {
  /** Such as https://localhost:40123. */
  url: string;
  stop(): Promise<void>;
}

export type ProxyName = 'nginx' | 'caddy' | 'haproxy';

interface Program {
  /** The file of the documentation. */
  file: string;
  /** What the program reads, made of that file. */
  written(file: string, port: number): string;
  args(file: string, folder: string): string[];
}

const programs: Record<ProxyName, Program> = {
  nginx: {
    file: 'nginx.conf',
    written: (file, port) => `daemon off; events {} pid nginx.pid; http { access_log off;\n${file.replace('listen 443', `listen 127.0.0.1:${port}`)}\n}`,
    args: (file, folder) => ['-p', folder, '-e', 'stderr', '-c', file],
  },
  caddy: {
    file: 'Caddyfile',
    written: (file, port) => `{\n admin off\n auto_https disable_redirects\n}\n${file.replace('help.example.com {', `https://localhost:${port} {`)}`,
    args: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
  },
  haproxy: {
    file: 'haproxy.cfg',
    written: (file, port) => file.replace('bind :443', `bind 127.0.0.1:${port}`),
    args: (file) => ['-db', '-f', file],
  },
};

/** CI installs them; elsewhere a test that needs one is skipped where it is missing. */
export function isMissingProxy(name: ProxyName): boolean {
  return process.env.CI === undefined && spawnSync(name, ['-v']).error !== undefined;
}

/** Runs the file of the documentation as it is, but for ports, the place of the certificate, and timeouts of sockets that a test can wait for. */
export async function startProxy(name: ProxyName, to: string, { socketTimeout }: { socketTimeout: string }): Promise<ProgramProxy> {
  const folder = mkdtempSync(join(tmpdir(), `relevo-${name}-`));
  const port = await freePort();
  const { file, written, args } = programs[name];
  const given = readFileSync(join(root, 'docs/operations/proxies', file), 'utf8');
  makeCertificate(folder);
  const text = given.replaceAll('/etc/ssl/relevo', folder).replaceAll('127.0.0.1:4000', new URL(to).host).replaceAll('60s', socketTimeout);
  const path = join(folder, file);
  writeFileSync(path, written(text, port));
  const child: ChildProcess = spawn(name, args(path, folder), { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, HOME: folder } });
  await measured('process start', () => answering(port, child));
  // Killed at once, nginx would leave its workers behind.
  const end = async () => {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `https://localhost:${port}`, stop: end };
}

function makeCertificate(folder: string): void {
  const [key, chain] = [join(folder, 'key.pem'), join(folder, 'fullchain.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-keyout', key, '-out', chain, ...subject],
    {
      stdio: 'ignore',
    },
  );
  writeFileSync(join(folder, 'both.pem'), readFileSync(chain, 'utf8') + readFileSync(key, 'utf8'));
  mkdirSync(join(folder, 'logs'), { recursive: true });
}
