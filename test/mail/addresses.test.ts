import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { makeMessageId, readMessageIds } from '../../src/mail/message-id.ts';
import { makeReplyAddress, readReplyAddress } from '../../src/mail/reply-address.ts';

const mail = { domain: 'help.example', from: 'support@help.example', smtpUrl: undefined };
const services = { mail, secret: 'a secret of tests that is long enough', oldSecret: undefined };
const [tenantId, ticketId, deliveryId, ana, bruno] = [v7(), v7(), v7(), v7(), v7()];

test('a reply address is bound to the desk, the ticket and the person, whatever a mail program does to its letters', () => {
  const address = makeReplyAddress(services, { tenantId, ticketNumber: 42, personId: ana });
  const read = readReplyAddress(services, address.toUpperCase());

  expect(address.split('@')[0]?.length).toBe(64);
  expect(read).toMatchObject({ tenantId, ticketNumber: 42 });
  expect(read?.isOf(ana)).toBe(true);
  expect(read?.isOf(bruno)).toBe(false);
});

test('an address with another letter is none of ours, or of nobody', () => {
  const address = makeReplyAddress(services, { tenantId, ticketNumber: 42, personId: ana });
  const changed = [...(address.split('@')[0]?.slice(6) ?? '')].map((letter, index) => {
    const at = index + 6;
    return `${address.slice(0, at)}${letter === '7' ? '6' : '7'}${address.slice(at + 1)}`;
  });

  expect(changed.filter((other) => readReplyAddress(services, other)?.isOf(ana))).toEqual([]);
  expect(readReplyAddress({ ...services, secret: 'another secret that is long enough' }, address)).toBeNull();
  expect(readReplyAddress({ secret: 'another secret that is long enough', oldSecret: services.secret }, address)?.isOf(ana)).toBe(true);
});

test('our ids in the headers of an answer tell what it is about, and those of others and forged ones are passed over', () => {
  const sent = makeMessageId(services, { tenantId, ticketId, deliveryId });
  const thread = makeMessageId(services, { tenantId, ticketId, deliveryId: null });
  const invitation = makeMessageId(services, { tenantId, ticketId: null, deliveryId });
  const forged = thread.replace(/\.[0-9a-z]{12}@/, '.000000000000@');

  expect(readMessageIds(services, `<other@mail.example> ${thread} ${forged}\r\n ${sent} ${invitation}`)).toEqual([
    { tenantId, ticketId, deliveryId: null },
    { tenantId, ticketId, deliveryId },
    { tenantId, ticketId: null, deliveryId },
  ]);
});
