import type { Role } from '../process/index.js';
import { BOTH, COURT, ENCLOSED, RULING } from '../../../../test/support/confirmation-stage.js';
import { describeTable, refusedFor, standingAt, type Standing, type Way } from '../../../../test/support/room-table.js';
import type { ConfirmationFacts } from './confirmation.facts.js';
import { confirmationLifecycle as lifecycle } from './confirmation.machine.js';

const CLERKS: readonly Role[] = ['intake', 'court'];
const PARTIES: readonly Role[] = ['party', 'mediator', 'intake'];

const facts = (some: Partial<ConfirmationFacts>): Standing => ({ facts: some });
/** Effective on 2025-01-06: the application is due on 2025-02-05. */
const EFFECTIVE: Standing = {
  facts: { effectiveOn: '2025-01-06', applyBy: '2025-02-05', signatories: BOTH, courts: ['court-1'] },
  file: { form: 'WRITTEN' },
};
const APPLIED = { ...EFFECTIVE.facts, application: { on: '2025-01-06', court: 'court-1' } };
const ACCEPTED = { ...APPLIED, acceptedOn: '2025-01-06', decideBy: '2025-02-05' };
const RULED = { ...ACCEPTED, ruling: { on: '2025-01-06', number: '3', result: 'CONFIRMED' } };
const OBJECTION = { ...RULED, objection: { by: 'PARTY', on: '2025-01-06' } };

const ASSESSMENT = { effectiveOn: '2025-01-06', form: 'WRITTEN', ownershipClause: false };
const assess: readonly Way[] = [
  ['assess', ['system'], 'ELIGIBLE', ASSESSMENT, { file: { form: 'WRITTEN' } }],
  ['assess', ['system'], 'BARRED', { ...ASSESSMENT, form: 'ORAL' }, { file: { form: 'ORAL' } }],
];
const agreement = (state: string): readonly Way[] => [
  ['noteLaterReading', ['system'], state, { laterOn: '2025-01-07' }],
  ['agreementReplaced', ['system'], 'NONE'],
];
const offer: Way = ['offer', ['mediator', 'intake'], 'OFFERED', { means: 'PHONE' }];
const apply: Way = ['applyJointly', PARTIES, 'APPLIED', { ...COURT, signedBy: BOTH, enclosed: ENCLOSED }];
const withdraw: Way = ['withdraw', ['party', ...CLERKS], 'WITHDRAWN', { party: 'applicant' }];
const lapse: Way = ['applicationLapsed', ['system'], 'LAPSED'];
const askSupplement: Way = ['askSupplement', CLERKS, 'SUPPLEMENT', { until: '2025-01-10', missing: ['ADDRESS'] }];
const supply = { supplied: ['ADDRESS'] };
const outsider = { outsider: '某公司', knownOn: '2025-01-06', reason: '侵害' };
const remaining = (state: string): readonly Way[] => [
  ['newAgreement', PARTIES, 'NONE', { agreedBy: BOTH }],
  ['bringSuit', ['party', ...CLERKS], 'CLOSED', { party: 'applicant' }],
  ...agreement(state),
];

describe('The confirmation', () => {
  describeTable(lifecycle, {
    NEW: { ways: assess },
    NONE: { ways: assess },
    BARRED: { standing: EFFECTIVE, ways: [offer, apply, ...agreement('BARRED')] },
    ELIGIBLE: { standing: EFFECTIVE, ways: [offer, lapse, ...agreement('ELIGIBLE')] },
    OFFERED: {
      standing: EFFECTIVE,
      ways: [apply, ['decline', PARTIES, 'DECLINED', { party: 'respondent' }], lapse, ...agreement('OFFERED')],
    },
    DECLINED: {
      standing: EFFECTIVE,
      ways: [['reconsider', PARTIES, 'OFFERED', { party: 'respondent' }], ...agreement('DECLINED')],
    },
    LAPSED: { standing: EFFECTIVE, ways: agreement('LAPSED') },
    APPLIED: {
      standing: { facts: APPLIED },
      ways: [
        ['courtAccepts', CLERKS, 'UNDER_REVIEW', RULING],
        ['courtRefuses', CLERKS, 'REFUSED', { ground: 'OTHER_SPECIAL_PROCEDURE' }],
        ['courtPointsElsewhere', CLERKS, 'OFFERED'],
        askSupplement,
        withdraw,
        ...agreement('APPLIED'),
      ],
    },
    SUPPLEMENT: {
      standing: facts({ ...(APPLIED as object), supplementBy: '2025-01-10' }),
      ways: [
        ['supply', PARTIES, 'APPLIED', supply],
        ['supply', PARTIES, 'UNDER_REVIEW', supply, facts({ acceptedOn: '2025-01-06' })],
        ['treatAsWithdrawn', CLERKS, 'WITHDRAWN', {}, facts({ supplementBy: '2025-01-05' })],
        withdraw,
        ...agreement('SUPPLEMENT'),
      ],
    },
    REFUSED: { standing: { facts: APPLIED }, ways: agreement('REFUSED') },
    UNDER_REVIEW: {
      standing: { facts: ACCEPTED },
      ways: [
        askSupplement,
        ['extendReview', CLERKS, 'UNDER_REVIEW', { until: '2025-01-31' }],
        withdraw,
        ['courtConfirms', CLERKS, 'CONFIRMED', RULING],
        ['courtDismisses', CLERKS, 'DISMISSED', { ...RULING, ground: 'CONTENT_UNCLEAR' }],
        ...agreement('UNDER_REVIEW'),
      ],
    },
    WITHDRAWN: { standing: { facts: APPLIED }, ways: agreement('WITHDRAWN') },
    CONFIRMED: {
      standing: { facts: RULED },
      ways: [
        ['serveRuling', CLERKS, 'CONFIRMED', { party: 'applicant' }],
        ['objectAsParty', ['party', ...CLERKS], 'OBJECTED', { party: 'applicant', reason: '不符' }],
        ['objectAsOutsider', CLERKS, 'OBJECTED', outsider],
        ...agreement('CONFIRMED'),
      ],
    },
    OBJECTED: {
      standing: { facts: OBJECTION },
      ways: [
        ['upholdRuling', CLERKS, 'CONFIRMED'],
        ['withdrawObjection', ['party', ...CLERKS], 'CONFIRMED'],
        ['revokeRuling', CLERKS, 'REVOKED', RULING],
        ...agreement('OBJECTED'),
      ],
    },
    DISMISSED: { standing: { facts: RULED }, ways: remaining('DISMISSED') },
    REVOKED: { standing: { facts: RULED }, ways: remaining('REVOKED') },
    CLOSED: { standing: { facts: RULED }, ways: agreement('CLOSED') },
  });

  describe('guards', () => {
    const BARS: readonly [string, Standing][] = [
      ['notEntrusted', { file: { route: 'COURT_ENTRUSTED' } }],
      ['writtenAgreement', { file: { form: 'ORAL' } }],
      ['noOwnershipClause', { file: { ownershipClause: true } }],
    ];
    for (const [guard, bar] of BARS) {
      it(`${guard} keeps the application away, also when the case changed after the offer`, () => {
        for (const state of ['BARRED', 'OFFERED']) {
          const stage = standingAt(lifecycle, state, EFFECTIVE, bar, { file: { form: 'WRITTEN', ...bar.file } });
          expect(refusedFor(stage, 'party', 'applyJointly', apply[3])).toEqual([guard]);
        }
        const barred = standingAt(lifecycle, 'BARRED', EFFECTIVE, { file: { form: 'WRITTEN', ...bar.file } });
        expect(refusedFor(barred, 'mediator', 'offer', { means: 'PHONE' })).toEqual([guard]);
      });
    }

    it('courtAccepted decides where an answered supplement leads', () => {
      const { holds } = lifecycle.guards['courtAccepted'];
      const { file } = standingAt(lifecycle, 'SUPPLEMENT');
      const asked = [null, '2025-01-06'].map((acceptedOn) => ({ ...lifecycle.blank, acceptedOn }));
      expect(asked.map((of) => holds(of, file, null))).toEqual([false, true]);
    });
  });
});
