import { nodePayload } from '../core/graphql/node-payload.graphql.ts';
import { User } from './actor.graphql.ts';
import { UserShape } from './actor.shape.ts';

export const UserPayload = nodePayload('user', () => User, UserShape, 'The person; null when the mutation was refused.');
