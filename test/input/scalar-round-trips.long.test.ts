import { describe, expect, test } from 'vitest';
import { documentToYaml } from '../../src/configuration/document-yaml.ts';
import { readDocumentNow } from '../../src/configuration/read-document-now.ts';
import { aTenantWithPolicies } from '../recalculation/a-tenant-with-policies.ts';
import { aTenant, type Person } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, succeed } from '../support/client.ts';

openTestApp();

/** The answer to a mutation whose value is a variable, and to the same with the value in the text of the document. */
async function inBothForms(who: Person, type: string, given: string, document: (value: string) => string): Promise<Record<string, unknown>[]> {
  const variable = await askAs(who, `mutation ($value: ${type}) ${document('$value')}`, { value: given });
  const literal = await askAs(who, `mutation ${document(JSON.stringify(given))}`);
  return [variable, literal].map(({ body }) => body.data ?? expect.unreachable(JSON.stringify(body.errors)));
}

test.each([
  ['2030-01-01T10:00:00.123Z', '2030-01-01T10:00:00.123Z'],
  ['2030-01-01T12:00:00+02:00', '2030-01-01T10:00:00.000Z'],
])('the DateTime %s comes back as %s', async (given, back) => {
  const { sofia } = await aTenant();
  const document = (value: string) =>
    `{ issueApiKey(input: { name: "Monitor", permissions: ["ticket:read"], expiresAt: ${value} }) { apiKey { expiresAt } userErrors { code } } }`;

  for (const answer of await inBothForms(sofia, 'DateTime', given, document)) expect(answer).toMatchObject({ issueApiKey: { apiKey: { expiresAt: back } } });
});

test('a Date comes back as it was written', async () => {
  const { sofia } = await aTenantWithPolicies();
  const document = (value: string) =>
    `{ saveCalendar(input: { key: "office", overrides: [{ from: ${value}, hours: [{ opens: "09:00", closes: "10:00" }] }] }) { changes { after } userErrors { code } } }`;

  const [first] = await inBothForms(sofia, 'Date!', '2028-02-29', document);

  expect(JSON.stringify(first)).toContain('"from":"2028-02-29"');
  const { body } = await askAs(sofia, '{ calendars { exceptions { from to } } configuration { document } }');
  expect(body.data.calendars[0].exceptions).toContainEqual({ from: '2028-02-29', to: '2028-02-29' });
  expect(JSON.stringify(body.data.configuration.document)).toContain('"from":"2028-02-29"');
});

describe.each([
  ['PT12H', 'PT12H'],
  ['PT24H', 'PT24H'],
  ['P1D', 'P1D'],
  ['PT90M', 'PT1H30M'],
  ['PT0H60M', 'PT1H'],
  ['P02D', 'P2D'],
])('the Duration %s', (given, back) => {
  test(`comes back as ${back} as the time of a severity: as a field, in the changes, in the document and in its file`, async () => {
    const { sofia, system } = await aTenant();
    const document = (value: string) =>
      `{ saveSeverity(input: { key: "low", targetTime: ${value}, responseTime: ${value} }) { changes { section after } userErrors { code } } }`;

    const [first] = await inBothForms(sofia, 'Duration', given, document);

    expect(first).toMatchObject({ saveSeverity: { changes: [{ section: 'severities', after: { targetTime: back, responseTime: back } }] } });
    const { body } = await askAs(sofia, '{ severities { key targetTime responseTime } configuration { document } }');
    expect(body.data.severities).toContainEqual({ key: 'low', targetTime: back, responseTime: back });
    expect(body.data.configuration.document.severities).toContainEqual(expect.objectContaining({ key: 'low', targetTime: back, responseTime: back }));
    expect(documentToYaml(await readDocumentNow(system), 'desk')).toContain(`targetTime: ${back},`);
  });

  test.each([
    ['"office"', true],
    ['null', false],
  ])(`comes back as ${back} as a target and on its clock, with the calendar %s`, async (calendar, inBusinessTime) => {
    const { ana, sofia } = await aTenantWithPolicies();
    const document = (value: string) =>
      `{ saveSlaPolicy(input: { key: "standard", targets: [{ metric: TOTAL_RESOLUTION, within: ${value}, calendar: ${calendar} }] }) { changes { after } userErrors { code } } }`;

    const [first] = await inBothForms(sofia, 'Duration!', given, document);
    const { ticket } = await succeed(as(ana).openTicket({ subject: 'Un pedido', description: 'No sale.' }));

    expect(JSON.stringify(first)).toContain(`"within":"${back}"`);
    const { body } = await askAs(
      sofia,
      'query ($id: ID!) { slaPolicies { targets { within } } ticket(id: $id) { slaClocks { metric target inBusinessTime } } }',
      ticket,
    );
    expect(body.data.slaPolicies[0].targets).toEqual([{ within: back }]);
    expect(body.data.ticket.slaClocks).toContainEqual({ metric: 'TOTAL_RESOLUTION', target: back, inBusinessTime });
  });
});

test('a Duration of a warning and of a timer comes back as it was written', async () => {
  const { sofia } = await aTenantWithPolicies();
  const policy = `saveSlaPolicy(input: { key: "standard", targets: [{ metric: TOTAL_RESOLUTION, within: "PT4H", warnings: [{ left: "PT30M" }, { usedPercent: 80 }] }] })`;
  await askAs(sofia, `mutation { ${policy} { userErrors { code } } }`);

  const { body } = await askAs(sofia, '{ slaPolicies { targets { warnings { left usedPercent } } } workflow { statuses { timers { after } } } }');

  expect(body.data.slaPolicies[0].targets[0].warnings).toEqual([
    { left: 'PT30M', usedPercent: null },
    { left: null, usedPercent: 80 },
  ]);
});

test.each(['P1Y', 'P2W', 'P1DT4H', 'PT30S', 'PT0H', '-PT4H'])('the Duration %s, which cannot be kept, is refused', async (targetTime) => {
  const { sofia } = await aTenant();
  const query = 'mutation ($time: Duration) { saveSeverity(input: { key: "low", targetTime: $time }) { userErrors { code path } } }';

  const { body } = await askAs(sofia, query, { time: targetTime });

  expect(body.data.saveSeverity.userErrors).toEqual([{ code: 'INVALID_CONFIGURATION', path: ['input', 'targetTime'] }]);
});

test.each(['Europe/Madrid', 'America/Sao_Paulo', 'UTC'])(
  'the TimeZone %s comes back as it was written, of a person, of the desk and of a calendar',
  async (zone) => {
    const { sofia } = await aTenantWithPolicies();
    const document = (value: string) =>
      `{ updateUser(input: { userId: "${sofia.id}", timeZone: ${value} }) { userErrors { code } }
      saveDeskSettings(input: { timeZone: ${value} }) { userErrors { code } } saveCalendar(input: { key: "office", timeZone: ${value} }) { userErrors { code } } }`;

    await inBothForms(sofia, 'TimeZone', zone, document);

    const { body } = await askAs(sofia, '{ viewer { user { timeZone } tenant { timeZone } } calendars { timeZone } configuration { document } }');
    expect(body.data).toMatchObject({ viewer: { user: { timeZone: zone }, tenant: { timeZone: zone } }, calendars: [{ timeZone: zone }] });
    expect(body.data.configuration.document.desk.timeZone).toBe(zone);
  },
);

test('an EmailAddress comes back in lower case where one signs in with it, and as it was written elsewhere', async () => {
  const { sofia, ana } = await aTenant();
  const saved = (value: string) => `{ upsertUser(input: { name: "José", email: ${value} }) { user { email } userErrors { code } } }`;
  const opened = (value: string) =>
    `{ openTicket(input: { subject: "Uno", description: "Dos", contactEmail: ${value} }) { ticket { contactEmail } userErrors { code } } }`;

  for (const answer of await inBothForms(sofia, 'EmailAddress', 'José@Acme.example', saved)) {
    expect(answer).toMatchObject({ upsertUser: { user: { email: 'josé@acme.example' } } });
  }
  for (const answer of await inBothForms(ana, 'EmailAddress', 'José@Acme.example', opened)) {
    expect(answer).toMatchObject({ openTicket: { ticket: { contactEmail: 'José@Acme.example' } } });
  }
});

test('a Locale comes back as it was written', async () => {
  const { sofia } = await aTenant();

  await inBothForms(sofia, 'Locale', 'pt', (value) => `{ saveDeskSettings(input: { locale: ${value} }) { userErrors { code } } }`);

  const { body } = await askAs(sofia, '{ viewer { tenant { locale } } configuration { document } }');
  expect([body.data.viewer.tenant.locale, body.data.configuration.document.desk.locale]).toEqual(['pt', 'pt']);
});
