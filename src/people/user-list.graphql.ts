import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import type { RequesterKind } from '../core/actor.ts';
import { StringComparator } from '../core/graphql/comparators.graphql.ts';
import { PagingArgs } from '../core/graphql/connection.graphql.ts';
import { type Comparator, comparatorOf, RelatedFilter } from '../core/graphql/filter-parts.graphql.ts';
import { OrderDirectionEnum } from '../core/graphql/order-direction.graphql.ts';
import type { Direction } from '../reading/shape/shape.ts';
import { RequesterKindEnum } from './actor.graphql.ts';

export const UserOrderFieldEnum = { NAME: 'NAME', CREATED_AT: 'CREATED_AT' } as const;
registerEnumType(UserOrderFieldEnum, {
  name: 'UserOrderField',
  description: 'What a list of people can be sorted by.',
  valuesConfig: {
    NAME: { description: 'The name, by the codes of its characters.' },
    CREATED_AT: { description: 'The time when the person was added to the desk.' },
  },
});

const RequesterKindComparator = comparatorOf<RequesterKind>('RequesterKind', RequesterKindEnum);

@InputType({ description: 'Selects people; every part that is given must match.' })
export class UserFilter {
  @Field(() => StringComparator, { nullable: true, description: 'Filters by the key of the role of the person.' })
  role?: StringComparator;

  @Field(() => RequesterKindComparator, { nullable: true, description: 'Filters by the kind of requester.' })
  requesterKind?: Comparator<RequesterKind>;

  @Field(() => RelatedFilter, { nullable: true, description: 'Filters by the organization of the person.' })
  organization?: RelatedFilter;

  @Field(() => Boolean, { nullable: true, description: 'True matches only active people, false only the others.' })
  isActive?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'True matches only people who signed up and wait for approval, false only the others.' })
  isWaiting?: boolean;
}

@InputType({ description: 'One order of a list of people. People who are equal in every order are sorted by id.' })
export class UserOrder {
  @Field(() => UserOrderFieldEnum, { description: 'The field to sort by.' })
  field!: keyof typeof UserOrderFieldEnum;

  @Field(() => OrderDirectionEnum, { description: 'Whether the values ascend or descend.' })
  direction!: Direction;
}

@ArgsType()
export class UsersArgs extends PagingArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Finds people by any part of the name, the email address, the phone number (of which only digits count) or the id in another system, without regard to case and accents; at most 200 characters. Every word must be found, a word of one or two characters at the beginning of a word; when nobody has them all, similar ones are found. The best hundred matches are returned, and of very many some two thousand are compared.',
  })
  search?: string;

  @Field(() => UserFilter, { nullable: true, description: 'Which people to return; everybody whom the viewer finds when left out.' })
  filter?: UserFilter;

  @Field(() => [UserOrder], {
    nullable: true,
    description: 'The orders of the list, at most three; when left out, by name, and the best matches of a search first.',
  })
  orderBy?: UserOrder[];
}
