import autocannon from 'autocannon';
import { ACCOUNTS } from '../seed/people.js';
import type { Traffic } from './traffic.js';

export interface WindowResult {
  readonly perSecond: number;
  /** Milliseconds, of answers with 2xx inside the window. */
  readonly p50: number;
  readonly p99: number;
  /** Everything that was answered, and the part of it with 2xx; the unmeasured lead-in included. */
  readonly answers: number;
  readonly done: number;
  /** Lost races, where the scenario expects them; inside the window. */
  readonly conflicts: number;
  /** Every other answer, by status; `0` stands for a broken connection or a timeout. */
  readonly bad: Readonly<Record<string, number>>;
  /** Average size of an answer with 2xx, headers included. */
  readonly bytes: number;
}

export interface WindowLength {
  readonly connections: number;
  readonly leadMs: number;
  readonly measuredMs: number;
}

/**
 * Sends traffic to one server for a while and counts what comes back. The first `leadMs` warm up caches and connections
 * and do not count. Requests still under way at the end are cut off; what they wrote is accounted for by row counts.
 */
export function runWindow(
  url: string,
  traffic: Traffic,
  { connections, leadMs, measuredMs }: WindowLength,
  isConflict: (status: number) => boolean,
): Promise<WindowResult> {
  const latencies: number[] = [];
  const bad: Record<string, number> = {};
  let [answers, done, conflicts, bytes] = [0, 0, 0, 0];
  const complain = (status: number) => (bad[status] = (bad[status] ?? 0) + 1);
  const from = performance.now() + leadMs;
  const until = from + measuredMs;

  return new Promise((resolve, reject) => {
    const instance = autocannon(
      {
        url,
        connections,
        duration: (leadMs + measuredMs) / 1000 + 0.05,
        sampleInt: 50,
        requests: [{ setupRequest, onResponse } as never],
      },
      (error: Error | null) => (error ? reject(error) : resolve(result())),
    );
    instance.on('response', (_client, status, size, ms) => {
      const now = performance.now();
      const counts = now >= from && now < until;
      answers += 1;
      if (status >= 200 && status < 300) {
        done += 1;
        if (!counts) return;
        latencies.push(ms);
        bytes += size;
      } else if (!isConflict(status)) complain(status);
      else if (counts) conflicts += 1;
    });
    instance.on('reqError', () => complain(0));
  });

  function setupRequest(request: object, context: { about: number }) {
    const { who, method, path, headers, body, about } = traffic.next();
    context.about = about;
    const sent = { authorization: `Bearer ${ACCOUNTS[who].token}`, ...(body && JSON_BODY), ...headers };
    return { ...request, method, path, headers: sent, body };
  }

  function onResponse(status: number, body: string, { about }: { about: number }) {
    traffic.answered?.(about, status, body);
  }

  function result(): WindowResult {
    latencies.sort((a, b) => a - b);
    const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
    return {
      perSecond: latencies.length / (measuredMs / 1000),
      p50: at(0.5),
      p99: at(0.99),
      answers,
      done,
      conflicts,
      bad,
      bytes: latencies.length > 0 ? Math.round(bytes / latencies.length) : 0,
    };
  }
}

const JSON_BODY = { 'content-type': 'application/json' };
