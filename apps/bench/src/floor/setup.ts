import type pg from 'pg';
import type { Template } from '../seed/template.js';
import type { TokenBook } from './token-book.js';

/** What the bench tells the floor before it listens. */
export interface FloorSetup {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly answers: Template['answers'];
}

export interface Floor {
  readonly pool: pg.Pool;
  readonly tokens: TokenBook;
  /** The project's own answers: their unchanging parts are repeated, so that both store and send equally much. */
  readonly answers: Template['answers'];
}

export interface Answer {
  readonly status: number;
  /** JSON text. */
  readonly body: string;
}

export const refusal = (status: number, code: string, more: object = {}): Answer => ({
  status,
  body: JSON.stringify({ code, ...more }),
});
