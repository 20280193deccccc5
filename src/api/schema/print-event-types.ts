import { labelOfEvent } from '../../core/event-type.ts';
import type { EventType } from '../../live/history/event-type.graphql.ts';
import { eventTypes } from '../../live/history/event-type.resolver.ts';

const intro = `# Types of events

Made by \`npm run schema\` from what the modules declare (\`src/<module>/events.ts\`); the query \`eventTypes\` gives the same. Keys are never renamed, and
more may be added: show the \`label\` of an event whose type you do not know.

An event is heard by those who can see its ticket and are of its audience: \`EVERYONE\` with \`ticket:read\`, \`AGENTS\` also with \`note:read\`, \`ADMINS\` also
with \`tenant:admin\`. An event has those of the listed changes that it made. The type of a change is that of its values: for a type of objects the id of
one, else the JSON of that GraphQL type; a \`*\` stands for a key. Every value can be null: where there was none, or where the viewer cannot see the object.
`;

/** The page of the catalogue, for `docs/events.md`. */
export function eventTypesPage(): string {
  const groups = Map.groupBy(eventTypes(), ({ key }) => key.slice(0, key.indexOf('.')));
  const parts = [...groups].map(
    ([noun, types]) => `## ${noun}\n\n| type | label | heard by | changes | meaning |\n| --- | --- | --- | --- | --- |\n${rows(types)}`,
  );
  return `${[intro.trim(), ...parts].join('\n\n')}\n`;
}

function rows(types: EventType[]): string {
  return types.map(rowOf).join('\n');
}

function rowOf({ key, audiences, changes, description, isOnlyLive }: EventType): string {
  const changed = changes.map(({ field, type }) => `\`${field}\`: ${type}`).join(', ');
  const meaning = isOnlyLive ? `${description} Only subscriptions send it.` : description;
  return `| \`${key}\` | ${labelOfEvent(key, 'en')} | ${audiences.join(', ')} | ${changed} | ${meaning} |`;
}
