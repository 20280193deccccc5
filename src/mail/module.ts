import type { Module } from '../core/module.ts';

export const mail: Module = { name: 'mail' };
