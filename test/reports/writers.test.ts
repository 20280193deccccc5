import { expect, test } from 'vitest';
import { diceFor } from '../fuzz/rolls.ts';
import { sentDuring } from '../reading/sent-statements.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { folded } from '../support/folded.ts';
import { aPlayground, patiently, tries, verbNames } from '../tickets/random-verbs.ts';

openTestApp();

const ofReports = /\breport_(fact|day|month|position|ticket)\b/;

test('no verb, and no work on due tickets, reads or writes what reports keep: writers pay nothing for them', async () => {
  const playground = await aPlayground();
  const { ana } = playground.tenant;
  const { id: suggestionId } = await as(ana).suggest({ subject: 'Nada' });

  const sent = await sentDuring(async () => {
    for (let round = 0; round < 3; round += 1)
      for (const [at, verb] of ['open', ...verbNames].entries()) await patiently(() => tries(playground, verb, diceFor(20_261_130 + round, at)));
    await succeed(as(ana).recordSuggestionOutcome({ suggestionId, outcome: 'GAVE_UP' }));
  });
  const byWorker = await sentDuring(() => folded(playground.tenant));

  expect(sent.filter(({ text }) => text.includes('insert into event')).length).toBeGreaterThan(40);
  expect(sent.filter(({ text }) => ofReports.test(text)).map(({ text }) => text)).toEqual([]);
  expect(byWorker.some(({ text }) => ofReports.test(text))).toBe(true);
});
