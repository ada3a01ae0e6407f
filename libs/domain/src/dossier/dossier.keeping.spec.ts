import { someone } from '../../../../test/support/stage.js';
import { DossierStage, LOAN, SETTLED } from '../../../../test/support/dossier-stage.js';

const secret = { ...SETTLED, secret: true };
const dossier = (file = SETTLED) => new DossierStage(file);

describe('Lending', () => {
  const borrow = (payload: object, stage = dossier().archived().on('2025-03-03')) =>
    stage.refused('archivist', 'borrow', { ...LOAN, ...payload });

  it.each<[string, object, string[]]>([
    ['needs a director', { approvedBy: 'reader' }, ['/approvedBy APPROVER_IS_NO_DIRECTOR']],
    ['needs one in office', { approvedBy: 'former-director' }, ['/approvedBy APPROVER_IS_NO_DIRECTOR']],
    ['needs somebody else', { approvedBy: 'person-archivist' }, ['/approvedBy TWO_PERSONS_NEEDED']],
    ['needs a name among the staff', { person: undefined }, ['/person READER_NOT_NAMED']],
    [
      'needs a party of this case',
      { borrower: 'PARTY', person: undefined, party: 'stranger' },
      ['/party READER_IS_NO_PARTY'],
    ],
    ['stops at a conflict', { person: 'relative' }, ['/person READER_IS_EXCLUDED']],
    [
      'gives no record of what was said to a court',
      { borrower: 'COURT', person: undefined },
      ['/allPartiesConsent CONSENT_OF_ALL_PARTIES_NEEDED'],
    ],
    ['ends after it began', { returnBy: '2025-03-03' }, ['/returnBy RETURN_DAY_TOO_EARLY']],
  ])('%s', (_title, payload, codes) => expect(borrow(payload)).toEqual(codes));

  it('lets only listed readers into a trade-secret dossier (INV-19)', () => {
    const stage = dossier(secret).archived().on('2025-03-03');
    expect(borrow({}, stage)).toEqual(['/person READER_NOT_ON_LIST']);
    expect(
      stage.refused('director', 'admitReader', { person: 'reader', reason: '复核', undertakingSigned: false }),
    ).toEqual(['/undertakingSigned UNDERTAKING_NEEDED']);
    expect(
      stage.refused('director', 'admitReader', { person: 'relative', reason: '复核', undertakingSigned: true }),
    ).toEqual(['/person READER_IS_EXCLUDED']);
    stage.do('director', 'admitReader', { person: 'reader', reason: '复核', undertakingSigned: true });
    expect(stage.ordersOf('grantAccess')).toEqual([{ kind: 'grantAccess', person: 'reader' }]);
    expect(stage.do('archivist', 'borrow', LOAN).process.state).toBe('BORROWED');
    const party = { ...LOAN, borrower: 'PARTY', person: undefined, party: 'applicant' };
    expect(dossier(secret).archived().on('2025-03-03').do('archivist', 'borrow', party).process.state).toBe('BORROWED');
  });

  it('copies the agreement for a court, the record only with everyone’s consent (IM-22)', () => {
    const stage = dossier().archived();
    const copy = { ...LOAN, borrower: 'COURT', papers: ['AGREEMENT'] };
    stage.do('archivist', 'issueCopy', copy);
    expect(stage.refused('archivist', 'issueCopy', { ...copy, papers: ['SESSION_RECORD'] })).toEqual([
      '/allPartiesConsent CONSENT_OF_ALL_PARTIES_NEEDED',
    ]);
    stage.do('archivist', 'issueCopy', { ...copy, papers: ['SESSION_RECORD'], allPartiesConsent: true });
    expect(stage.filedPapers.filter((paper) => paper === 'BORROWING_RECORD')).toHaveLength(2);
  });

  it('runs a clock to the promised day, rolled off a rest day', () => {
    const stage = dossier()
      .archived()
      .on('2025-03-03')
      .do('archivist', 'borrow', { ...LOAN, returnBy: '2025-03-29' });
    expect(stage.ordersOf('startDeadline').at(-1)).toMatchObject({
      name: 'dossier.loan',
      fires: 'loanDue',
      date: { due: '2025-03-31' },
    });
    stage.on('2025-03-31').do('system', 'loanDue');
    expect(stage.dossier.loan).toMatchObject({ overdue: true });
    expect(
      stage.on('2025-04-01').refused('archivist', 'extendLoan', { returnBy: '2025-03-31', reason: '未用完' }),
    ).toEqual(['/returnBy RETURN_DAY_TOO_EARLY']);
    stage.do('archivist', 'extendLoan', { returnBy: '2025-04-15', reason: '未用完' });
    expect(stage.dossier.loan).toMatchObject({ overdue: false, returnBy: '2025-04-15' });
  });

  it('says what came back incomplete', () => {
    expect(dossier().borrowed().refused('archivist', 'giveBack', { complete: false })).toEqual([
      '/findings FINDINGS_NEEDED',
    ]);
    const stage = dossier().borrowed().do('archivist', 'giveBack', { complete: false, findings: '第12页缺失' });
    expect(stage.ordersOf('notify').at(-1)).toMatchObject({
      template: 'dossierDamaged',
      to: ['director', 'supervisor'],
    });
    expect(stage.dossier.loan).toBeNull();
  });
});

describe('Retention', () => {
  it('can only become longer, from where it began', () => {
    const shorter = { retention: 'YEARS_10', reason: '一般' };
    expect(dossier().archived('YEARS_30').refused('archivist', 'extendRetention', shorter)).toEqual([
      '/retention RETENTION_NOT_LONGER',
    ]);
    const stage = dossier()
      .archived('YEARS_10')
      .on('2026-03-02')
      .do('archivist', 'extendRetention', { retention: 'YEARS_30', reason: '典型' });
    expect(stage.dossier).toMatchObject({ retention: 'YEARS_30', retentionDueOn: '2055-02-12' });
    stage.do('archivist', 'extendRetention', { retention: 'PERMANENT', reason: '典型' });
    expect(stage.dossier.retentionDueOn).toBeNull();
    expect(stage.orders.at(-1)).toMatchObject({ kind: 'stopDeadline', name: 'dossier.retention' });
  });

  it('needs a class to keep and none to destroy', () => {
    for (const payload of [{ proposal: 'KEEP' }, { proposal: 'DESTROY', retention: 'YEARS_10' }])
      expect(
        dossier()
          .retentionOver()
          .refused('archivist', 'appraiseRetention', { ...payload, report: '意见' }),
      ).toEqual(['/retention RETENTION_GOES_WITH_KEEPING']);
  });

  it('is proposed by one and decided by another', () => {
    const self = someone('director', 'person-archivist');
    for (const [proposal, event, payload] of [
      ['KEEP', 'approveKeeping', {}],
      ['DESTROY', 'approveDestruction', { witnesses: ['wit-1', 'wit-2'] }],
      ['KEEP', 'rejectAppraisal', { reason: '再议' }],
    ] as const)
      expect(dossier().appraised(proposal).refused(self, event, payload)).toEqual([' TWO_PERSONS_NEEDED']);
  });

  it('ends before two different witnesses, and is registered', () => {
    expect(
      dossier()
        .appraised('DESTROY')
        .refused('director', 'approveDestruction', { witnesses: ['a', 'a'] }),
    ).toEqual(['/witnesses WITNESSES_NOT_DISTINCT']);
    expect(dossier().destroyed().filedPapers).toContain('DESTRUCTION_REGISTER');
  });

  it('starts again when kept', () => {
    expect(dossier().kept().dossier).toMatchObject({
      kept: true,
      retention: 'YEARS_30',
      retentionFrom: '2035-03-01',
      retentionDueOn: '2065-03-01',
      appraisal: null,
    });
  });

  it('opens the appraisal again after a rejection', () => {
    const stage = dossier().appraised('DESTROY').do('director', 'rejectAppraisal', { reason: '仍有价值' });
    expect(
      stage.do('archivist', 'appraiseRetention', { proposal: 'KEEP', report: '续存', retention: 'PERMANENT' }).process
        .state,
    ).toBe('ARCHIVED');
    expect(stage.do('director', 'approveKeeping').dossier.retentionDueOn).toBeNull();
  });
});
