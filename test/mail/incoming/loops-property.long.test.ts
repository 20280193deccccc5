import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mostOpenedAnHour } from '../../../src/mail/incoming/seen-before.ts';
import { aSupportAddress, mailsOf, openTestListener, sendMail, takeInMails } from '../../support/a-mail-listener.ts';
import { aSeededTenant } from '../../support/a-seeded-tenant.ts';
import { as } from '../../support/client.ts';
import { sendMails } from '../sending.ts';
import { openTestSmtp, type TestSmtp } from '../smtp.ts';

openTestListener();

let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await openTestSmtp();
});
afterAll(() => smtp.close());

/** What a machine says of itself, if anything. */
const marks: Record<string, string>[] = [
  {},
  { 'Auto-Submitted': 'auto-replied' },
  { 'X-Autoreply': 'yes' },
  { Precedence: 'bulk' },
  { 'List-Id': '<list.acme.example>' },
  { 'Auto-Submitted': 'no' },
];

interface Machine {
  who: 'PERSON' | 'STRANGER' | 'NO_REPLY' | 'DAEMON' | 'OUR_DESK' | 'OTHER_DESK';
  mark: Record<string, string>;
  hasNoSender: boolean;
  isForged: boolean;
  keepsThread: boolean;
}

const machine: fc.Arbitrary<Machine> = fc.record({
  who: fc.constantFrom('PERSON', 'PERSON', 'STRANGER', 'NO_REPLY', 'DAEMON', 'OUR_DESK', 'OTHER_DESK'),
  mark: fc.constantFrom(...marks),
  hasNoSender: fc.boolean(),
  isForged: fc.boolean(),
  keepsThread: fc.boolean(),
});

/** Nothing tells it from a person of the desk. */
function looksLikeAPerson({ who, mark, hasNoSender, isForged }: Machine): boolean {
  return (
    who === 'PERSON' &&
    !hasNoSender &&
    !isForged &&
    ['no', undefined].includes(mark['Auto-Submitted']) &&
    Object.keys(mark).every((name) => name === 'Auto-Submitted')
  );
}

const rounds = 3;
const runs = Number(process.env.RELEVO_LOOPS ?? 6);

test('whatever answers our mails, each address gets one automatic mail for a ticket at most, and tickets are bounded', { timeout: 900_000 }, async () => {
  const property = fc.asyncProperty(fc.array(machine, { minLength: 1, maxLength: 4 }), fc.uuid(), async (machines, id) => {
    const [tenant, other] = [await aSeededTenant('platform'), await aSeededTenant('crm')];
    const [to, foreign] = [await aSupportAddress(tenant), await aSupportAddress(other)];
    const seen = smtp.received.length;
    const domain = `${tenant.slug}.example`;
    const known = { PERSON: tenant.ana.email, OUR_DESK: to, OTHER_DESK: foreign, NO_REPLY: `no-reply@${domain}`, DAEMON: `mailer-daemon@${domain}` };
    const addresses = machines.map(({ who }, at) => (who === 'STRANGER' ? `stranger-${at}@${domain}` : known[who]));
    let number = 0;
    const writes = (at: number, more: { to: string; inReplyTo?: string }) => {
      const { mark, hasNoSender, isForged } = machines[at] as Machine;
      const from = addresses[at] ?? expect.unreachable();
      number += 1;
      const envelope = { envelope: { from: hasNoSender ? '' : from, to: more.to } };
      return sendMail({ from, ...more, ...envelope, subject: `${id} ${number}`, text: `Mensaje ${number}.`, headers: mark, isProved: !isForged });
    };

    for (const at of machines.keys()) await writes(at, { to });
    let answered = seen;
    for (let round = 0; round < rounds; round += 1) {
      await takeInMails();
      await sendMails(tenant, smtp.url);
      const got = smtp.received.slice(answered);
      answered = smtp.received.length;
      for (const { to: recipients, mail } of got) {
        for (const at of machines.keys()) {
          if (addresses[at] !== recipients[0]) continue;
          const replyTo = mail.replyTo?.[0]?.address ?? to;
          await writes(at, machines[at]?.keepsThread ? { to: replyTo, inReplyTo: mail.messageId } : { to });
        }
      }
    }
    await takeInMails();
    await sendMails(tenant, smtp.url);

    const automatic = smtp.received
      .slice(seen)
      .filter(({ to: recipients, mail }) => addresses.includes(recipients[0] ?? '') && mail.headers.some(({ key }) => key === 'auto-submitted'));
    const counted = Map.groupBy(automatic, ({ to: recipients, mail }) => `${recipients[0]} ${/\[[A-Z]+-\d+\]/.exec(mail.subject ?? '')?.[0]}`);
    expect([...counted.values()].filter(({ length }) => length > 1).map((mails) => mails.map(({ mail }) => mail.subject))).toEqual([]);
    const opened = (await as(tenant.marta).tickets({})).totalCount ?? 0;
    expect(opened).toBeLessThanOrEqual(machines.some(looksLikeAPerson) ? mostOpenedAnHour : 0);
    expect((await mailsOf(tenant)).length).toBeGreaterThan(0);
  });

  await fc.assert(property, { numRuns: runs, ...(process.env.RELEVO_SEED ? { seed: Number(process.env.RELEVO_SEED) } : {}) });
});
