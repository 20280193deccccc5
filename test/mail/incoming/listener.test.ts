import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createInterface, type Interface } from 'node:readline';
import { createTransport } from 'nodemailer';
import { expect, test } from 'vitest';
import { aSupportAddress, listenerPort, mailsOf, openTestListener } from '../../support/a-mail-listener.ts';
import { aTenant } from '../../support/a-tenant.ts';
import { theServices } from '../../support/app.ts';
import { as, succeed } from '../../support/client.ts';

openTestListener({ maxBytes: 100_000 });

const transport = () => createTransport({ host: '127.0.0.1', port: listenerPort(), ignoreTLS: true });

test.each(['nobody@nowhere.example', 'reply+00000000000000000000000000000000000000000000000000000000@relevo.localhost'])(
  'mail for %s is refused',
  async (to) => {
    await expect(transport().sendMail({ from: 'ana@acme.example', to, text: 'Hola.' })).rejects.toMatchObject({ responseCode: 550 });
  },
);

test('a retired address, and one that another desk has, take nothing', async () => {
  const [tenant, other] = [await aTenant(), await aTenant()];
  const to = await aSupportAddress(tenant);

  const taken = await as(other.sofia).saveSupportAddress({ key: 'support', address: to.toUpperCase() });
  await succeed(as(tenant.sofia).retireSupportAddress({ key: 'support' }));
  const retired = transport().sendMail({ from: tenant.ana.email, to, text: 'Hola.' });

  expect(taken.userErrors).toMatchObject([{ code: 'INVALID_CONFIGURATION', details: { faults: [{ code: 'ADDRESS_TAKEN' }] } }]);
  await expect(retired).rejects.toMatchObject({ responseCode: 550 });
  await succeed(as(other.sofia).saveSupportAddress({ key: 'support', address: to }));
});

test('a mail that is too large is refused, whether it says so or not, and nothing of it is kept', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  const mail = { from: tenant.ana.email, to, text: 'x'.repeat(150_000) };

  await expect(transport().sendMail(mail)).rejects.toMatchObject({ responseCode: 552 });
  const wire = await talk();
  await wire.says('EHLO here', /^250 /);
  await wire.says(`MAIL FROM:<${tenant.ana.email}>`, /^250/);
  await wire.says(`RCPT TO:<${to}>`, /^250/);
  await wire.says('DATA', /^354/);
  const lines = `Subject: x\r\n\r\n${'x'.repeat(70)}\r\n`.repeat(2_000);
  const answer = await wire.says(`${lines}\r\n.`, /^\d{3} /);
  wire.end();

  expect(answer).toMatch(/^552/);
  expect(await mailsOf(tenant)).toEqual([]);
  expect(await objectsOf(tenant.system.tenant.id)).toEqual([]);
});

test('a mail whose connection ends in the middle is not there', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  const wire = await talk();
  await wire.says('EHLO here', /^250 /);
  await wire.says(`MAIL FROM:<${tenant.ana.email}>`, /^250/);
  await wire.says(`RCPT TO:<${to}>`, /^250/);
  await wire.says('DATA', /^354/);
  await wire.cut('Subject: half\r\n\r\nHalf of');

  await expect.poll(() => objectsOf(tenant.system.tenant.id)).toEqual([]);
  expect(await mailsOf(tenant)).toEqual([]);
});

test('there is one recipient at a time, and a bound on the connections of one address', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  const wire = await talk();
  await wire.says('EHLO here', /^250 /);
  await wire.says(`MAIL FROM:<${tenant.ana.email}>`, /^250/);
  await wire.says(`RCPT TO:<${to}>`, /^250/);

  expect(await wire.says(`RCPT TO:<${to}>`, /^\d{3} /)).toMatch(/^452/);
  const others = await Promise.all(Array.from({ length: 25 }, () => greeting()));
  expect(others.filter((line) => line.startsWith('421')).length).toBeGreaterThanOrEqual(6);
  wire.end();
});

async function objectsOf(tenantId: string): Promise<string[]> {
  const found: string[] = [];
  for await (const object of theServices().storage.store.list()) if (object.tenantId === tenantId) found.push(object.objectId);
  return found;
}

interface Wire {
  /** Sends a line and waits for one that answers it. */
  says(line: string, answer: RegExp): Promise<string>;
  cut(text: string): Promise<void>;
  end(): void;
}

async function talk(): Promise<Wire> {
  const socket = connect(listenerPort(), '127.0.0.1');
  socket.on('error', () => undefined);
  const lines = createInterface(socket);
  await next(lines, /^220/);
  return {
    says(line, answer) {
      const answered = next(lines, answer);
      socket.write(`${line}\r\n`);
      return answered;
    },
    async cut(text) {
      await new Promise((resolve) => socket.write(text, resolve));
      socket.destroy();
    },
    end: () => socket.destroy(),
  };
}

function next(lines: Interface, wanted: RegExp): Promise<string> {
  return new Promise((resolve) => {
    const look = (line: string) => {
      if (!wanted.test(line)) return;
      lines.off('line', look);
      resolve(line);
    };
    lines.on('line', look);
  });
}

/** The first line of a connection that stays open until all have theirs. */
async function greeting(): Promise<string> {
  const socket: Socket = connect(listenerPort(), '127.0.0.1');
  const [line] = await once(createInterface(socket), 'line');
  setTimeout(() => socket.destroy(), 500);
  return line;
}
