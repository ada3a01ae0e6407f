import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { fireEvent, type FireRequest, type Outcome } from '#libs/casework';
import { dataSource } from '#libs/persistence';
import { readEnv, type Env } from '#config/env';
import { createApp } from '../../apps/api/src/create-app.js';
import { hashPassword } from '../../apps/api/src/identity/password.js';
import { City } from './city.js';

export const PASSWORD = 'eine lange Losung 2026';

export interface Reply {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: any;
  readonly text: string;
}

interface Options {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** Username; signs in on first use. */
  readonly as?: string;
}

/** The whole API without a socket, over a city of its own. `fire` replaces the corridor where a test wants to see what arrives. */
export class Api {
  private readonly cookies = new Map<string, string>();

  private constructor(
    readonly app: NestFastifyApplication,
    readonly city: City,
    private readonly end: () => Promise<void>,
  ) {}

  /** `beside`: one more process of a city that has one already. */
  static async open({
    fire,
    env = {},
    beside,
  }: {
    fire?: (request: FireRequest) => Promise<Outcome>;
    env?: Record<string, string>;
    beside?: Api;
  } = {}): Promise<Api> {
    const city = beside?.city ?? (await City.open());
    const { corridor, database } = city;
    const source = await dataSource(database.appUrl, 4).initialize();
    const app = await createApp({
      env: testEnv(database.appUrl, env),
      log: pino({ level: 'silent' }),
      db: corridor.db,
      source,
      corridor,
      calendars: city.calendars,
      fire: fire ?? ((request) => fireEvent(corridor, request)),
      webFolder: null,
    });
    if (!beside) {
      await corridor.db.query('update person set username = lower(username), password_hash = $1', [
        await hashPassword(PASSWORD),
      ]);
    }
    return new Api(app, city, async () => {
      await app.close();
      await source.destroy();
      if (!beside) await city.close();
    });
  }

  async call(method: string, url: string, { body, headers = {}, as }: Options = {}): Promise<Reply> {
    const cookie = as ? { cookie: this.cookies.get(as) ?? (await this.signIn(as)) } : {};
    const isText = typeof body === 'string' || Buffer.isBuffer(body);
    const reply = await this.app.inject({
      method: method as 'GET',
      url,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...cookie, ...headers },
      ...(body !== undefined && { payload: isText ? (body as string) : JSON.stringify(body) }),
    });
    const isJson = /json/.test(String(reply.headers['content-type']));
    return {
      status: reply.statusCode,
      headers: reply.headers as Record<string, string>,
      body: isJson && reply.payload ? JSON.parse(reply.payload) : undefined,
      text: reply.payload,
    };
  }

  /** The cookie of a fresh session, which later calls of this person send along. */
  async signIn(username: string, password = PASSWORD): Promise<string> {
    const { status, headers, text } = await this.call('POST', '/api/session', { body: { username, password } });
    if (status !== 200) throw new Error(`${username} cannot sign in: ${status} ${text}`);
    const cookie = String(headers['set-cookie']).split(';')[0];
    this.cookies.set(username, cookie);
    return cookie;
  }

  close(): Promise<void> {
    return this.end();
  }
}

const testEnv = (databaseUrl: string, given: Record<string, string>): Env =>
  readEnv(['databaseUrl'], { DATABASE_URL: databaseUrl, SEED: 'test', ...given });
