import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { noticeRules } from '../../src/tickets/notices/recipients.ts';
import { filesOf } from '../architecture/references.ts';

const words: Record<string, string> = {
  ASSIGNEE: 'assignee',
  COLLABORATORS: 'collaborators',
  QUEUE: 'queue',
  REQUESTER: 'requester',
  CREATOR: 'creator',
  WATCHERS: 'watchers',
  NAMED: 'named',
};

const rowOf = ([type, lines]: (typeof entries)[number]) =>
  `| \`${type.replace(' ', '` ')}${type.includes(' ') ? '' : '`'} | ${lines.map(([kind, ...parts]) => `${kind}: ${parts.map((part) => words[part]).join(', ')}`).join('; ')} |`;
const entries = Object.entries(noticeRules);

test('the page says who is told of which event', () => {
  const page = readFileSync('docs/notifications.md', 'utf8');

  const rows = page.match(/^\| `(?:ticket|sla|survey)\..*/gm) ?? [];
  expect(rows.sort()).toEqual(
    entries
      .filter(([, lines]) => lines.length > 0)
      .map(rowOf)
      .sort(),
  );
  for (const [type, lines] of entries) if (lines.length === 0) expect(page).toContain(`\`${type}\``);
});

test('every event of a ticket that the code records has its line', () => {
  const recorded = filesOf('src').flatMap(({ path, text }) =>
    path.includes('notices/') || path.includes('templates/') ? [] : [...text.matchAll(/'((?:ticket|sla|survey)\.[a-z_]+)'/g)].map(([, type]) => type),
  );
  const lists = ['watcher', 'collaborator'].flatMap((list) => [`ticket.${list}_added`, `ticket.${list}_removed`]);
  /** What subscriptions make of events of others. */
  const made = ['ticket.left', 'ticket.entered'];

  const known = new Set(Object.keys(noticeRules).map((line) => line.split(' ')[0]));
  const types = new Set([...recorded, ...lists].filter((type) => type && !made.includes(type)));
  expect([...types].filter((type) => !known.has(type))).toEqual([]);
  expect([...known].filter((type) => !types.has(type))).toEqual([]);
});
