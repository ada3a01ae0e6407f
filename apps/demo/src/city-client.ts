import { setTimeout as pause } from 'node:timers/promises';
import { eventPath, roomPath } from '#libs/domain';
import type { Answer, Board, Breakdown, CasePage, City, Command, TimelineEntry } from './city.js';
import { DEMO_PASSWORD } from './world.js';

const READER = 'director';

/** Speaks to a city as its people do: over HTTP, logged in, with versions and idempotency keys. */
export class CityClient implements City {
  private readonly cookies = new Map<string, string>();

  constructor(
    readonly url: string,
    private readonly language: 'zh-CN' | 'en' = 'zh-CN',
  ) {}

  async command({ who, room, id, event, version, key, payload }: Command): Promise<Answer> {
    const path = `/api/${roomPath(room)}${id ? `/${id}` : ''}/${eventPath(event)}`;
    const headers = { 'idempotency-key': key, ...(version !== null && { 'if-match': `"${version}"` }) };
    return this.call(who, 'POST', path, payload, headers);
  }

  async clock(at: string): Promise<string> {
    let clock = await this.get('/api/demo/clock');
    if (Date.parse(clock.now) < Date.parse(at)) {
      const { status, body } = await this.call(READER, 'PUT', '/api/demo/clock', { at });
      if (status !== 200) throw new Error(`${this.url} does not let its clock be set: is it a demo city?`);
      clock = body;
    }
    for (let tries = 0; clock.alarmsDue > 0; tries += 1) {
      if (tries === 1500) throw new Error('The clocks of the city do not come to rest.');
      await pause(20);
      clock = await this.get('/api/demo/clock');
    }
    return clock.now;
  }

  async cases(): Promise<readonly { id: string; title: string }[]> {
    const found: { id: string; title: string }[] = [];
    let after = '';
    do {
      const { items, next } = await this.get(`/api/cases?limit=100${after}`);
      found.push(...items);
      after = next ? `&after=${encodeURIComponent(next)}` : '';
    } while (after);
    return found;
  }

  page(caseId: string): Promise<CasePage> {
    return this.get(`/api/cases/${caseId}`);
  }

  async timeline(caseId: string): Promise<readonly TimelineEntry[]> {
    return (await this.get(`/api/cases/${caseId}/timeline?limit=500`)).items;
  }

  board(from: string, asOf: string, by: Breakdown): Promise<Board> {
    return this.get(`/api/statistics/board?from=${from}&asOf=${asOf}&by=${by}`);
  }

  private async get(path: string): Promise<any> {
    const { status, body } = await this.call(READER, 'GET', path);
    if (status !== 200) throw new Error(`GET ${this.url}${path} → ${status} ${JSON.stringify(body)}`);
    return body;
  }

  private async call(who: string, method: string, path: string, body?: object, headers: object = {}): Promise<Answer> {
    const cookie = this.cookies.get(who) ?? (await this.login(who));
    const response = await fetch(this.url + path, {
      method,
      headers: {
        cookie,
        origin: this.url,
        accept: 'application/json',
        'accept-language': this.language,
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (response.status === 401 && this.cookies.delete(who)) return this.call(who, method, path, body, headers);
    return { status: response.status, body: text ? JSON.parse(text) : null };
  }

  private async login(who: string): Promise<string> {
    const response = await fetch(`${this.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.url },
      body: JSON.stringify({ username: who, password: DEMO_PASSWORD }),
    });
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (!response.ok || !cookie) throw new Error(`${who} cannot log in at ${this.url}: ${response.status}`);
    this.cookies.set(who, cookie);
    return cookie;
  }
}
