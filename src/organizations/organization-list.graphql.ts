import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { PagingArgs } from '../core/graphql/connection.graphql.ts';
import { OrderDirectionEnum } from '../core/graphql/order-direction.graphql.ts';
import type { Direction } from '../reading/shape/shape.ts';

export const OrganizationOrderFieldEnum = { NAME: 'NAME', CREATED_AT: 'CREATED_AT' } as const;
registerEnumType(OrganizationOrderFieldEnum, {
  name: 'OrganizationOrderField',
  description: 'What a list of organizations can be sorted by.',
  valuesConfig: {
    NAME: { description: 'The name, by the codes of its characters.' },
    CREATED_AT: { description: 'The time when the organization was added to the desk.' },
  },
});

@InputType({ description: 'Selects organizations; every part that is given must match.' })
export class OrganizationFilter {
  @Field(() => Boolean, { nullable: true, description: 'True matches only archived organizations, false only the others.' })
  isArchived?: boolean;
}

@InputType({ description: 'One order of a list of organizations. Those that are equal in every order are sorted by id.' })
export class OrganizationOrder {
  @Field(() => OrganizationOrderFieldEnum, { description: 'The field to sort by.' })
  field!: keyof typeof OrganizationOrderFieldEnum;

  @Field(() => OrderDirectionEnum, { description: 'Whether the values ascend or descend.' })
  direction!: Direction;
}

@ArgsType()
export class OrganizationsArgs extends PagingArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Finds organizations by any part of the name, a domain or the id in another system, without regard to case and accents; at most 200 characters. Every word must be found, a word of one or two characters at the beginning of a word; when no organization has them all, similar ones are found. The best hundred matches are returned, and of very many some two thousand are compared.',
  })
  search?: string;

  @Field(() => OrganizationFilter, { nullable: true, description: 'Which organizations to return; all that the viewer can see when left out.' })
  filter?: OrganizationFilter;

  @Field(() => [OrganizationOrder], {
    nullable: true,
    description: 'The orders of the list, at most three; when left out, by name, and the best matches of a search first.',
  })
  orderBy?: OrganizationOrder[];
}
