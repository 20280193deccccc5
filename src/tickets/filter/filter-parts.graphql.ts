import { type ClassType, Field, InputType } from 'type-graphql';
import { IdComparator, StringComparator } from '../../core/graphql/comparators.graphql.ts';

export interface Comparator<Value> {
  eq?: Value;
  neq?: Value;
  in?: Value[];
  nin?: Value[];
}

export function comparatorOf<Value>(name: string, values: object): ClassType<Comparator<Value>> {
  @InputType(`${name}Comparator`, { description: `Compares a ${name}. Several comparators must all hold.` })
  class EnumComparator implements Comparator<Value> {
    @Field(() => values, { nullable: true, description: 'Is this one.' })
    eq?: Value;

    @Field(() => values, { nullable: true, description: 'Is another one.' })
    neq?: Value;

    @Field(() => [values], { nullable: true, description: 'Is one of these.' })
    in?: Value[];

    @Field(() => [values], { nullable: true, description: 'Is none of these.' })
    nin?: Value[];
  }
  return EnumComparator;
}

@InputType({ description: "One of the desk's own things, by id or by key." })
export class KeyedFilter {
  @Field(() => IdComparator, { nullable: true, description: 'By id.' })
  id?: IdComparator;

  @Field(() => StringComparator, { nullable: true, description: 'By key.' })
  key?: StringComparator;
}

@InputType({ description: 'A person, an organization or another thing by id; `isNull` asks whether there is one.' })
export class RelatedFilter {
  @Field(() => IdComparator, { nullable: true, description: 'By id.' })
  id?: IdComparator;
}
