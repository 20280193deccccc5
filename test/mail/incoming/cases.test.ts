import { beforeAll, describe, expect, test } from 'vitest';
import { aSupportAddress, mailsOf, openTestListener, proved, sendRaw, takeInMails } from '../../support/a-mail-listener.ts';
import { aTenant, type TestTenant } from '../../support/a-tenant.ts';
import { as } from '../../support/client.ts';
import { multipart, rawMail } from './raw-mail.ts';

openTestListener();

const text = (charset: string, encoding = '8bit') => [`Content-Type: text/plain; charset=${charset}`, `Content-Transfer-Encoding: ${encoding}`];
const mixed = ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=x'];
const hello: [string[], string] = [['Content-Type: text/plain'], 'Hello.'];

function nested(depth: number): string {
  const opening = Array.from({ length: depth }, (_, at) => `--b${at}\nContent-Type: multipart/mixed; boundary=b${at + 1}\n\n`).join('');
  return `${opening}--b${depth}\nContent-Type: text/plain\n\nDeep down.\n--b${depth}--\n`;
}

function messages(depth: number): string {
  return `${'Content-Type: message/rfc822\n\n'.repeat(depth)}Subject: inner\n\nInner.\n`;
}

interface Outcome {
  state: 'OPENED' | 'FAILED';
  description?: unknown;
  files?: string[];
}

/** Each mail by what is wrong with it, and what has to become of it. */
const cases: Record<string, [lines: string[], body: string | Buffer, outcome: Outcome]> = {
  'ISO-2022-JP in quoted-printable': [text('"iso-2022-jp"', 'quoted-printable'), '=1B$B$3$s$K$A$O=1B(B', { state: 'OPENED', description: 'こんにちは' }],
  'ISO-2022-JP with half an escape and full-width signs': [
    text('iso-2022-jp', 'quoted-printable'),
    '=1B$B$3$s!!!*=1B(B ok =1B$',
    { state: 'OPENED', description: expect.stringMatching(/^こん　！ ok/) },
  ],
  'seven-bit ISO-2022-JP without a charset': [[], Buffer.from('\u001b$B$3$s$K$A$O\u001b(B', 'latin1'), { state: 'OPENED', description: 'こんにちは' }],
  'windows-1258': [text('windows-1258', 'quoted-printable'), 'm=92=E9tablir', { state: 'OPENED', description: 'm’établir' }],
  'UTF-8 that is Latin-1': [text('utf-8'), Buffer.from('¿Qué pasó?', 'latin1'), { state: 'OPENED', description: '¿Qué pasó?' }],
  'UTF-8 with the sign that another program put for what it could not read': [
    text('utf-8'),
    Buffer.from('El menú dice «cami\ufffdn».'),
    { state: 'OPENED', description: 'El menú dice «cami\ufffdn».' },
  ],
  'the same without another letter beyond ASCII': [text('utf-8'), Buffer.from('Dice cami\ufffdn.'), { state: 'OPENED', description: 'Dice cami\ufffdn.' }],
  'UTF-8 that is cut within a letter': [
    text('utf-8'),
    Buffer.from('¿Qué pasó mañana? Café').subarray(0, -1),
    { state: 'OPENED', description: '¿Qué pasó mañana? Caf\ufffd' },
  ],
  'a subject in Latin-1: ¿Qué pasó?': [[], 'Hello.', { state: 'OPENED', description: 'Hello.' }],
  'a charset that nobody knows': [text('x-nobody'), 'Hello.', { state: 'OPENED', description: 'Hello.' }],
  'UTF-7, which could hide markup': [text('utf-7'), '+ADw-script+AD4-', { state: 'OPENED', description: '+ADw-script+AD4-' }],
  'a quoted-printable that is none': [text('utf-8', 'quoted-printable'), 'Half =E2=82 and =ZZ.', { state: 'OPENED' }],
  'an encoded word in the type of a file': [
    mixed,
    multipart([hello, [['Content-Type: =?utf-8?Q?application/pdf?=; name==?utf-8?Q?N=C3=BAm?=', 'Content-Disposition: attachment'], 'bytes']]),
    { state: 'OPENED', description: 'Hello.', files: [expect.any(String)] },
  ],
  'no last boundary': [mixed, multipart([hello], ''), { state: 'OPENED', description: 'Hello.' }],
  'a header line in a part, and none after its colon': [
    mixed,
    multipart([[['Content-Type:text/plain', 'broken line'], 'Hello.']]),
    { state: 'OPENED', description: 'Hello.' },
  ],
  'parts a hundred deep': [['Content-Type: multipart/mixed; boundary=b0'], nested(100), { state: 'OPENED', description: 'Deep down.' }],
  'ten thousand empty parts': [mixed, multipart([hello, ...Array.from({ length: 10_000 }, (): [string[], string] => [[], ''])]), { state: 'FAILED' }],
  'two hundred messages in each other': [
    ['Content-Type: message/rfc822'],
    messages(200),
    { state: 'OPENED', description: '(sin texto)', files: ['message.eml'] },
  ],
  'a winmail.dat that is cut short': [
    mixed,
    multipart([hello, [['Content-Type: application/ms-tnef; name=winmail.dat', 'Content-Transfer-Encoding: base64'], 'eJ8+IgEAAQ==']]),
    { state: 'OPENED', description: 'Hello.\n\nArchivos que no se han podido abrir: winmail.dat', files: ['winmail.dat'] },
  ],
  'an invitation': [
    ['Content-Type: multipart/alternative; boundary=x'],
    multipart([hello, [['Content-Type: text/calendar; method=REQUEST; charset=utf-8'], 'BEGIN:VCALENDAR\nEND:VCALENDAR']]),
    { state: 'OPENED', description: 'Hello.', files: ['invite.ics'] },
  ],
  'HTML alone, with what a browser would run': [
    ['Content-Type: text/html; charset=utf-8'],
    '<style>p{}</style><script>alert(1)</script><p>Hello <b>there</b></p><img src="https://track.example/x.gif"><form><input value="x"></form>',
    { state: 'OPENED', description: 'Hello there' },
  ],
  'HTML that is nested without an end': [
    ['Content-Type: text/html; charset=utf-8'],
    `Hello.${'<b><div>'.repeat(400_000)}there`,
    { state: 'OPENED', description: expect.stringMatching(/^Hello\./) },
  ],
  'an empty text beside HTML': [
    ['Content-Type: multipart/alternative; boundary=x'],
    multipart([
      [['Content-Type: text/plain'], ' '],
      [['Content-Type: text/html'], '<p>Only here.</p>'],
    ]),
    { state: 'OPENED', description: 'Only here.' },
  ],
  'five thousand recipients': [
    [`To: ${Array.from({ length: 5_000 }, (_, at) => `p${at}@acme.example`).join(',\r\n ')}`],
    'Hello.',
    { state: 'OPENED', description: 'Hello.' },
  ],
  'a header of 10 MB': [[`X-Long: ${'x'.repeat(10_000_000)}`], 'Hello.', { state: 'FAILED' }],
  'nothing at all': [[], '', { state: 'OPENED', description: '(sin texto)' }],
  'a name that is a path, and turns': [
    mixed,
    multipart([hello, [['Content-Type: image/png', 'Content-Disposition: attachment; filename="../../\u202e/gnp.exe"'], 'x']]),
    { state: 'OPENED', files: [expect.not.stringMatching(/[/\\\u202e]/)] },
  ],
  'a NUL and a lone surrogate': [text('utf-8'), Buffer.from([0x61, 0x00, 0x62, 0xed, 0xa0, 0x80]), { state: 'OPENED' }],
};

describe('whatever is wrong with a mail, it is kept, and becomes what can be read of it', () => {
  let tenant: TestTenant;
  let subjects: Map<string | null, { state: string; ticketId: string | undefined }>;

  beforeAll(async () => {
    tenant = await aTenant();
    const to = await aSupportAddress(tenant);
    // The limit of tickets an hour is for each address.
    for (const [at, [name, [lines, body]]] of Object.entries(cases).entries()) {
      const { email: from } = at % 2 === 0 ? tenant.ana : tenant.luis;
      const { key, value } = proved(from);
      const own = [`From: ${from}`, `Subject: ${name}`, `Message-ID: <case-${at}@acme.example>`, `${key}: ${value}`];
      await sendRaw(rawMail([...own, ...lines], body), { from, to });
    }
    await takeInMails();
    subjects = new Map((await mailsOf(tenant)).map(({ subject, state, ticket }) => [subject, { state, ticketId: ticket?.id }]));
  }, 300_000);

  test.each(Object.keys(cases).filter((name) => cases[name]?.[2].state === 'OPENED'))('%s', async (name) => {
    const [, , outcome] = cases[name] ?? expect.unreachable();
    const mail = subjects.get(name) ?? expect.unreachable();
    const ticket = (await as(tenant.marta).conversation({ id: mail.ticketId ?? expect.unreachable() })) ?? expect.unreachable();

    expect(mail.state).toBe('OPENED');
    if (outcome.description) expect(ticket.description.trim()).toEqual(outcome.description);
    if (outcome.files) expect(ticket.attachments.map(({ name }) => name)).toEqual(outcome.files);
  });

  test('what cannot be read is kept as failed, and stopped none of the others', async () => {
    const failed = (await mailsOf(tenant)).filter(({ state }) => state === 'FAILED');

    expect(failed.map(({ reason, isKept }) => [reason, isKept])).toEqual(
      Object.values(cases).flatMap(([, , { state }]) => (state === 'FAILED' ? [['UNREADABLE', true]] : [])),
    );
    expect((await mailsOf(tenant)).filter(({ state }) => state === 'WAITING')).toEqual([]);
  });
});
