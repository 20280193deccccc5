/** Tickets, and what changes with them. Every transaction that changes a row of these moves the head of the feed: by events of the tickets, or else by another version. What was read from versioned tables alone is still true while that is the same. */
export const ticketTables: readonly string[] = ['event', 'feed', 'mention', 'message', 'queue_counter', 'relation', 'survey_answer', 'ticket'];

/** Configuration, people and articles, and views of them. Every transaction that changes a row of these gives the feed another version. What was read from these alone is still true while that is the same, whatever happens to tickets. */
export const referenceTables: readonly string[] = [
  'article',
  'article_feedback',
  'article_translation',
  'article_version',
  'calendar',
  'calendar_version',
  'category',
  'configuration',
  'desk_setting',
  'entitlement',
  'organization',
  'principal',
  'qualification',
  'queue',
  'queue_member',
  'release',
  'request_type',
  'role',
  'severity',
  'sla_policy',
  'sla_policy_version',
  'sla_target',
  'status',
  'status_timer',
  'template',
  'tenant',
  'transition',
  'workflow',
  'workflow_effect',
  'workflow_source',
  'workflow_transition',
];

/** Rows of these change without the feed, or go; an answer that needs one is read each time. */
export const unversionedTables: readonly string[] = [
  'account_token',
  'api_key',
  'article_word',
  'attachment',
  'availability',
  'delivery',
  'file_usage',
  'idempotency',
  'incoming_mail',
  'knowledge_gap',
  'login_attempt',
  'migration',
  'notification',
  'notification_preference',
  'organization_domain',
  'password',
  'recalculation',
  'refresh_token',
  'report_day',
  'report_fact',
  'report_month',
  'report_position',
  'report_ticket',
  'saved_report',
  'second_factor',
  'secret',
  'session',
  'subscriber',
  'suggestion',
  'support_address',
  'tenant_key',
  'tenant_slug',
  'ticket_counter',
  'ticket_text',
  'worker_heartbeat',
];

/** Functions of the database that read tickets and versioned tables only. */
export const versionedFunctions: readonly string[] = ['collaborated_tickets', 'walked_too_far', 'watched_tickets'];

/** Functions of the database that read other tables, or the time. */
export const readingFunctions: readonly string[] = [
  'article_passage',
  'article_scores',
  'article_words_like',
  'articles_with_words',
  'backlog',
  'doubt_article_words',
  'exact_query',
  'feed_heads',
  'index_message',
  'index_tickets',
  'group_gaps',
  'likely_words',
  'mail_backlog',
  'newest_tickets',
  'note_article_words',
  'published_origins',
  'question_words',
  'readable_articles',
  'readable_ways',
  'reads_match',
  'remove_old_events',
  'search_article',
  'search_article_translation',
  'search_organization',
  'search_person',
  'search_query',
  'search_score',
  'search_terms',
  'search_ticket',
  'seal_text',
  'sees_some_ticket',
  'set_tenant',
  'stems_in_articles',
  'stems_in_tickets',
  'suggest_article',
  'suggest_ticket',
  'suggested_tickets',
  'suggestion_score',
  'suggestion_terms',
  'similar_query',
  'tenants_removing_events',
  'tenants_to_report',
  'tenants_with_articles_to_index',
  'tenants_with_due_articles',
  'tenants_with_due_reports',
  'tenants_with_doubtful_words',
  'tenants_with_ended_sessions',
  'tenants_with_expired_links',
  'tenants_with_files_to_examine',
  'tenants_with_gaps_to_group',
  'tenants_with_old_deliveries',
  'tenants_with_old_keys',
  'tenants_with_old_mail',
  'tenants_with_old_notifications',
  'tenants_with_old_suggestions',
  'tenants_with_old_uploads',
  'tenants_with_tickets_to_index',
  'tenants_with_waiting_mail',
  'tenants_with_work',
  'ticket_highlights',
  'ticket_scores',
  'tickets_with_clock',
  'tickets_with_field',
  'tickets_with_names',
  'tickets_with_stems',
  'tickets_with_subject',
  'tickets_with_words',
  'words_like',
  'words_of_newest_articles',
  'words_of_tickets',
];

const timeWords = ['now', 'clock_timestamp', 'statement_timestamp', 'transaction_timestamp', 'current_timestamp', 'current_date', 'localtimestamp', 'random'];
const tickets = new Set([...ticketTables, ...versionedFunctions]);
const uncacheable = new Set([...unversionedTables, ...readingFunctions, ...timeWords]);

/** What a statement reads: also tickets, or only what seldom changes. */
export type Versioned = 'TICKETS' | 'REFERENCE';

/** `null` where not all that a statement reads is versioned. A column that is called like a table only costs the cache. */
export function versionedReads(text: string): Versioned | null {
  let reads: Versioned = 'REFERENCE';
  for (const [word] of text.matchAll(/[a-z_]\w*/g)) {
    if (uncacheable.has(word)) return null;
    if (tickets.has(word)) reads = 'TICKETS';
  }
  return reads;
}
