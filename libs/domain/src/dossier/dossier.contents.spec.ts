import { PAPERS, type CaseFacts, type PaperKind } from '../process/index.js';
import { RIGHT_CODES, ROUTES } from '../taxonomy/index.js';
import { filed, SETTLED, SETTLED_PAPERS } from '../../../../test/support/dossier-stage.js';
import { DOSSIER_CONTENTS, dossierChecklist, missingPapers } from './dossier.contents.js';
import { misdatedPapers } from './dossier.dates.js';

const ended: CaseFacts = { ...SETTLED, outcome: 'FAILURE', form: undefined, ground: 'REFUSED' };
const missing = (file: CaseFacts, kinds: readonly PaperKind[] = []) =>
  missingPapers(file, filed(kinds)).map(({ papers }) => papers[0]);

describe('The contents of a dossier', () => {
  it('name every paper under its own place, and all thirteen items and the court papers', () => {
    for (const { place, papers } of DOSSIER_CONTENTS)
      expect([papers[0], PAPERS[papers[0]]]).toEqual([papers[0], place]);
    expect(new Set(DOSSIER_CONTENTS.map(({ place }) => place))).toEqual(
      new Set(Array.from({ length: 14 }, (_, i) => i + 1)),
    );
  });

  it('ask of a written settlement what §5.2 asks', () => {
    expect(missing(SETTLED)).toEqual([...SETTLED_PAPERS, 'BACK_COVER']);
    expect(missing(SETTLED, [...SETTLED_PAPERS, 'BACK_COVER'])).toEqual([]);
  });

  it('miss the rights notice (bad data i)', () => {
    const without = [...SETTLED_PAPERS, 'BACK_COVER' as const].filter((paper) => paper !== 'RIGHTS_NOTICE');
    expect(missingPapers(SETTLED, filed(without))).toEqual([
      { place: 2, papers: ['RIGHTS_NOTICE'], required: true, present: false, law: ['PM-30', 'PM-SF4'] },
    ]);
  });

  it.each<[string, Partial<CaseFacts>, PaperKind[], PaperKind[]]>([
    ['an oral agreement by its register', { form: 'ORAL' }, ['ORAL_AGREEMENT_REGISTER'], ['AGREEMENT']],
    ['a failure by its notices', ended, ['TERMINATION_NOTICE', 'REMEDIES_NOTICE'], ['AGREEMENT', 'RIGHTS_NOTICE']],
    ['a deadlock by its record', { ...ended, ground: 'DEADLOCK' }, ['SESSION_RECORD', 'RIGHTS_NOTICE'], ['AGREEMENT']],
    [
      'an agent by the power',
      { parties: [{ ...SETTLED.parties[0], agent: { specialAuthorisation: true } }] },
      ['AUTHORISATION'],
      [],
    ],
    ['unregistered rights by evidence', { right: 'UC' }, ['EVIDENCE'], ['RIGHT_CERTIFICATE']],
    [
      'a confirmation by its ruling',
      { confirmation: 'CONFIRMED' },
      ['CONFIRMATION_APPLICATION', 'CONFIRMATION_RULING'],
      [],
    ],
    ['an application by itself', { confirmation: 'APPLIED' }, ['CONFIRMATION_APPLICATION'], ['CONFIRMATION_RULING']],
    [
      '委派 by letter, receipt, filing, feedback',
      { route: 'COURT_DELEGATED' },
      ['REFERRAL_LETTER', 'RECEIPT', 'FILING_WITH_COURT', 'FEEDBACK'],
      ['TERMINATION_REPORT'],
    ],
    [
      '委托 by the same without filing',
      { route: 'COURT_ENTRUSTED' },
      ['REFERRAL_LETTER', 'RECEIPT', 'FEEDBACK'],
      ['FILING_WITH_COURT'],
    ],
    [
      'a failed referral by its report',
      { ...ended, route: 'COURT_DELEGATED' },
      ['TERMINATION_REPORT', 'FEEDBACK'],
      ['FILING_WITH_COURT'],
    ],
    ['a transfer by its letter', { route: 'ORGAN_TRANSFER' }, ['TRANSFER_LETTER'], []],
    ['another city by its letter', { route: 'CROSS_REGION' }, ['CROSS_REGION_LETTER'], []],
  ])('prove %s', (_title, facts, wanted, unwanted) => {
    const asked = missing({ ...SETTLED, ...facts });
    expect(asked).toEqual(expect.arrayContaining(wanted));
    for (const paper of unwanted) expect(asked).not.toContain(paper);
  });

  it('ask for the rights notice of a failed case as soon as a session was held', () => {
    expect(missing(ended, ['SESSION_RECORD'])).toContain('RIGHTS_NOTICE');
    expect(missing(ended, ['CONTACT_RECORD'])).not.toContain('RIGHTS_NOTICE');
    expect(missing(ended)).toContain('SESSION_RECORD');
  });

  it('take a statement where the court may have called its referral back', () => {
    const calledBack: CaseFacts = { ...ended, route: 'COURT_DELEGATED', ground: 'OTHER' };
    expect(missing(calledBack)).toContain('FEEDBACK');
    expect(missing(calledBack, ['DOSSIER_STATEMENT'])).not.toContain('FEEDBACK');
    expect(missing({ ...calledBack, ground: 'REFUSED' }, ['DOSSIER_STATEMENT'])).toContain('FEEDBACK');
  });

  it('show optional papers without asking for them', () => {
    const lines = dossierChecklist(SETTLED, filed(['RETURN_VISIT']));
    expect(lines.find(({ papers }) => papers[0] === 'RETURN_VISIT')).toMatchObject({ required: false, present: true });
  });

  it('can be fulfilled on every route, for every right and end', () => {
    const everything = Object.keys(PAPERS) as PaperKind[];
    for (const route of ROUTES)
      for (const right of RIGHT_CODES)
        for (const end of [SETTLED, ended]) expect(missing({ ...end, route, right }, everything)).toEqual([]);
  });
});

describe('The dates of the papers', () => {
  it('are in order where they are', () => expect(misdatedPapers(filed(SETTLED_PAPERS))).toEqual([]));

  it('give away a notice written after the session', () => {
    expect(misdatedPapers(filed(SETTLED_PAPERS, { RIGHTS_NOTICE: '2025-01-21' }))).toEqual([
      {
        earlier: 'RIGHTS_NOTICE',
        earlierOn: '2025-01-21',
        later: 'SESSION_RECORD',
        laterOn: '2025-01-20',
        law: ['PM-30', 'IM-14', 'OM-17'],
      },
    ]);
  });

  it('give away a session after the end (bad data h)', () => {
    const papers = filed(['SESSION_RECORD', 'TERMINATION_NOTICE'], {
      SESSION_RECORD: '2025-06-23',
      TERMINATION_NOTICE: '2025-06-20',
    });
    expect(misdatedPapers(papers)).toMatchObject([{ later: 'TERMINATION_NOTICE', law: ['INV-01'] }]);
  });

  it('let a reopened case have sessions after its first end', () => {
    const first = filed(['SESSION_RECORD', 'TERMINATION_NOTICE'], {
      SESSION_RECORD: '2025-06-10',
      TERMINATION_NOTICE: '2025-06-20',
    });
    const second = filed(['SESSION_RECORD', 'TERMINATION_NOTICE'], {
      SESSION_RECORD: '2025-07-10',
      TERMINATION_NOTICE: '2025-07-20',
    });
    expect(misdatedPapers([...second, ...first])).toEqual([]);
  });
});
