import { registerEnumType } from 'type-graphql';

export const OrderDirectionEnum = { ASC: 'ASC', DESC: 'DESC' } as const;
registerEnumType(OrderDirectionEnum, {
  name: 'OrderDirection',
  description: 'The direction in which a list is sorted.',
  valuesConfig: { ASC: { description: 'The smallest or earliest value comes first.' }, DESC: { description: 'The greatest or latest value comes first.' } },
});
