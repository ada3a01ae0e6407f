import type { CommandOf } from '#libs/domain';
import type { Move, Plan } from '../plan.js';

/** An upload becomes a file of the case: it is taken from its holder in the same statement, so it is filed once. */
export function fileEvidence(plan: Plan, move: Move, command: CommandOf<'fileEvidence'>): void {
  const { files, party = null } = command;
  const { actor, file, loaded, step } = plan;
  plan.writes.push((statement) => {
    const ids = `${statement.value(files.map(({ id }) => id))}::uuid[]`;
    statement.expect(
      `delete from evidence_upload where id = any(${ids}) and held_by = ${statement.value(actor.id)}::uuid`,
      files.length,
      'RACE',
    );
    const lines = files.map(({ id, paper, secrecy }) => ({ id, paper, secrecy }));
    statement.do(
      `insert into evidence_file (id, case_id, paper, secrecy, party_id, name, media_type, bytes, sha256,
         filed_by, filed_for, filed_at, entry, step)
       select u.id, ${statement.value(file.id)}::uuid, l.paper, l.secrecy, ${statement.value(party)}::uuid, u.name,
         u.media_type, u.bytes, u.sha256, ${statement.value(actor.id)}::uuid, ${statement.value(actor.org)}::uuid,
         ${statement.value(loaded.now)}::timestamptz, ${statement.value(move.entry.no)}::int, ${statement.value(step)}::uuid
       from evidence_upload u
       join jsonb_to_recordset(${statement.value(JSON.stringify(lines))}::jsonb) as l(id uuid, paper text, secrecy text)
         on l.id = u.id`,
    );
  });
}
