import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { expect, test } from 'vitest';
import { publicSchema } from '../../../src/api/schema/schema.ts';
import type { Permission } from '../../../src/core/actor.ts';
import { publicId } from '../../../src/core/ids.ts';
import { permissionsIn, permissionsOf } from '../../../src/people/roles.ts';
import { aTenant, type Person, type TestTenant } from '../../support/a-tenant.ts';
import { openTestApp } from '../../support/app.ts';
import { as, askAs } from '../../support/client.ts';
import { everyRole, ownRole } from '../../support/every-role.ts';

openTestApp();

const schema = publicSchema();
const openToAll = [
  ...['signIn', 'refreshSession', 'acceptInvitation', 'requestPasswordReset', 'resetPassword', 'tenant'],
  ...['signUp', 'confirmSignUp', 'confirmEmailChange'],
];
const nobodys = '00000000-0000-7000-8000-000000000000';

interface RequestContext {
  kind: 'query' | 'mutation';
  field: GraphQLField<unknown, unknown>;
  needs: Permission | null;
}

/** The permissions that the schema itself describes. */
const servers: RequestContext[] = [schema.getQueryType(), schema.getMutationType()].flatMap((type, index) =>
  Object.values((type as GraphQLObjectType).getFields())
    .filter(({ name }) => !openToAll.includes(name))
    .map((field) => ({ kind: index === 0 ? ('query' as const) : ('mutation' as const), field, needs: needOf(field.description ?? '') })),
);

function needOf(description: string): Permission | null {
  return (/Requires `([a-z]+:[a-z_]+)`\.(?: Refusals: .*)?$/.exec(description)?.[1] as Permission) ?? null;
}

/** The least that passes the border: an id of nobody, the first value of an enum, a word. */
function leastOf(type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return leastOf(type.ofType, name);
  if (isListType(type)) return [leastOf(type.ofType, name)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) return least(Object.values(type.getFields()));
  if (name === 'permissions') return 'ticket:read';
  if (name === 'origins') return 'https://help.example';
  if (type.name === 'DateTime') return '2020-01-01T00:00:00Z';
  if (type.name === 'ID')
    return publicId(
      name.startsWith('queue')
        ? 'Queue'
        : name.startsWith('article')
          ? 'Article'
          : name.startsWith('apiKey')
            ? 'ApiKey'
            : name === 'userId'
              ? 'User'
              : name === 'sessionId'
                ? 'Session'
                : 'Ticket',
      nobodys,
    );
  if (type.name === 'EmailAddress') return 'x@y.example';
  if (type.name === 'Locale') return 'en';
  return type.name === 'Boolean' ? false : type.name === 'Int' ? 1 : 'palabra';
}

function least(fields: readonly { name: string; type: GraphQLInputType }[]): Record<string, unknown> {
  return Object.fromEntries(fields.filter(({ type }) => isNonNullType(type)).map(({ name, type }) => [name, leastOf(type, name)]));
}

async function extensionsAt(who: { token: string } | null, { kind, field }: RequestContext): Promise<{ code?: string; permission?: string }> {
  const args = field.args.filter(({ type }) => isNonNullType(type));
  const declared = args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const leaf = 'getFields' in getNamedType(field.type) ? '{ __typename }' : '';
  const query = `${kind} ${declared && `(${declared})`} { ${field.name} ${passed && `(${passed})`} ${leaf} }`;
  return (await askAs(who, query, least(args))).body.errors?.[0].extensions ?? {};
}

async function aKeyWith({ sofia, ana }: TestTenant, permission: Permission) {
  const answer = await as(sofia).issueApiKey({ name: permission, permissions: [permission], requesterId: ana.id });
  return { token: answer.secret! };
}

test('every mutation names the permission that it requires, and the permission exists', () => {
  const isOwn = /It requires a credential, but no permission\b/;
  const unsaid = servers
    .filter(({ kind, field, needs }) => kind === 'mutation' && !needs && !isOwn.test(field.description ?? ''))
    .map(({ field }) => field.name);

  expect(unsaid).toEqual([]);
  expect(servers.filter(({ needs }) => needs && !permissionsOf('ADMIN').has(needs))).toEqual([]);
});

test('what an analyst may change is their own account and the reports that they keep, and nothing else', () => {
  const open = servers.filter(({ kind, needs }) => kind === 'mutation' && !(needs && !permissionsOf('ANALYST').has(needs)));

  expect(open.map(({ field }) => field.name).sort()).toEqual([
    ...['beginSecondFactor', 'changePassword', 'confirmSecondFactor', 'deleteReport', 'endSession', 'endSessions', 'markNotifications'],
    ...['removeSecondFactor', 'renewRecoveryCodes', 'requestEmailChange', 'saveReport', 'signOut', 'updateNotificationPreferences', 'updateUser'],
  ]);
});

test.each(servers.map((context) => [context.field.name, context.needs ?? 'nothing but a credential', context] as const))(
  '%s requires %s',
  async (_name, _needs, context) => {
    const tenant = await aTenant(everyRole);
    const { nora, vera } = tenant.people as Record<string, Person>;
    const [exact, another] = await Promise.all([
      aKeyWith(tenant, context.needs ?? 'people:read'),
      aKeyWith(tenant, context.needs === 'people:read' ? 'note:read' : 'people:read'),
    ]);
    const opens = (held: ReadonlySet<Permission>) => !context.needs || held.has(context.needs);

    expect((await extensionsAt(null, context)).code).toBe('UNAUTHENTICATED');
    for (const [who, isOpen] of [
      [tenant.ana, opens(permissionsOf('REQUESTER'))],
      [tenant.marta, opens(permissionsOf('AGENT'))],
      [nora, opens(permissionsOf('ANALYST'))],
      [vera, opens(permissionsIn('second_line', ownRole.permissions))],
      [tenant.sofia, true],
      [exact, true],
      [another, !context.needs],
    ] as const) {
      const { code, permission } = await extensionsAt(who ?? null, context);
      if (isOpen) expect(['FORBIDDEN', 'UNAUTHENTICATED', 'GRAPHQL_VALIDATION_FAILED', 'INTERNAL']).not.toContain(code);
      else expect([code, permission]).toEqual(['FORBIDDEN', context.needs]);
    }
  },
);
