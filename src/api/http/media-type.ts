/** GraphQL over HTTP: under the older media type a readable request answers 200, whatever happens to its document. */
export function expectsPlainJson(accept = ''): boolean {
  return /application\/(graphql-response\+)?json/i.exec(accept)?.[1] === undefined;
}

/** Clients take the errors of an answer that is no 200 only under the newer media type. */
export function mediaTypeFor(accept: string | undefined): string {
  return `application/${expectsPlainJson(accept) ? '' : 'graphql-response+'}json; charset=utf-8`;
}
