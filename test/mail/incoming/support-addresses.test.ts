import { expect, test } from 'vitest';
import { openTestListener } from '../../support/a-mail-listener.ts';
import { aTenant } from '../../support/a-tenant.ts';
import { as, succeed } from '../../support/client.ts';

openTestListener();

const faultsIn = (details: unknown) => (details as { faults: { code: string; path: string[] }[] }).faults;

test('of two desks that take one address at once, one has it', async () => {
  const tenants = [await aTenant(), await aTenant()];
  const address = `shared@${tenants[0]?.slug}.example`;

  const answers = await Promise.all(tenants.map(({ sofia }) => as(sofia).saveSupportAddress({ key: 'shared', address })));

  expect(answers.flatMap(({ userErrors }) => userErrors.map(({ details }) => faultsIn(details)[0]?.code))).toEqual(['ADDRESS_TAKEN']);
  expect(answers.filter(({ supportAddress }) => supportAddress?.address === address)).toHaveLength(1);
});

test('a mail that is not there is unknown, and only admins and agents read of mails and addresses', async () => {
  const tenant = await aTenant();
  const { userErrors } = await as(tenant.sofia).retryIncomingMail({ mailId: 'iml_01h455vb4pex5vsknk084sn02q' });

  expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'mailId'] }]);
  await expect(as(tenant.ana).incomingMails({})).rejects.toThrow('FORBIDDEN');
  await expect(as(tenant.ana).supportAddresses({})).rejects.toThrow('FORBIDDEN');
});

test('an address twice in a document, and one with a queue that is not there, are refused with their paths', async () => {
  const { sofia, slug } = await aTenant();
  const address = `support@${slug}.example`;
  const document = {
    supportAddresses: [
      { key: 'one', address },
      { key: 'two', address: address.toUpperCase(), queue: 'nowhere' },
    ],
  };

  const { userErrors } = await as(sofia).applyConfiguration({ document });
  await succeed(as(sofia).saveSupportAddress({ key: 'one', address, queue: 'hardware' }));

  expect(faultsIn(userErrors[0]?.details).map(({ code, path }) => [code, path.join('.')])).toEqual([
    ['TWICE', 'supportAddresses.1.address'],
    ['UNKNOWN_KEY', 'supportAddresses.1.queue'],
  ]);
  expect(await as(sofia).supportAddresses({})).toMatchObject([{ key: 'one', address, queue: 'hardware' }]);
});
