/** Evidence: the application may add, never change or remove (trust.md R7, L-03). */
const APPEND_ONLY = ['audit_entry', 'audit_seal', 'audit_head', 'audit_key', 'fund_entry', 'holiday_notice'];
/** Uploads nobody filed, sessions and codes of parties, counts of tries. */
const TRANSIENT_OF_THE_CHANNEL = ['evidence_upload', 'channel_code', 'channel_session', 'channel_ticket'];
const NO_DELETE_EXCEPT = [
  'idempotency',
  'login_session',
  'login_failure',
  'presence',
  'attempt_window',
  'worker_pulse',
  ...TRANSIENT_OF_THE_CHANNEL,
];

/** Rights of the application role, set after every migration run: no DDL, no TRUNCATE, DELETE on transient tables only. */
export function grantsFor(role: string, tables: readonly string[]): string[] {
  const name = `"${role.replaceAll('"', '""')}"`;
  return [
    `revoke all on all tables in schema public from ${name}`,
    `grant usage on schema public to ${name}`,
    `grant usage on all sequences in schema public to ${name}`,
    ...tables.map((table) => {
      if (APPEND_ONLY.includes(table)) return `grant select, insert on "${table}" to ${name}`;
      if (['demo_clock', 'city_setting'].includes(table)) return `grant select on "${table}" to ${name}`;
      const remove = NO_DELETE_EXCEPT.includes(table) ? ', delete' : '';
      return `grant select, insert, update${remove} on "${table}" to ${name}`;
    }),
  ];
}
