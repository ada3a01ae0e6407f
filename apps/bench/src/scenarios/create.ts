import { APPLICATION } from '../seed/template.js';
import { freshKey } from './fresh-key.js';
import type { Scenario } from './scenario.js';

/** A new case from the counter, with its parties, its number and its first clock. */
export const create = (connections: number): Scenario => ({
  name: 'create',
  what: 'register an application: case, two parties, gap-free number, clock, record, notice',
  connections,
  counts: 'audit_entry',
  conflicts: [],
  async traffic({ random }) {
    return {
      next: () => ({
        who: 'clerk',
        method: 'POST',
        path: '/api/intakes/register-application',
        headers: { 'idempotency-key': freshKey() },
        body: BODIES[Math.floor(random() * BODIES.length)],
        about: 0,
      }),
    };
  },
});

const BODIES = Array.from({ length: 500 }, (_, n) => {
  const [applicant, respondent] = APPLICATION.parties;
  const parties = [
    { ...applicant, name: `青麓茶业第${n + 1}分店` },
    { ...respondent, name: `云岭茶行${n + 1}号铺` },
  ];
  return JSON.stringify({ ...APPLICATION, parties });
});
