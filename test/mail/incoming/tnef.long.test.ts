import { describe, expect, test } from 'vitest';
import { readTnef } from '../../../src/mail/incoming/tnef/read-tnef.ts';
import { textOfRtf } from '../../../src/mail/incoming/tnef/text-of-rtf.ts';
import { unpackRtf } from '../../../src/mail/incoming/tnef/unpack-rtf.ts';
import { aSupportAddress, newestMail, openTestListener, sendMail } from '../../support/a-mail-listener.ts';
import { aTenant } from '../../support/a-tenant.ts';
import { as } from '../../support/client.ts';
import { aTnef } from './a-tnef.ts';

openTestListener();

const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');
const rtf = String.raw`{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\*\generator x;}\f0 La impresora\par no enciende: \'bfpor qu\'e9? \u8364?5}`;

/** A mail as Outlook sends it to a server that does not know it: all that it says is in one file. */
async function comes(content: Buffer, filename = 'winmail.dat') {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  await sendMail({ from: tenant.ana.email, to, subject: 'Outlook', text: '', attachments: [{ filename, content, contentType: 'application/ms-tnef' }] });
  const { state, ticket } = await newestMail(tenant);
  const shown = (await as(tenant.ana).picturesOfTicket({ id: ticket?.id ?? '' })) ?? expect.unreachable();
  return { ...shown, state, files: shown.attachments.map(({ name, size }) => [name, size]) };
}

test('what Outlook packed into winmail.dat is taken out: the text of its RTF, and its files', async () => {
  const two = [
    { name: 'pantalla número 1.png', bytes: pixel },
    { name: 'dos.png', bytes: pixel },
  ];

  const { state, description, files } = await comes(aTnef({ rtf, files: two }));

  expect(state).toBe('OPENED');
  expect(description).toBe('La impresora\nno enciende: ¿por qué? €5');
  expect(files).toEqual(two.map(({ name, bytes }) => [name, bytes.length]));
});

test('a picture that its HTML shows is in its place', async () => {
  const html = '<p>Mire:</p><img src="cid:uno@x" alt="La pantalla">';

  const { description, attachments } = await comes(aTnef({ html, files: [{ name: 'uno.png', bytes: pixel, cid: 'uno@x' }] }));

  expect(description).toBe(`Mire:\n\n![La pantalla](attachment:${attachments[0]?.id})`);
});

test('one that is cut short, or too large to be opened, is kept as the file that it is, and the ticket says so', async () => {
  const whole = aTnef({ rtf, files: [{ name: 'uno.png', bytes: pixel }] });
  const large = aTnef({ files: [{ name: 'uno.bin', bytes: Buffer.alloc(20_500_000, 'x') }] });

  for (const content of [whole.subarray(0, -10), large]) {
    const { state, description, files } = await comes(content);

    expect(state).toBe('OPENED');
    expect(description).toBe('(sin texto)\n\nArchivos que no se han podido abrir: winmail.dat');
    expect(files).toEqual([['winmail.dat', content.length]]);
  }
}, 120_000);

describe('whatever the bytes are', () => {
  const good = aTnef({ rtf, html: '<p>x</p>', files: [{ name: 'uno.png', bytes: pixel, cid: 'a' }] });

  test('cut anywhere, it is opened or not, and nothing fails', () => {
    const opened = Array.from({ length: good.length }, (_, at) => readTnef(good.subarray(0, at)));

    expect(opened.filter((one) => one && one.files.length > 1)).toEqual([]);
    expect(readTnef(good)?.files).toMatchObject([{ name: 'uno.png', cid: 'a' }]);
  });

  test('with any byte changed, it takes no long time and no more memory', () => {
    for (let at = 6; at < good.length; at += 1) {
      const changed = Buffer.from(good);
      changed[at] = 0xff;
      const files = readTnef(changed)?.files ?? [];
      expect(files.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(good.length);
    }
  });

  test('packed RTF is unpacked as its specification shows, and never to more than it says', () => {
    const packed = Buffer.from('2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0', 'hex');
    const endless = Buffer.concat([packed.subarray(0, 4), Buffer.from('ffffffff', 'hex'), packed.subarray(8, 16), Buffer.alloc(3_000_000, 'a')]);

    expect(unpackRtf(packed)).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n');
    expect(textOfRtf(unpackRtf(packed))).toBe('hello world');
    expect(unpackRtf(endless).length).toBeLessThanOrEqual(2_000_000);
  });

  test('words of RTF that every object has show nothing', () => {
    expect(textOfRtf(String.raw`{\rtf1 a\constructor b}`)).toBe('ab');
  });
});
