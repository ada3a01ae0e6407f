import type { Actor } from '#libs/domain';
import { readableSecrets, type Corridor, type LoadedCase } from '#libs/casework';
import { isOfTheHouse, seesContent } from './case-page.queries.js';
import type { Page } from './case-list.queries.js';
import { openPayload, type KeptApart } from './kept-apart.js';
import { timelineConditions, type TimelineFilter } from './timeline-filter.js';

export interface TimelineEntry {
  readonly no: number;
  /** When it was keyed. */
  readonly at: string;
  /** When it happened. */
  readonly on: string;
  readonly kind: string;
  readonly room: string | null;
  readonly process: string | null;
  readonly event: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly actor: { id: string; name: string | null; role: string; for?: string; forName?: string };
  readonly step: string;
  /** The entry whose effect this one takes back, and the one that took this one back. */
  readonly reverses: number | null;
  readonly reversedBy: number | null;
  readonly reason: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly deadlines: readonly object[];
  readonly papers: readonly object[];
  readonly numbers: readonly string[];
  readonly caseChange: object | null;
  /** Who heard of it: notices by template, and how many of them did not arrive. */
  readonly told: readonly { template: string; people: number; failed: number }[];
  readonly hash: string;
  /** Place in the sealed global sequence; null while unsealed. */
  readonly seq: number | null;
}

/** The case's record, oldest first. What it keeps apart appears only to those who may read its class. */
export async function timeline(
  corridor: Corridor,
  actor: Actor,
  found: LoadedCase,
  filter: TimelineFilter,
  after: number,
  limit: number,
): Promise<Page<TimelineEntry>> {
  const { db } = corridor;
  const { file } = found;
  const values: unknown[] = [file.id];
  const where = timelineConditions(filter, (value) => `$${values.push(value)}`);
  const counted = [...values];
  const [rows, [{ n }]] = await Promise.all([
    db.query<any>(
      `select e.body, e.hash, s.seq, p.name, f.name as "forName",
         (select r.no from audit_entry r where r.case_id = e.case_id and (r.body->'reverses')::int = e.no) as "reversedBy",
         (select json_object_agg(v.key, json_build_object('ref', v.ref, 'secrecy', v.secrecy, 'value', v.value))
           from vault v where v.case_id = e.case_id and v.entry = e.no) as secrets,
         (select json_agg(json_build_object('template', t.template, 'people', t.people, 'failed', t.failed))
           from (select n.template, count(distinct n.person_id)::int as people,
               count(*) filter (where d.state = 'FAILED')::int as failed
             from notice n join outbox o on o.id = n.outbox_id left join delivery d on d.notice_id = n.id
             where n.case_id = e.case_id and (o.payload->>'entry')::int = e.no group by n.template) t) as told
       from audit_entry e
       left join audit_seal s on s.case_id = e.case_id and s.no = e.no
       left join person p on p.id = e.actor_id
       left join person f on f.id = (e.body->'actor'->>'for')::uuid
       where e.case_id = $1 and ${where} and e.no > $${values.push(after)} order by e.no limit $${values.push(limit + 1)}`,
      values,
    ),
    db.query<{ n: number }>(`select count(*)::int as n from audit_entry e where e.case_id = $1 and ${where}`, counted),
  ]);
  const content = seesContent(actor);
  const readable = readableSecrets(actor, file);
  const house = isOfTheHouse(actor);
  const items = rows
    .slice(0, limit)
    .map(({ body, hash, seq, name, forName, reversedBy, secrets, told }): TimelineEntry => ({
      no: body.no,
      at: body.at,
      on: body.on,
      kind: body.kind,
      room: body.room ?? null,
      process: body.process ?? null,
      event: body.event,
      from: body.from ?? null,
      to: body.to ?? null,
      actor: {
        id: body.actor.id,
        name,
        role: body.actor.role,
        ...(body.actor.for && { for: body.actor.for, forName }),
      },
      step: body.step,
      reverses: body.reverses ?? null,
      reversedBy,
      reason: content ? (body.reason ?? null) : null,
      payload: content ? openPayload(body.payload, (secrets ?? {}) as Record<string, KeptApart>, readable) : {},
      deadlines: body.deadlines ?? [],
      papers: body.papers ?? [],
      numbers: body.numbers ?? [],
      caseChange: body.caseChange ?? null,
      told: house ? (told ?? []) : [],
      hash,
      seq,
    }));
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? String(last.no) : null, total: n, totalCapped: false };
}
