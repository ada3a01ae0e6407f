import { describe, expect, it } from '@jest/globals';
import { Stage, someone } from '../../../../test/support/stage.js';
import { standingAt } from '../../../../test/support/room-table.js';
import { intakeLifecycle, mediationLifecycle, settlementLifecycle } from '../index.js';
import type { CommandOf, UploadedFile } from '../process/index.js';
import { CASE_BYTES } from './materials.js';

const file = (id: string, more: Partial<UploadedFile> = {}): UploadedFile => ({
  id,
  heldBy: 'person-intake',
  mediaType: 'application/pdf',
  bytes: 1000,
  sha256: 'a'.repeat(64),
  ...more,
});
const line = (id: string, more: object = {}) => ({ name: '商标注册证', copies: 1, original: true, file: id, ...more });
const lifecycles = { intake: intakeLifecycle, mediation: mediationLifecycle };
const withFiles = (
  files: UploadedFile[],
  bytesFiled = 0,
  room: keyof typeof lifecycles = 'intake',
  state = 'REGISTERED',
) => {
  const world = { files: new Map(files.map((one) => [one.id, one])), bytesFiled };
  return standingAt(lifecycles[room], state, { world });
};
const filed = (stage: Stage) =>
  stage.orders.filter((order): order is CommandOf<'fileEvidence'> => order.kind === 'fileEvidence');

describe('a file among the materials', () => {
  it('is filed with what it proves, who may read it, its size and its hash; its name stays in the list', () => {
    const stage = withFiles([file('file-1')]).do('intake', 'addMaterials', {
      party: 'applicant',
      materials: [line('file-1', { kind: 'RIGHT_CERTIFICATE', secrecy: 'TRADE_SECRET' })],
    });
    expect(filed(stage)).toEqual([
      {
        kind: 'fileEvidence',
        party: 'applicant',
        files: [
          {
            id: 'file-1',
            paper: 'RIGHT_CERTIFICATE',
            secrecy: 'TRADE_SECRET',
            mediaType: 'application/pdf',
            bytes: 1000,
            sha256: 'a'.repeat(64),
          },
        ],
      },
    ]);
    expect(JSON.stringify(filed(stage))).not.toContain('商标');
  });

  it('is needed of the world only where one is named', () => {
    const { needs } = intakeLifecycle.events['addMaterials'];
    expect(needs!({ materials: [{ name: '原件', copies: 1, original: true }] }, {} as never)).toEqual({});
    expect(needs!({ materials: [line('file-1')] }, {} as never)).toEqual({ files: ['file-1'] });
  });

  it.each([
    ['nobody uploaded', [], 0, 'FILE_NOT_THERE'],
    ['somebody else holds', [file('file-1', { heldBy: 'person-director' })], 0, 'FILE_NOT_THERE'],
    ['is more than the case may hold', [file('file-1')], CASE_BYTES - 999, 'CASE_FILES_TOO_LARGE'],
  ])('that %s is refused', (_, files, bytesFiled, code) => {
    const answer = withFiles(files, bytesFiled).fire('intake', 'addMaterials', { materials: [line('file-1')] });
    expect(answer).toMatchObject({ refused: 'RULE', problems: [{ code }] });
  });

  it('fills a case to the last byte', () => {
    const stage = withFiles([file('file-1')], CASE_BYTES - 1000);
    expect(stage.fire('intake', 'addMaterials', { materials: [line('file-1')] })).not.toHaveProperty('refused');
  });

  it('comes too late when the dossier is sealed', () => {
    const stage = withFiles([file('file-1')], 0, 'intake', 'ACCEPTED');
    stage.others = { dossier: 'ARCHIVED' };
    const answer = stage.fire('intake', 'addMaterials', { materials: [line('file-1')] });
    expect(answer).toMatchObject({ problems: [{ code: 'DOSSIER_SEALED', law: ['D-ARCHIVE'] }] });
    stage.others = { dossier: 'COMPILING' };
    expect(stage.fire('intake', 'addMaterials', { materials: [line('file-1')] })).not.toHaveProperty('refused');
  });

  it('belongs to the party that hands it in during mediation', () => {
    const stage = withFiles([file('file-1', { heldBy: 'person-mediator' })], 0, 'mediation', 'MEDIATING').do(
      'mediator',
      'receiveMaterials',
      { party: 'respondent', materials: [line('file-1')] },
    );
    expect(filed(stage)).toMatchObject([{ party: 'respondent', files: [{ paper: 'EVIDENCE', secrecy: 'OPEN' }] }]);
  });
});

describe('an act of a party', () => {
  it('is done in its own name', () => {
    const stage = standingAt(settlementLifecycle, 'EXECUTING', {
      facts: { openedOn: '2025-01-06', draft: { obligations: [] } },
      world: { ownParties: ['applicant'] },
    });
    const sign = (party: string) => stage.fire(someone('party'), 'execute', { party, means: 'SIGNATURE' });
    expect(sign('respondent')).toMatchObject({ problems: [{ pointer: '/party', code: 'NOT_YOUR_PARTY' }] });
    expect(sign('applicant')).toMatchObject({ state: 'EXECUTING' });
    expect(stage.fire('mediator', 'execute', { party: 'respondent', means: 'SIGNATURE' })).toMatchObject({
      state: 'EXECUTING',
    });
  });
});
