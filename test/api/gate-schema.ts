import { buildSchema, GraphQLError } from 'graphql';
import { type Admission, admit } from '../../src/api/gate/admit.ts';
import { openBudget } from '../../src/api/gate/budget.ts';
import { checkDocument, readDocument } from '../../src/api/gate/document.ts';
import { maskErrors } from '../../src/api/gate/mask.ts';

export const sdl = `
  enum Status { OPEN CLOSED }
  interface Node { id: ID! }
  type User implements Node { id: ID! name: String tickets(first: Int): TicketConnection! organization: Organization }
  type Organization { name: String parent: Organization }
  type Message { text: String author: User }
  type MessageConnection { nodes: [Message!]! totalCount: Int pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! }
  type Option { status: Status allowed: Boolean }
  type Ticket implements Node {
    id: ID! code: String status: Status creator: User assignee: User requester: User queue: Queue organization: Organization
    messages(first: Int, last: Int): MessageConnection! options: [Option!]!
  }
  type TicketEdge { node: Ticket! }
  type TicketConnection { edges: [TicketEdge!]! nodes: [Ticket!]! totalCount: Int pageInfo: PageInfo! }
  type Queue { name: String }
  input TicketFilter { status: Status subject: String }
  type Query {
    viewer: User node(id: ID!): Node nodes(ids: [ID!]!): [Node]! ticket(id: ID!, status: Status): Ticket
    tickets(filter: TicketFilter, first: Int, after: String, last: Int): TicketConnection! queues: [Queue!]!
  }
  type Payload { viewer: User }
  type Mutation { login(p: String): Payload close(id: ID!): Payload }
  type Subscription { changed: Ticket }
`;

export const schema = buildSchema(sdl);

export const budget = openBudget();

export const masking = () => {
  const entries: Record<string, unknown>[] = [];
  return { requestId: 'req_1', entries, log: { error: (entry: object) => entries.push({ ...entry }) } };
};

export const refusalsOf = (source: string, more: Partial<Admission> = {}): readonly GraphQLError[] => {
  try {
    const document = readDocument(source);
    const errors = checkDocument(schema, document);
    if (errors.length > 0) return errors;
    const request = { schema, document, principalKey: null, isCredentialed: true, budget };
    const verdict = admit({ ...request, ...more });
    return verdict instanceof GraphQLError ? [verdict] : [];
  } catch (error) {
    return [error as GraphQLError];
  }
};

export const answerTo = (source: string, more?: Partial<Admission>) => maskErrors(refusalsOf(source, more), masking());

export const costOf = (source: string, variables?: Record<string, unknown>): unknown => {
  const document = readDocument(source);
  const request = { schema, document, variables, principalKey: null, isCredentialed: true, budget };
  const verdict = admit(request);
  return 'cost' in verdict ? verdict.cost.requested : verdict.extensions.requested;
};

export const page = `query Page($first: Int = 25) {
  tickets(first: $first) {
    nodes {
      id code status
      creator { id name } assignee { id name } requester { id name } queue { name } organization { name }
      messages(last: 3) { nodes { text author { id name } } }
    }
    pageInfo { hasNextPage }
  }
}`;
