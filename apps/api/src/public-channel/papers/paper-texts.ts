/** Every sentence on the papers of the channel. The Chinese is the paper; the English helps to read it. */
export interface PaperTexts {
  readonly colon: string;
  readonly comma: string;
  readonly none: string;
  readonly applicant: string;
  readonly respondent: string;
  readonly thirdPerson: string;
  readonly labels: Readonly<Record<Label, string>>;
  readonly headings: Readonly<Record<Heading, string>>;
  readonly receipt: (days: number, by: string) => readonly string[];
  readonly voluntary: string;
  readonly supplement: (by: string) => string;
  readonly accepted: (cause: string, number: string) => readonly string[];
  readonly notAccepted: (cause: string, reason: string) => string;
  readonly otherWays: readonly string[];
  readonly rights: {
    readonly nature: readonly string[];
    readonly rights: readonly string[];
    readonly duties: readonly string[];
    readonly effect: readonly string[];
    readonly sham: string;
    readonly eSigning: string;
  };
  readonly session: (when: string, place: string) => readonly string[];
  readonly agreementOpening: (cause: string) => string;
  readonly pays: (
    obligor: string,
    obligee: string,
    amount: string,
    words: string,
    due: string,
    manner: string,
  ) => string;
  readonly does: (obligor: string, obligee: string, what: string, due: string, manner: string) => string;
  readonly refrains: (obligor: string, what: string) => string;
  readonly instalment: (no: number, due: string, amount: string) => string;
  readonly payee: (holder: string, bank: string, account: string) => string;
  readonly onTheSpot: string;
  readonly atOnce: string;
  readonly by: (day: string) => string;
  readonly clauseBy: (text: string, day: string) => string;
  readonly copies: (count: number) => string;
  readonly effectiveWhen: (court: boolean) => string;
  readonly terminated: (cause: string, reason: string) => string;
  readonly mediator: string;
  readonly seal: string;
}

export type Label =
  | 'registerNumber'
  | 'caseNumber'
  | 'registeredOn'
  | 'decideBy'
  | 'reference'
  | 'name'
  | 'idNumber'
  | 'creditCode'
  | 'phone'
  | 'address'
  | 'legalRepresentative'
  | 'agent'
  | 'otherSide'
  | 'cause'
  | 'claimed'
  | 'termDue'
  | 'time'
  | 'place'
  | 'mediators';
export type Heading =
  | 'applicant'
  | 'respondent'
  | 'thirdPerson'
  | 'facts'
  | 'materials'
  | 'missing'
  | 'nature'
  | 'rights'
  | 'duties'
  | 'effect'
  | 'terms'
  | 'clauses'
  | 'ways'
  | 'note';
