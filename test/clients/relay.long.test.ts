import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GraphQLField, type GraphQLNamedType, type GraphQLObjectType, getNamedType, isObjectType, isRequiredArgument } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { publicSchema } from '../../src/api/schema/schema.ts';
import { root } from '../../src/core/root.ts';
import { compileWithRelay, installClients } from './tools.ts';

interface Connection {
  parent: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
  node: GraphQLNamedType;
}

beforeAll(installClients, 240_000);

const schema = publicSchema();
const isConnection = (type: GraphQLNamedType) => isObjectType(type) && type.name.endsWith('Connection');

/** Every field of every object that is a list in pages. */
const connections = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((parent) => Object.values(parent.getFields()).flatMap((field) => (isConnection(getNamedType(field.type)) ? [connectionOf(parent, field)] : [])));

function connectionOf(parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Connection {
  const { nodes } = (getNamedType(field.type) as GraphQLObjectType).getFields();
  if (!nodes) throw new Error(`${parent.name}.${field.name} has no nodes.`);
  return { parent, field, node: getNamedType(nodes.type) };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A component's module, as a client author writes it: a fragment that Relay can load more of, and alone where the object can be found again. */
function moduleOf({ parent, field, node }: Connection): { name: string; text: string } {
  const name = `${parent.name}${capital(field.name)}`;
  const paging = field.args.filter((argument) => ['first', 'after', 'last', 'before'].includes(argument.name) || isRequiredArgument(argument));
  const isFound = parent === schema.getQueryType() || parent.getInterfaces().some((one) => one.name === 'Node');
  const definitions = paging.map(({ name, type }) => `${name}: { type: "${type}"${name === 'first' ? ', defaultValue: 25' : ''} }`);
  const given = paging.map(({ name }) => `${name}: $${name}`);
  const hasId = 'getFields' in node && 'id' in (node as GraphQLObjectType).getFields();
  const text = `import { graphql } from 'react-relay';
graphql\`
  fragment ${name}_${parent.name.toLowerCase()} on ${parent.name}
  @argumentDefinitions(${definitions.join(', ')})
  ${isFound ? `@refetchable(queryName: "${name}PaginationQuery")` : ''} {
    ${field.name}(${given.join(', ')}) @connection(key: "${name}_${field.name}") {
      edges { node { __typename ${hasId ? 'id' : ''} } }
    }
  }
\`;
`;
  return { name, text };
}

test('Relay compiles a fragment for every connection of the schema', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'relevo-relay-'));
  mkdirSync(join(folder, 'src'));
  const configuration = { src: './src', schema: join(root, 'schema/schema.graphql'), language: 'javascript', noSourceControl: true };
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(configuration));
  for (const { name, text } of connections.map(moduleOf)) writeFileSync(join(folder, 'src', `${name}.js`), text);

  const said = await compileWithRelay(folder);

  const made = readdirSync(join(folder, 'src/__generated__'));
  expect(connections.length).toBeGreaterThan(15);
  expect(made.filter((name) => /_\w+\.graphql\.js$/.test(name)).length).toBe(connections.length);
  expect(said).not.toMatch(/error/i);
  rmSync(folder, { recursive: true, force: true });
});

test('every entry of a connection can be kept by its id, or is part of the object that lists it', () => {
  const withoutId = connections.filter(({ node }) => !('id' in (node as GraphQLObjectType).getFields()));

  // A version is known by its number in the article, and feedback by its person.
  expect(withoutId.map(({ parent, field }) => `${parent.name}.${field.name}`)).toEqual(['Article.feedback', 'Article.versions']);
});
