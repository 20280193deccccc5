import { describe, expect, test } from 'vitest';
import { expandRequirements, type Prepared, whyNotReady } from '../../src/workflows/rules/why-not-ready.ts';

const bare: Prepared = { assigneeId: null };
const ready: Prepared = {
  ...{ assigneeId: 'marta', qualificationId: 'solved', categoryId: 'question', workaround: 'Reiniciar.' },
  ...{ customFields: { device: 'laptop', cost: 0 }, checklist: { restarted: false } },
};

describe('what a step requires of a ticket', () => {
  test.each([
    ['assignee', 'ASSIGNEE_REQUIRED'],
    ['qualification', 'QUALIFICATION_REQUIRED'],
    ['category', 'CATEGORY_REQUIRED'],
    ['workaround', 'WORKAROUND_REQUIRED'],
    ['checklist:restarted', 'CHECKLIST_INCOMPLETE'],
    ['field:device', 'FIELD_REQUIRED'],
    ['field:cost', 'FIELD_REQUIRED'],
  ])('%s', (required, code) => {
    expect(whyNotReady(bare, [required])).toBe(code);
    expect(whyNotReady(ready, [required])).toBeNull();
  });

  test('another item or field does not do', () => {
    expect(whyNotReady(ready, ['checklist:cache'])).toBe('CHECKLIST_INCOMPLETE');
    expect(whyNotReady({ ...ready, customFields: { device: null } }, ['field:device'])).toBe('FIELD_REQUIRED');
  });

  test('the first that is missing is told, and nothing where nothing is required', () => {
    expect(whyNotReady(bare, ['category', 'assignee'])).toBe('CATEGORY_REQUIRED');
    expect(whyNotReady({ ...bare, categoryId: 'question' }, ['category', 'assignee'])).toBe('ASSIGNEE_REQUIRED');
    expect(whyNotReady(bare, [])).toBeNull();
  });
});

test('the checklist stands for each of its items', () => {
  expect(expandRequirements(['category', 'checklist', 'field:device'], ['a', 'b'])).toEqual(['category', 'checklist:a', 'checklist:b', 'field:device']);
});
