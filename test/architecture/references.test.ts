import { describe, expect, test } from 'vitest';
import { faultsOf, filesOf, headingsIn, referencesIn, sectionsIn } from './references.ts';

const docs = filesOf('docs');
const headings = docs.flatMap(({ text }) => headingsIn(text));

describe('references to numbered rules', () => {
  test('each one leads to a heading in docs/, and has the form that can be followed', () => {
    const files = [...filesOf('src', 'test', 'seeds', 'migrations', 'bench', 'chaos', 'README.md', 'CONTRIBUTING.md', 'DECISIONS.md'), ...docs];
    expect(files.flatMap(({ text }) => referencesIn(text)).length).toBeGreaterThan(100);

    const faults = files.flatMap((file) => faultsOf(file, new Set(headings)));

    expect(faults).toEqual([]);
  });

  test('no two headings have the same number', () => {
    expect(headings.filter((name, at) => headings.indexOf(name) !== at)).toEqual([]);
  });

  test('none is in the public schema', () => {
    const faults = filesOf('schema').flatMap((file) => [...referencesIn(file.text), ...faultsOf(file, new Set(headings))]);

    expect(faults).toEqual([]);
  });
});

describe('the rules of the desks', () => {
  test('each one has a test that is named after it, or is marked as not built yet', () => {
    const tests = filesOf('test/desks').map(({ text }) => text.matchAll(/\b(?:test|it)\(\s*['"`](\w+ [A-Z]\d+) /g));
    const tested = new Set(tests.flatMap((titles) => [...titles].map(([, name = '']) => name)));
    const rules = sectionsIn(filesOf('docs/rules.md')[0]?.text ?? '');
    expect(rules.size).toBeGreaterThan(60);

    const wrong = [...rules].filter(([name, section]) => tested.has(name) === section.includes('Not built yet.'));

    expect(wrong.map(([name]) => name)).toEqual([]);
  });
});

describe('the check itself', () => {
  const known = new Set(['crm E2', 'SLA 13', 'attack 24', 'scale S7']);

  test.each([
    ['a rule that no desk has', 'It closes by itself (crm E99).'],
    ['a rule that no page describes', 'The clock stays (SLA 99).'],
    ['an attack that no page describes', "['attack 99: ten fields', '{ a }'],"],
    ['a rule without its list', '/** Time used stays used (rule 13). */'],
    ['two rules without their list', '/** Time used stays used (rules 13, 15). */'],
    ['a second rule without its desk', '/** Only the creator closes (crm E2, S7). */'],
    ['a second number without its list', '/** Time used stays used (SLA 13, 15). */'],
    ['a list of bare numbers', '/** The words of E6 and D9. */'],
    ['a range of bare numbers', '/** S1–S8: what is asked of every table. */'],
    ['a title with a bare number', "it('E2 only the creator closes', async () => {"],
    ['a planned title with a bare number', "it.todo('D1 articles are shown');"],
    ['a row with a bare number', "['24: an unknown field', '{ viewr }'],"],
  ])('finds %s', (_, text) => {
    expect(faultsOf({ path: 'src/made-up.ts', text }, known)).toHaveLength(1);
  });

  test.each([
    'Only the creator closes (crm E2, SLA 13).',
    "it('crm E2 only the creator closes', async () => {",
    "['attack 24: an unknown field', '{ viewr }'],",
    'Files are kept in S3, and its qualification is HD1 (crm E2) and 4 h.',
  ])('lets pass %s', (text) => {
    expect(faultsOf({ path: 'src/made-up.ts', text }, known)).toEqual([]);
  });

  test('reads a heading with its number and its text', () => {
    const page = '# Rules\n\n### crm E2 · Only the creator closes\nNobody else. Not built yet.\n\n## erp\n\n### erp S1 ·\n';

    expect(headingsIn(page)).toEqual(['crm E2']);
    expect(sectionsIn(page).get('crm E2')).toContain('Not built yet.');
  });
});

test('what benches take from the build is the file whose types they name', () => {
  const files = filesOf('bench', 'chaos', 'eval').filter(({ path }) => !path.includes('node_modules'));
  const taken = files.flatMap(({ path, text }) =>
    [...text.matchAll(/fromBuild<typeof import\('[./]+src\/([^']+)\.ts'\)>\(\s*'([^']+)\.js'/g)].map(([, typed, built]) => ({ path, typed, built })),
  );
  expect(taken.length).toBeGreaterThan(20);

  expect(taken.filter(({ typed, built }) => typed !== built)).toEqual([]);
});
