import { NON_ACCEPTANCE_REASON_CODES, TERMINATION_GROUND_CODES } from './closing-grounds.js';
import { isKindInForce } from './kinds.js';
import { RIGHTS, RIGHT_CODES, isPatent, isRightInForce } from './rights.js';
import { ROUTES, isCourtRoute } from './routes.js';

describe('rights', () => {
  it('sends technical rights, designs and monopoly to intermediate courts and the rest to basic ones (法释〔2022〕13号)', () => {
    const at = (level: string) => RIGHT_CODES.filter((code) => RIGHTS[code].courtLevel === level);
    expect(at('INTERMEDIATE')).toEqual(['PAT_INV', 'PAT_UM', 'PAT_DES', 'SW', 'TS_TECH', 'PV', 'IC', 'MONO']);
    expect(at('BASIC')).toEqual(['TM', 'COPY', 'TS_BIZ', 'GI', 'UC', 'DOMAIN', 'FRANCHISE', 'DATA']);
    expect(at('EITHER')).toEqual(['TECH_CONTRACT']);
  });

  it('counts the design as a patent that is not technical', () => {
    expect(RIGHT_CODES.filter(isPatent)).toEqual(['PAT_INV', 'PAT_UM', 'PAT_DES']);
    expect(RIGHTS.PAT_DES.technical).toBe(false);
  });

  it('knows data disputes and SEP disputes only since 2026', () => {
    expect(RIGHT_CODES.filter((code) => !isRightInForce(code, '2025-12-31'))).toEqual(['DATA']);
    expect(RIGHT_CODES.every((code) => isRightInForce(code, '2026-01-01'))).toBe(true);
    expect([isKindInForce('SEP', '2025-12-31'), isKindInForce('SEP', '2026-01-01')]).toEqual([false, true]);
  });

  it('closes the readers of both kinds of trade secret', () => {
    expect(RIGHT_CODES.filter((code) => RIGHTS[code].secret)).toEqual(['TS_TECH', 'TS_BIZ']);
  });
});

describe('routes and grounds', () => {
  it('has two court routes', () => {
    expect(ROUTES.filter(isCourtRoute)).toEqual(['COURT_DELEGATED', 'COURT_ENTRUSTED']);
  });

  it('has every termination ground of domain.md §3.4', () => {
    expect(TERMINATION_GROUND_CODES).toEqual(
      expect.arrayContaining(
        'REFUSED WITHDRAWN UNREACHABLE DEADLOCK EXPIRED REFUSED_TO_SIGN SUED_OR_ARBITRATED SHAM OTHER'.split(' '),
      ),
    );
  });

  it('has the tick-boxes of a real notice of non-acceptance', () => {
    expect(NON_ACCEPTANCE_REASON_CODES).toEqual(
      expect.arrayContaining([
        'PARTY_REFUSES',
        'NOT_AN_IP_DISPUTE',
        'NO_CLEAR_RESPONDENT_OR_CLAIM',
        'MATERIALS_MISSING',
        'EXCLUSIVE_ORGAN',
        'ACCEPTED_ELSEWHERE',
        'OTHER',
      ]),
    );
  });
});
