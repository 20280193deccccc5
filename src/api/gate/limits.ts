/** Limits of a request, a socket and an answer, over HTTP and WebSocket alike. */
export const limits = Object.freeze({
  /** Bytes of an HTTP body and of a WebSocket frame (`maxPayload`; ws allows 100 MiB by default). */
  maxBodyBytes: 1_048_576,
  /** Characters of a document: comments are no tokens, and a megabyte of them takes 75 ms to parse. */
  maxDocumentLength: 100_000,
  /** Tokens of a document; the introspection query of GraphiQL has 184. */
  maxTokens: 2_000,
  /** Fields below one another, fragments followed; the introspection query of GraphiQL nests 15. */
  maxDepth: 15,
  /** Braces within braces, as written. */
  maxBraces: 30,
  /** Fragments defined: graphql-js compares them in pairs and overflows its stack on 150. */
  maxFragments: 60,
  /** Aliases written anywhere in the document. */
  maxAliases: 30,
  /** Directives written anywhere in the document. */
  maxDirectives: 50,
  /** Directives on one field, fragment or operation. */
  maxDirectivesPerPlace: 4,
  /** Fields in all, a fragment counted as often as it is spread. */
  maxFields: 1_000,
  /** Fields in all that are written, also those that do not run: the rules of graphql-js look at them. */
  maxWrittenFields: 2_000,
  /** Fields below one another that are written, also those that do not run. */
  maxWrittenDepth: 30,
  /** Fields that merge into one field of the answer: graphql-js compares them, and everything below them, in pairs. */
  maxMergedFields: 30,
  /** Fields at the root of a query. */
  maxRootFields: 20,
  /** Fields at the root of a mutation: each is a change. */
  maxMutations: 5,
  /** Validated documents in the cache. */
  maxDocuments: 1_000,
  /** Estimated bytes of the validated documents in a cache; there is one for HTTP and one for sockets. */
  maxDocumentBytes: 32 * 1_048_576,
  /** Lists and objects below one another in the variables; a filter takes some 25, a configuration document 10. */
  maxVariableDepth: 64,
  /** Keys of one object in the variables, itself included; the largest input has some 60. */
  maxVariableKeys: 1_000,
  /** Comparisons of one filter, an empty filter within it counted as one: each is planned and compiled, and compared on each row. */
  maxFilterComparisons: 100,
  /** Filters below one another, by `and`, `or` and `not`. */
  maxFilterDepth: 10,
  /** Values of one list in a filter. */
  maxFilterList: 500,
  /** Values of all lists in one filter. */
  maxFilterValues: 1_000,
  /** Cost points for what one operation may return. */
  maxAnswerCost: 5_000,
  /** Cost points of one operation, with what it may read. */
  maxCost: 60_000,
  /** Cost points in a full budget. */
  budget: 200_000,
  /** Cost points a principal gets back each second. */
  budgetPerSecond: 20_000,
  /** Principals whose budget is stored; one that is dropped starts with a full budget. */
  maxPrincipals: 100_000,
  /** Characters of `operationName`. */
  maxOperationNameLength: 200,
  /** Errors that are looked for in a document, so that all unknown keys are among them. */
  maxValidationErrors: 25,
  /** Errors in one answer. */
  maxErrors: 5,
  /** Bytes of the errors in one answer, as JSON. */
  maxErrorBytes: 4_096,
  /** Bytes of the id of an operation on a socket: it stands in each of its messages. */
  maxOperationIdBytes: 1_024,
  /** Operations open at once on one socket. */
  maxSubscriptionsPerSocket: 50,
  /** Unsent bytes on a socket at which its live operations are paused. */
  maxUnsentBytes: 1_048_576,
  /** Milliseconds after which a paused socket is closed. */
  maxUndrainedMs: 60_000,
  /** Bytes of the answers of a principal over HTTP that its clients have not taken. */
  maxUnreadBytes: 33_554_432,
  /** Acknowledged sockets without a credential, of one address. */
  maxAnonymousSocketsOfAddress: 100,
  /** Acknowledged sockets without a credential, of one process. */
  maxAnonymousSockets: 1_000,
  /** Milliseconds a socket without a credential stays open: enough to sign in. */
  maxAnonymousMs: 60_000,
  /** Milliseconds in which a whole request must have come, but for uploads. */
  maxRequestMs: 30_000,
  /** Milliseconds in which a whole upload must have come. */
  maxUploadMs: 900_000,
  /** Milliseconds without a byte after which an upload is given up. */
  maxUploadIdleMs: 15_000,
  /** Characters of the signed part of an address of a file, or of a report with all that it was asked by. */
  maxLinkLength: 6_000,
  /** Uploads and downloads at once in a process: of a principal, of a tenant and in all. */
  maxTransfersOfPrincipal: 6,
  maxTransfersOfTenant: 40,
  maxTransfers: 400,
  /** Milliseconds a socket may stay without `connection_init`. */
  connectionInitWaitTimeout: 3_000,
});
