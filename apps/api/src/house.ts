import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Logger } from 'pino';
import type { Env } from '#config/env';
import { CalendarInForce, type Corridor, type FireRequest, type Outcome } from '#libs/casework';
import { Database } from '#libs/persistence';
import { RouteTable } from './http/route-table.js';

/** What every room of the API may ask for. Built once in main.ts, or by a test with some parts of its own. */
export interface House {
  readonly env: Env;
  readonly log: Logger;
  /** Hot paths and reads. */
  readonly db: Database;
  /** Ordinary CRUD of the administration. */
  readonly source: DataSource;
  readonly corridor: Corridor;
  /** The corridor's calendar, and how it is brought up to date. */
  readonly calendars: CalendarInForce;
  /** The one door through which states change. */
  readonly fire: (request: FireRequest) => Promise<Outcome>;
  /** The built web application; null serves the API alone. */
  readonly webFolder: string | null;
}

export const ENV = Symbol('Env');
export const LOG = Symbol('Logger');
export const CORRIDOR = Symbol('Corridor');
export const FIRE = Symbol('fireEvent');

/** `Database`, `DataSource` and `CalendarInForce` are asked for by their class, the rest by `@Inject(ENV | LOG | CORRIDOR | FIRE)`. */
@Global()
@Module({})
export class HouseModule {
  static of({ env, log, db, source, corridor, calendars, fire }: House, table: RouteTable): DynamicModule {
    const providers = [
      { provide: ENV, useValue: env },
      { provide: LOG, useValue: log },
      { provide: CORRIDOR, useValue: corridor },
      { provide: CalendarInForce, useValue: calendars },
      { provide: FIRE, useValue: fire },
      { provide: Database, useValue: db },
      { provide: DataSource, useValue: source },
      { provide: RouteTable, useValue: table },
    ];
    return { module: HouseModule, providers, exports: providers };
  }
}
