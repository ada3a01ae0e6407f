import type { MediationDesk } from './api/mediation-desk';

/** Parties that came to none of the sessions held; nobody, as long as none was. */
export function neverPresent({ sessions, unplanned }: MediationDesk, parties: readonly { id: string }[]): string[] {
  const records = [...sessions.flatMap(({ record }) => record ?? []), ...unplanned];
  if (records.length === 0) return [];
  const came = new Set(records.flatMap(({ present }) => present));
  return parties.map(({ id }) => id).filter((id) => !came.has(id));
}
