import { type Case, graphql, type Operation, plainHttp } from './operation.ts';

const ours = `query Suggest($words: String!) {
  suggest(input: { subject: $words }) { articles { article { title } } tickets { ticket { code } } }
}`;

const asked = ({ tenantId, actorId, words }: Case) => [tenantId, actorId, words];

/** PostGraphile has nothing like it: it could only call the same functions. */
export const suggest: Operation = {
  key: 'h',
  title: 'suggestions for a subject of eight words, kept on record',
  dialects: {
    relevo: graphql(
      ours,
      ({ words }) => ({ words }),
      (data) => data?.['suggest'],
    ),
    limit: plainHttp('/suggest', asked),
  },
};
