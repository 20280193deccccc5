import { type ClassType, Field, InputType } from 'type-graphql';
import { howComparatorsMatch, IdComparator, StringComparator } from '../../core/graphql/comparators.graphql.ts';

export interface Comparator<Value> {
  eq?: Value;
  neq?: Value;
  in?: Value[];
  nin?: Value[];
  isNull?: boolean;
}

export function comparatorOf<Value>(name: string, values: object): ClassType<Comparator<Value>> {
  @InputType(`${name}Comparator`, { description: `Compares a value of the enum ${name}. ${howComparatorsMatch}` })
  class EnumComparator implements Comparator<Value> {
    @Field(() => values, { nullable: true, description: 'Matches when the value equals this one.' })
    eq?: Value;

    @Field(() => values, { nullable: true, description: 'Matches when the value differs from this one.' })
    neq?: Value;

    @Field(() => [values], { nullable: true, description: 'Matches when the value is one of these.' })
    in?: Value[];

    @Field(() => [values], { nullable: true, description: 'Matches when the value is none of these.' })
    nin?: Value[];

    @Field(() => Boolean, { nullable: true, description: 'True matches when there is no value, false when there is one.' })
    isNull?: boolean;
  }
  return EnumComparator;
}

@InputType({ description: "Filters by an item of the desk's configuration, by its id or its key. All parts that are given must match; null is refused." })
export class KeyedFilter {
  @Field(() => IdComparator, { nullable: true, description: 'Filters by the id of the item.' })
  id?: IdComparator;

  @Field(() => StringComparator, { nullable: true, description: 'Filters by the key of the item.' })
  key?: StringComparator;
}

@InputType({ description: 'Filters by a related object, such as a person or an organization. Null is refused; `isNull` of the id asks for absence.' })
export class RelatedFilter {
  @Field(() => IdComparator, { nullable: true, description: 'Filters by the id of the object; `isNull` matches tickets that have none.' })
  id?: IdComparator;
}
