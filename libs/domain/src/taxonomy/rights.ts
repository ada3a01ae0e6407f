import type { Day } from '../calendar/day.js';

/** Rights a dispute can be about (domain.md §4.1). */
export const RIGHT_CODES = [
  'PAT_INV',
  'PAT_UM',
  'PAT_DES',
  'TM',
  'COPY',
  'SW',
  'TS_TECH',
  'TS_BIZ',
  'PV',
  'GI',
  'IC',
  'UC',
  'DOMAIN',
  'TECH_CONTRACT',
  'FRANCHISE',
  'DATA',
  'MONO',
] as const;
export type RightCode = (typeof RIGHT_CODES)[number];

/** Which level of court hears it first (JUR-TECHNICAL, JUR-DESIGN, JUR-BASIC); EITHER where the texts disagree. */
export type CourtLevel = 'INTERMEDIATE' | 'BASIC';

export interface RightFacts {
  readonly courtLevel: CourtLevel | 'EITHER';
  /** Technical rights go to the provincial capital's intermediate court, designs to any. */
  readonly technical: boolean;
  /** What the level rests on. */
  readonly levelBasis: string;
  /** What says that an infringement of it may be mediated. */
  readonly mediationBasis: readonly string[];
  /** First day on which a case can be registered under this code. */
  readonly effectiveFrom?: Day;
  /** Readers are a closed list from the first day (D-TRADE-SECRET, INV-19). */
  readonly secret?: true;
}

const technical = { courtLevel: 'INTERMEDIATE', technical: true, levelBasis: 'JUR-TECHNICAL' } as const;
const basic = { courtLevel: 'BASIC', technical: false, levelBasis: 'JUR-BASIC' } as const;

export const RIGHTS: Readonly<Record<RightCode, RightFacts>> = {
  PAT_INV: { ...technical, mediationBasis: ['IP-P65'] },
  PAT_UM: { ...technical, mediationBasis: ['IP-P65'] },
  PAT_DES: { courtLevel: 'INTERMEDIATE', technical: false, levelBasis: 'JUR-DESIGN', mediationBasis: ['IP-P65'] },
  TM: { ...basic, mediationBasis: ['IP-T60'] },
  COPY: { ...basic, mediationBasis: ['IP-C60'] },
  SW: { ...technical, mediationBasis: ['IP-C60', 'IP-SW31'] },
  TS_TECH: { ...technical, mediationBasis: ['IP-UC-SECRET', 'IP-UC-DAMAGES'], secret: true },
  TS_BIZ: { ...basic, mediationBasis: ['IP-UC-SECRET', 'IP-UC-DAMAGES'], secret: true },
  PV: { ...technical, mediationBasis: ['IP-V'] },
  GI: { ...basic, mediationBasis: ['IP-T60'] },
  IC: { ...technical, mediationBasis: ['IP-IC31'] },
  UC: { ...basic, mediationBasis: ['IP-UC-DAMAGES'] },
  DOMAIN: { ...basic, mediationBasis: ['PML-03'] },
  TECH_CONTRACT: {
    courtLevel: 'EITHER',
    technical: false,
    levelBasis: 'JUR-TECH-CONTRACT',
    mediationBasis: ['PML-03'],
  },
  FRANCHISE: { ...basic, mediationBasis: ['PML-03'] },
  DATA: { ...basic, mediationBasis: ['PML-03'], effectiveFrom: '2026-01-01' },
  MONO: { ...technical, mediationBasis: ['D-MONOPOLY'] },
};

/** DATA is a cause of action only since 2026-01-01 (POL-6). */
export const isRightInForce = (right: RightCode, on: Day): boolean => (RIGHTS[right].effectiveFrom ?? on) <= on;

/** Patents of all three kinds: validity at CNIPA, a clause on later invalidation in the agreement (IP-P47). */
export const isPatent = (right: RightCode): boolean => right.startsWith('PAT_');
