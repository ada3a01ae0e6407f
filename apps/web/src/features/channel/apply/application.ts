import { faultOfIdentifier } from '../../../components/act/identifier-check';
import { fenFrom } from '../../../lib/money';

/** An application while it is written: everything is text, as people type it. It survives a reload of this window. */
export interface Side {
  readonly type: string;
  readonly name: string;
  readonly idNumber: string;
  readonly creditCode: string;
  readonly legalRepresentative: string;
  readonly phone: string;
  readonly region: string;
  readonly district: string;
  readonly address: string;
}

export interface Material {
  readonly file: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly name: string;
  readonly kind: string;
}

export interface ApplicationDraft {
  readonly applicant: Side & { readonly email: string };
  readonly respondents: readonly Side[];
  readonly right: string;
  readonly kind: string;
  readonly facts: string;
  readonly requests: string;
  readonly claim: string;
  readonly tradeSecret: boolean;
  readonly elsewhere: boolean;
  readonly materials: readonly Material[];
  readonly truthful: boolean;
  readonly dataProcessing: boolean;
}

const BLANK_SIDE: Side = {
  type: '',
  name: '',
  idNumber: '',
  creditCode: '',
  legalRepresentative: '',
  phone: '',
  region: '',
  district: '',
  address: '',
};
export const blankRespondent = (): Side => ({ ...BLANK_SIDE });
export const BLANK: ApplicationDraft = {
  applicant: { ...BLANK_SIDE, email: '' },
  respondents: [BLANK_SIDE],
  right: '',
  kind: '',
  facts: '',
  requests: '',
  claim: '',
  tradeSecret: false,
  elsewhere: false,
  materials: [],
  truthful: false,
  dataProcessing: false,
};

/** Where something is wrong (as the server points at it), and what: a word of ours, or `problem.X` of the domain. */
export type Faults = Readonly<Record<string, string>>;

const OTHER_PLACE = 'other';

/** What keeps one from going on from a step. The server looks at all of it again. */
export function faultsOfStep(step: number, draft: ApplicationDraft): Faults {
  if (step === 1) return { ...faultsOfSide('/applicant', draft.applicant, true), ...faultsOfDispute(draft) };
  if (step === 2) {
    return Object.assign({}, ...draft.respondents.map((side, i) => faultsOfSide(`/respondents/${i}`, side, false)));
  }
  return {
    ...(draft.truthful ? {} : { '/declaration/truthful': 'mustDeclare' }),
    ...(draft.dataProcessing ? {} : { '/declaration/dataProcessing': 'mustConsent' }),
    ...Object.assign(
      {},
      ...draft.materials.map(({ name }, i) => (name.trim() ? {} : { [`/materials/${i}/name`]: 'required' })),
    ),
  };
}

function faultsOfSide(at: string, side: Side & { readonly email?: string }, applicant: boolean): Faults {
  const number = side.type === 'PERSON' ? 'idNumber' : 'creditCode';
  const found: [string, string | null][] = [
    ['type', side.type ? null : 'requiredChoice'],
    ['name', side.name.trim() ? null : 'required'],
    ['region', side.region ? null : 'requiredChoice'],
    [number, faultOf(number, side[number]) ?? (applicant && side.type && !side[number].trim() ? 'required' : null)],
    ['phone', faultOf('phone', side.phone) ?? (applicant && !side.phone.trim() ? 'required' : null)],
    ['email', side.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(side.email.trim()) ? 'emailForm' : null],
  ];
  return Object.fromEntries(found.flatMap(([name, fault]) => (fault ? [[`${at}/${name}`, fault]] : [])));
}

function faultOf(kind: string, text: string): string | null {
  const code = faultOfIdentifier(kind, text);
  return code && `problem.${code}`;
}

const faultsOfDispute = ({ right, kind, facts, requests, claim }: ApplicationDraft): Faults => ({
  ...(right ? {} : { '/right': 'requiredChoice' }),
  ...(kind ? {} : { '/kind': 'requiredChoice' }),
  ...([...facts.trim()].length >= 10 ? {} : { '/facts': 'factsShort' }),
  ...([...requests.trim()].length >= 2 ? {} : { '/requests': 'required' }),
  ...(claim.trim() === '' || fenFrom(claim) ? {} : { '/claimFen': 'amountForm' }),
});

/** On which step a fault of the server stands. */
export function stepOf(pointer: string): number {
  if (/^\/(materials|declaration)/.test(pointer)) return 3;
  return pointer.startsWith('/respondents') ? 2 : 1;
}

/** As the server takes it: nothing empty, numbers of the right kind of party only. */
export function applicationOf(draft: ApplicationDraft, declaration: string): object {
  const { applicant, respondents, right, kind, facts, requests, claim, tradeSecret, elsewhere, materials } = draft;
  const claimFen = claim.trim() === '' ? null : fenFrom(claim);
  return {
    applicant: { ...sideOf(applicant), ...(applicant.email.trim() && { email: applicant.email.trim() }) },
    respondents: respondents.map(sideOf),
    right,
    kind,
    facts: facts.trim(),
    requests: requests.trim(),
    ...(claimFen && { claimFen }),
    ...(tradeSecret && { tradeSecret }),
    ...(elsewhere && { elsewhere }),
    ...(materials.length > 0 && {
      materials: materials.map(({ file, name, kind }) => ({ file, name: name.trim(), kind })),
    }),
    declaration: { truthful: draft.truthful, dataProcessing: draft.dataProcessing, wording: declaration },
  };
}

function sideOf({ type, name, region, ...more }: Side): object {
  const isPerson = type === 'PERSON';
  const { idNumber, creditCode, legalRepresentative, phone, district, address } = more;
  const given = {
    phone,
    address,
    district: region === OTHER_PLACE ? '' : district,
    ...(isPerson ? { idNumber } : { creditCode, legalRepresentative }),
  };
  const filled = Object.entries(given).map(([key, value]) => [key, value.trim()] as const);
  return { type, name: name.trim(), region, ...Object.fromEntries(filled.filter(([, value]) => value !== '')) };
}
