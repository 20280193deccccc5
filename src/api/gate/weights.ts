/** Cost points of what operations do. `npm run bench:cost` shows the processor time that a point buys, some 2.4 to 12 µs, and these weights are set by it. */
export const weights = Object.freeze({
  /** An object of the answer. */
  object: 1,
  /** A field at the root of a query: a statement. */
  root: 50,
  mutation: 250,
  /** A subscription that begins: its query is tried, its place in the feed and the access of its subscriber are read. */
  subscription: 100,
  /** An id that is looked up. */
  id: 1,
  /** A search for words through a full-text index. */
  textSearch: 200,
  /** A search for parts of words, of which some two thousand matches are ranked. */
  partSearch: 200,
  /** A search for tickets, of whose texts some thousands are ranked. */
  ticketSearch: 500,
  /** Suggestions, for which some hundreds of articles and tickets are ranked; then each word that they are sought by. */
  suggestion: 500,
  suggestionWord: 200,
  /** A report: its days are added up and written in this process. */
  report: 250,
  /** A map of all public articles. */
  sitemap: 1_000,
  /** A thousand characters of a statement that the connection has not prepared, which is planned; they are charged in the end. */
  planning: 80,
  /** A comparison of a filter, which is checked, planned and compiled. */
  comparison: 4,
  /** A comparison by key, or of relations, which is a statement within the statement; besides its comparison. */
  lookUp: 7,
  /** A search for a text within another, besides its comparison. */
  search: 4,
  /** A value of a list that is compared with. */
  value: 0.1,
  /** A thousand rows that a statement may read beyond the first ones; then each comparison, search and value on them. */
  rows: 40,
  rowComparison: 1.5,
  rowSearch: 280,
  /** The same where a total counts them, which must remain possible at the largest tenants. */
  countedSearch: 180,
  /** A search in a text of any length. */
  rowLongSearch: 3_000,
  rowValue: 0.4,
  /** A number of rows that must be counted. */
  total: 10,
  /** A text of common length that is turned into HTML; what takes longer is charged by its time. */
  html: 20,
  /** 64 KiB of a file that come in or go out. */
  fileChunk: 5,
  /** Items of a list whose length is unknown. */
  assumedListSize: 10,
});

/** Fields with a fixed cost, whatever is selected below them: counting rows, rendering Markdown, looking for words in the texts of a row, looking up the tickets of what is unread, examining every open ticket, writing or drawing reports, reading the schema from memory. */
export const fixedCosts: ReadonlyMap<string, number> = new Map([
  ['totalCount', weights.total],
  ['helpedCount', weights.total],
  ['notHelpedCount', weights.total],
  ['bodyHtml', weights.html],
  ['descriptionHtml', weights.html],
  ['possibleSecrets', weights.html],
  ['headings', weights.html],
  ['textChanges', weights.html],
  ['highlights', 32],
  // A thousand tickets are looked up, to know which are seen.
  ['unreadNotificationCount', 90],
  ['configurationPreview', 1_000],
  // Up to 20,000 rows of text.
  ['csv', 200],
  ['svg', 1_000],
  ['mailTemplatePreview', 20],
  ['organizationPreview', 1_000],
  ['__schema', 5_000],
  ['__type', 150],
]);
