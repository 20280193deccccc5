import { expect, test } from 'vitest';
import { configurationDocument } from '../../src/configuration/document.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, succeed } from '../support/client.ts';
import type { SaveDeskSettingsInput } from '../support/gql/graphql.ts';

openTestApp();

const usual = {
  requiresSecondFactor: false,
  withoutEntitlement: 'ACCEPT',
  uncoveredQueue: null,
  requestersSet: [],
  signUp: 'OFF',
  signUpFollows: false,
  organizationReports: false,
  unknownSenders: 'REFUSE',
  answersOfOthers: 'NOTE',
  answersToClosed: 'FOLLOW_UP',
  portal: null,
  secretWords: [],
  secretPrefixes: [],
  alwaysTold: [],
  notByMail: [],
  mediumImpactFrom: null,
  highImpactFrom: null,
  mediumUrgencyWithin: null,
  highUrgencyWithin: null,
};

test('everybody reads the settings of the desk, as they are by themselves and as they were saved', async () => {
  const { ana, sofia } = await aTenant({ requestersSet: [] });
  const before = await as(ana).deskSettings({});

  const saved: SaveDeskSettingsInput = {
    ...{
      withoutEntitlement: 'QUEUE',
      uncoveredQueue: 'software',
      requestersSet: ['SEVERITY'],
      signUp: 'BY_DOMAIN',
      signUpFollows: true,
      organizationReports: true,
    },
    ...{ portal: 'https://help.example/', secretWords: ['clave'], secretPrefixes: ['acme_'] },
    ...{ alwaysTold: ['SLA_BREACHED'], notByMail: ['CHANGED'] },
    ...{ answersOfOthers: 'WATCH', answersToClosed: 'REFUSE' },
    ...{ mediumImpactFrom: 5, highImpactFrom: 20, mediumUrgencyWithin: 'P2D', highUrgencyWithin: 'PT8H' },
  };
  await succeed(as(sofia).saveDeskSettings(saved));

  expect(before.viewer.tenant.settings).toEqual(usual);
  expect((await as(ana).deskSettings({})).viewer.tenant.settings).toEqual({ ...usual, ...saved, uncoveredQueue: { key: 'software' } });
});

test('a queue for members only is not named to those who do not see it', async () => {
  const { marta, diego, sofia } = await aTenant();
  await succeed(as(sofia).saveDeskSettings({ withoutEntitlement: 'QUEUE', uncoveredQueue: 'hardware' }));

  const [martas, diegos] = [await as(marta).deskSettings({}), await as(diego).deskSettings({})];

  expect([martas, diegos].map(({ viewer }) => viewer.tenant.settings.uncoveredQueue)).toEqual([null, { key: 'hardware' }]);
});

test('only admins read whom an escalation notifies', async () => {
  const { marta, sofia } = await aTenant();
  const told = async (who: typeof marta) => (await as(who).deskSettings({})).queues.find(({ key }) => key === 'software')?.escalationTells;

  await succeed(as(sofia).saveQueue({ key: 'software', label: { es: 'Software' }, escalationTells: [marta.email] }));

  expect([await told(sofia), await told(marta)]).toEqual([[marta.email], []]);
});

/** Where each setting is read typed; a new one needs its place here. */
const places: Record<string, string> = {
  ...{ name: 'name', locale: 'locale', timeZone: 'timeZone', closurePolicy: 'closurePolicy', onBehalfCreator: 'onBehalfCreator', modules: 'modules' },
  ...Object.fromEntries(Object.keys(usual).map((name) => [name, `settings { ${name === 'uncoveredQueue' ? 'uncoveredQueue { key }' : name} }`])),
};
const ofWorkflow = ['recovery', 'withdrawal', 'refusal', 'escalation', 'onOpening', 'onAnswer'];

test('every setting of the document is read typed somewhere', async () => {
  const { sofia } = await aTenant();
  const settings = Object.keys(configurationDocument.shape.desk.shape);

  const tenant = `viewer { tenant { ${Object.values(places).join(' ')} } }`;
  const { body } = await askAs(sofia, `{ ${tenant} workflow { ${ofWorkflow.map((name) => `${name} { __typename }`).join(' ')} } }`);

  expect(body.errors).toBeUndefined();
  expect([...Object.keys(places), ...ofWorkflow].sort()).toEqual(settings.sort());
});
