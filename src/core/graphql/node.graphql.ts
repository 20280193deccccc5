import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({
  description: 'An object with a global id, which `node(id)` finds again. Ids are opaque; their prefix names the type (`tkt_…`, `usr_…`).',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: 'The opaque global id. Ids sort by creation and are never reused.' })
  id!: string;
}
