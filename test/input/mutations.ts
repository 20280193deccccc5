import { type GraphQLInputField, getNamedType, isInputObjectType, isRequiredInputField } from 'graphql';
import { expect } from 'vitest';
import { publicSchema } from '../../src/api/schema/schema.ts';
import { payloadSelection } from '../isolation/id-fields.ts';
import { type FullTenant, needed } from '../isolation/two-tenants.ts';
import { askInTime, type Bearer } from '../support/client.ts';

/** A mutation as the schema has it, with a document that asks for all of its payload. */
export interface Tried {
  name: string;
  /** Whether it requires no credential. */
  isOpen: boolean;
  /** Whether it counts as an attempt to sign in, of which there are few a minute. */
  isAttempt: boolean;
  document: string;
  fields: GraphQLInputField[];
}

/** All but the one that ends the session of whoever tries them. */
export const mutations: Tried[] = Object.values(publicSchema().getMutationType()?.getFields() ?? {})
  .filter(({ name }) => name !== 'signOut')
  .map((field) => {
    const type = field.args[0]?.type;
    const input = type && getNamedType(type);
    return {
      name: field.name,
      isOpen: /requires no credential/.test(field.description ?? ''),
      isAttempt: /an attempt to sign in|RATE_LIMITED/.test(field.description ?? ''),
      document: `mutation ($input: ${type}) { ${field.name}(input: $input) ${payloadSelection(field)} }`,
      fields: isInputObjectType(input) ? Object.values(input.getFields()) : [],
    };
  });

export interface Refused {
  code: string;
  message: string;
  path: string[];
  details: Record<string, unknown> | null;
}

export interface Said {
  /** Of the top level: not business. */
  codes: string[];
  userErrors: Refused[];
  text: string;
}

/** A mutation with an input that is good but for the changes. */
export async function tryOne({ name, document, fields }: Tried, tenant: FullTenant, changes: object, who: Bearer = tenant.sofia, headers = {}): Promise<Said> {
  const good = Object.fromEntries(fields.filter(isRequiredInputField).map((field) => [field.name, needed(tenant)[field.name]]));
  const { body } = await askInTime(who, document, { input: { ...good, ...changes } }, headers);
  const text = JSON.stringify(body);
  expect(text).not.toMatch(inside);
  const codes = (body.errors ?? []).map(({ extensions }: { extensions: { code: string } }) => extensions.code);
  return { codes, userErrors: body.data?.[name]?.userErrors ?? [], text };
}

/** What an answer must never reveal: the inside of the server. */
export const inside =
  /violates|constraint|relation \\?"|syntax error|duplicate key|byte sequence|node_modules|\.ts:\d|\n\s+at |"stack|"code":"INTERNAL"|pg_|\b(select|insert into|update) \w+/i;
