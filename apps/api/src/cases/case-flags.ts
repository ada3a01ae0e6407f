import { addDays, DISPUTE_FLAGS, type CaseFacts, type Process } from '#libs/domain';

/** What everybody who opens a case should know before anything else, most serious first; words under `flag.`. */
export const CASE_FLAGS = [
  'SECRET',
  'SHAM',
  'CRIME',
  'SUSPENDED',
  'OVERDUE',
  'TERM_PASSED',
  'OWNERSHIP_CLAUSE',
  'BREACH',
  'MAJOR',
  'COMPLEX',
  'ONLINE',
  'SERIES',
  'PROVISIONAL',
  'DISPUTE_FLAG',
] as const;
export type CaseFlag = (typeof CASE_FLAGS)[number];

export interface FlagView {
  readonly flag: CaseFlag;
  readonly law: readonly string[];
  /** Which of the ticks of the registration (domain.md §4.2). */
  readonly about?: string;
}

interface Clock {
  readonly state: string;
  readonly due: string;
  readonly provisional: boolean;
}

/** Retention and limitation end in years for which nobody has published anything; that is no news. */
const FORESEEABLE_DAYS = 366;

export function flagsOf(
  file: CaseFacts,
  processes: readonly Process<any>[],
  clocks: readonly Clock[],
  today: string,
): FlagView[] {
  const factsOf = (room: string) => processes.find((one) => one.room === room && one.state !== 'VOIDED')?.facts ?? {};
  const mediation = factsOf('mediation');
  const settlement = factsOf('settlement');
  const running = clocks.filter(({ state }) => state === 'RUNNING');
  const ticks = DISPUTE_FLAGS.filter((name) => file.flags?.[name]);
  const sham = mediation.suspension === 'SHAM' || file.ground === 'SHAM' || ticks.includes('shamSuspicion');
  const found: (FlagView | false | undefined)[] = [
    file.secret && { flag: 'SECRET', law: ['INV-19', 'PM-29'] },
    sham && { flag: 'SHAM', law: ['IM-18', 'OM-17'] },
    ticks.includes('suspectedCrime') && { flag: 'CRIME', law: ['PML-25'] },
    !!mediation.suspension && { flag: 'SUSPENDED', law: ['IM-18', 'D-SUSPENSION'], about: mediation.suspension },
    running.some(({ due }) => due < today) && { flag: 'OVERDUE', law: [] },
    !!mediation.termPassed && { flag: 'TERM_PASSED', law: ['PM-SF1'] },
    file.ownershipClause && { flag: 'OWNERSHIP_CLAUSE', law: ['JC-355', 'INV-06'] },
    !!settlement.breach && { flag: 'BREACH', law: ['PML-31'] },
    file.class === 'MAJOR' && { flag: 'MAJOR', law: ['D-CLASS'] },
    file.class === 'COMPLEX' && { flag: 'COMPLEX', law: ['D-CLASS'] },
    file.online && { flag: 'ONLINE', law: ['OM-24a'] },
    !!file.series && { flag: 'SERIES', law: [], about: file.series },
    running.some(({ provisional, due }) => provisional && due <= addDays(today, FORESEEABLE_DAYS)) && {
      flag: 'PROVISIONAL',
      law: ['T-10'],
    },
    ...ticks
      .filter((name) => name !== 'shamSuspicion' && name !== 'suspectedCrime')
      .map((about): FlagView => ({ flag: 'DISPUTE_FLAG', law: ['D-MEDIABILITY'], about })),
  ];
  return found.filter((flag): flag is FlagView => !!flag);
}
