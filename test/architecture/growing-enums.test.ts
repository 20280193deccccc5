import 'reflect-metadata';
import { isEnumType } from 'graphql';
import { expect, test } from 'vitest';
import { publicSchema } from '../../src/api/schema/schema.ts';

/** Enums of arguments and inputs only: what they take is never taken away, and no client is given a value of them. */
const onlyGiven = ['ExternalType', 'OrderDirection', 'OrganizationOrderField', 'TicketOrderField', 'TicketPart', 'UserOrderField'];

test('every enum of an answer says that it may grow, and only those of inputs do not', () => {
  const enums = Object.values(publicSchema().getTypeMap()).filter((type) => isEnumType(type) && !type.name.startsWith('__'));

  const silent = enums.filter(({ description }) => !description?.endsWith('New values may be added: expect ones that you do not know.'));

  expect(silent.map(({ name }) => name).sort()).toEqual(onlyGiven);
});
