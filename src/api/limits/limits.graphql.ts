import { Field, Float, ObjectType } from 'type-graphql';
import { Duration } from '../../core/graphql/scalars.ts';
import { isTime, limitTable } from './limit-table.ts';

@ObjectType({
  description:
    'The limits that a client meets, each under the name by which `extensions.limitName` of an error means it. They are the same for every caller; those of files are set by the operator of the server.',
  simpleResolvers: true,
})
export class Limits {}

for (const [name, { what, unit }] of Object.entries(limitTable)) {
  const description = isTime(unit) ? what : `${what} Unit: ${unit}.`;
  Field(() => (isTime(unit) ? Duration : Float), { description })(Limits.prototype, name);
}
