import { graphql, type Operation, plainHttp } from './operation.ts';

const ours = `{ viewer { actor { name ... on User { email } } tenant { slug codePrefix locale closurePolicy } } }`;

const postgraphile = `query Viewer($tenant: UUID!, $actor: UUID!) {
  actor: principalByTenantIdAndRowId(tenantId: $tenant, rowId: $actor) { name email }
  tenant: tenantByTenantId(tenantId: $tenant) { slug codePrefix locale closurePolicy }
}`;

export const viewer: Operation = {
  key: 'd',
  title: 'the viewer, with name, address and desk',
  dialects: {
    relevo: graphql(
      ours,
      () => ({}),
      (data) => data?.['viewer'],
    ),
    postgraphile: graphql(postgraphile, ({ tenantId, actorId }) => ({ tenant: tenantId, actor: actorId })),
    limit: plainHttp('/viewer', ({ tenantId, actorId }) => [tenantId, actorId]),
  },
};
