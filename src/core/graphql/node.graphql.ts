import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({
  description: 'A thing with an id of its own, which `node(id)` finds again. Ids are opaque; their first letters tell the type (`tkt_…`, `usr_…`).',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque, sortable by creation, never reused.' })
  id!: string;
}
