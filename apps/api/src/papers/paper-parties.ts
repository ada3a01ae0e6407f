import { maskParty, type PartyRow, type PartyView } from '../cases/masking.js';
import { say, type PaperReader } from './paper-words.js';
import type { PaperFile } from './paper.queries.js';

export interface PartyOnPaper {
  readonly id: string;
  readonly role: string;
  readonly roleName: string;
  readonly name: string;
  /** Name, number, address, representative and agent in one line, as far as this reader may see them. */
  readonly description: string;
}

export function partiesOn({ parties }: PaperFile, { actor, full }: PaperReader): PartyOnPaper[] {
  return parties.map((row) => {
    const view = full ? row : maskParty(row, actor);
    return {
      id: row.id,
      role: row.role,
      roleName: say(`partyRole.${row.role}`),
      name: view.name,
      description: described(view),
    };
  });
}

function described({
  type,
  name,
  idNumber,
  creditCode,
  address,
  legalRepresentative,
  phone,
  agent,
}: PartyRow | PartyView): string {
  const person = type === 'PERSON';
  return [
    name,
    person ? idNumber && `公民身份号码${idNumber}` : creditCode && `统一社会信用代码${creditCode}`,
    address && `${person ? '住址' : '住所地'}${address}`,
    !person && legalRepresentative && `法定代表人（负责人）${legalRepresentative}`,
    phone && `联系电话${phone}`,
    agent && `委托代理人${agent.name}${agent.specialAuthorisation ? '（特别授权）' : ''}`,
  ]
    .filter((part): part is string => typeof part === 'string' && part !== '')
    .join('，');
}
