export type TicketNature = 'INCIDENT' | 'REQUEST' | 'CHANGE' | 'ALERT';
export type Effort = 'SMALL' | 'MEDIUM' | 'LARGE';
export type Environment = 'DEVELOPMENT' | 'PRODUCTION';
