import type { Act, CaseFacts, CaseParty, Command, Recorded, Scene } from '../process/index.js';
import { RIGHTS, type Route } from '../taxonomy/index.js';
import type { DisputePayload } from './dispute.fields.js';

export interface NewDispute {
  /** Ids, roles and places of the parties: what may stand in the open. */
  readonly parties: readonly CaseParty[];
  readonly consentedBy: readonly string[];
  /** Who registered it reads a trade-secret case from the start. */
  readonly registeredBy: string;
}

/** Gives the parties their ids and takes out of their rows what the machine may know. */
export function newDispute(scene: Scene<unknown>, event: DisputePayload & Act): NewDispute {
  const rows = event.parties.map((party) => ({ party, id: scene.newId() }));
  return {
    parties: rows.map(({ id, party: { role, type, region, district, agent } }) => ({
      id,
      role,
      type,
      ...(region !== undefined && { region }),
      ...(district !== undefined && { district }),
      ...(agent && { agent: { specialAuthorisation: agent.specialAuthorisation === true } }),
    })),
    consentedBy: rows.flatMap(({ id, party }) => (party.consented ? [id] : [])),
    registeredBy: scene.actor.id,
  };
}

/** The orders that bring a case into being: its facts, its parties and, for trade secrets, its first reader. */
export function openCase(
  file: CaseFacts,
  event: Recorded<DisputePayload, NewDispute>,
  facts: Partial<CaseFacts> & { readonly route: Route },
): Command[] {
  const { right, kind, rightNumbers, claimFen, flags = {}, derived } = event;
  const secret = event.secret ?? RIGHTS[right].secret ?? false;
  return [
    {
      kind: 'amendCase',
      patch: {
        region: file.region,
        committee: file.committee,
        online: event.online ?? false,
        right,
        kind,
        ...(rightNumbers !== undefined && { rightNumbers }),
        ...(claimFen !== undefined && { claimFen }),
        flags,
        secret,
        parties: derived.parties,
        mediators: [],
        places: [{ organisation: file.committee, region: file.region }],
        registeredOn: event.on,
        ...facts,
      },
    },
    { kind: 'registerParties', from: 'parties', ids: derived.parties.map(({ id }) => id) },
    ...(secret ? [{ kind: 'grantAccess', person: derived.registeredBy } as const] : []),
  ];
}
