import type { EntitySchema } from '@mikro-orm/core';
import type { ClassType } from 'type-graphql';
import type { Field, Shape } from '../reading/shape/shape.ts';
import type { Services } from './context.ts';
import type { EventDefinition, IdType, Permission, RefusalCode, RefusalText, Text } from './registry.ts';
import type { FindTenants } from './tenants-with-work.ts';

/** What a module brings. The order of modules means nothing, and two that bring the same name are refused at start. */
export interface Module {
  name: string;
  /** The prefix of the public ids of each type. */
  ids?: Partial<Readonly<Record<IdType, string>>>;
  /** What each of them allows. */
  permissions?: Partial<Readonly<Record<Permission, Text>>>;
  /** The catalogue of the events that it records, or that only subscriptions send. */
  events?: Readonly<Record<string, EventDefinition>>;
  refusals?: Partial<Readonly<Record<RefusalCode, RefusalText>>>;
  /** The rows that the ORM writes; tickets, messages and events are written by statements of their own. */
  rows?: readonly EntitySchema[];
  /** The shapes that `node(id)` reads, by type of id. */
  nodes?: Partial<Readonly<Record<IdType, Shape>>>;
  /** Shapes without a global id. */
  shapes?: readonly Shape[];
  extensions?: readonly ShapeExtension[];
  resolvers?: readonly ClassType[];
  /** GraphQL types that no field names, because they are reached by an interface only. */
  types?: readonly ClassType[];
  /** The fields, by type, that are open to visitors with a publishable key; all others are refused to them. */
  visitorFields?: VisitorFields;
  tasks?: readonly WorkerTask[];
}

export type VisitorFields = Readonly<Record<string, readonly string[]>>;

/** Fields that a module adds to a shape, usually of another module. */
export interface ShapeExtension {
  shape: Shape;
  fields: Readonly<Record<string, Field>>;
}

export interface WorkerTask {
  /** The pause after a round without work; due work starts within this time. */
  pauseMs: number;
  /** One round; returns the number of items processed. */
  run(services: Services, stop: AbortSignal, find: FindTenants): Promise<number>;
  /** Closes what the rounds opened, when the worker stops. */
  end?(services: Services): void;
}
