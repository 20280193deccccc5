/** Tables, and views of them. Every transaction that changes a row of these moves the head of the feed: by an event, or else its version. What was read from them alone is still true while the head is the same. */
export const versionedTables: readonly string[] = [
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
  'event',
  'feed',
  'mention',
  'message',
  'organization',
  'principal',
  'qualification',
  'queue',
  'queue_counter',
  'queue_member',
  'relation',
  'release',
  'request_type',
  'role',
  'severity',
  'sla_policy',
  'sla_policy_version',
  'sla_target',
  'status',
  'status_timer',
  'survey_answer',
  'template',
  'tenant',
  'ticket',
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

/** Functions of the database that read versioned tables only. */
export const versionedFunctions: readonly string[] = ['collaborated_tickets', 'walked_too_far', 'watched_tickets'];

/** Functions of the database that read other tables, or the time. */
export const readingFunctions: readonly string[] = [
  'article_passage',
  'article_words_like',
  'backlog',
  'doubt_article_words',
  'exact_query',
  'feed_heads',
  'index_message',
  'index_tickets',
  'group_gaps',
  'likely_words',
  'mail_backlog',
  'note_article_words',
  'published_origins',
  'question_words',
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
  'set_tenant',
  'suggest_article',
  'suggest_ticket',
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
  'tickets_with_clock',
  'tickets_with_field',
  'tickets_with_names',
  'tickets_with_subject',
  'tickets_with_words',
  'words_like',
];

const timeWords = ['now', 'clock_timestamp', 'statement_timestamp', 'transaction_timestamp', 'current_timestamp', 'current_date', 'localtimestamp', 'random'];
const versioned = new Set(versionedTables);
const uncacheable = new Set([...unversionedTables, ...readingFunctions, ...timeWords]);

/** Whether all that a statement reads is versioned. A column that is called like a table only costs the cache. */
export function readsVersionedOnly(text: string): boolean {
  for (const [word] of text.matchAll(/[a-z_]\w*/g)) if (uncacheable.has(word)) return false;
  return true;
}

const writes = /\b(?:insert into|update|delete from) "?(\w+)/gi;

/** Whether a statement changes rows of a versioned table. */
export function changesVersioned(text: string): boolean {
  for (const [, table = ''] of text.matchAll(writes)) if (versioned.has(table)) return true;
  return false;
}
