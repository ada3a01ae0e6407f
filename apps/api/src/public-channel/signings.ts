import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { canonicalJson, digest, wordingOf } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { Uploads } from '../evidence/uploads.js';
import { TheCorridor } from '../http/corridor.js';
import { HttpProblem, notFound } from '../http/problems.js';
import { Entry } from './entry.js';
import type { PartyGuest } from './guests.js';
import { compose } from './papers/compose.js';
import { contentHash, type PaperContent } from './papers/paper-document.js';
import { paperScene, type PaperScene } from './papers/paper-scene.js';
import { PartyActs } from './party-acts.js';
import { markOf, type SignatureInput } from './signature.js';

export type Signable = 'RIGHTS_NOTICE' | 'AGREEMENT';

export interface Signed {
  readonly paper: Signable;
  readonly documentHash: string;
  /** Hash of the sheet that was put into the case. */
  readonly evidenceHash: string;
}

/**
 * A drawn name and a code under one text. The sheet that keeps them names the text by its hash; the act of the lifecycle
 * files it. It says of itself what it is not: a reliable electronic signature (D-E-SIGNATURE).
 */
@Injectable()
export class Signings {
  constructor(
    @TheCorridor() private readonly corridor: Corridor,
    private readonly entry: Entry,
    private readonly uploads: Uploads,
    private readonly acts: PartyActs,
  ) {}

  /** Throws PAPER_CHANGED, FOLLOW_REFUSED, what is wrong with the mark, or what the lifecycle refuses; then nothing is kept. */
  async sign(guest: PartyGuest, paper: Signable, input: SignatureInput, request: FastifyRequest): Promise<Signed> {
    const scene = await paperScene(this.corridor, guest);
    const content = scene && compose(scene, paper, 'zh-CN');
    if (!scene || !content) throw notFound();
    const documentHash = contentHash(content);
    if (documentHash !== input.documentHash) throw new HttpProblem('PAPER_CHANGED');
    const mark = markOf(
      input,
      scene.rows.parties.find(({ id }) => id === guest.party)!,
    );
    const act = actOf(paper, guest, scene, input);
    // Asked before the code is used up: whoever may not sign keeps it.
    await this.acts.do(guest, act.room, act.event, act.payload, request, true);
    const code = await this.entry.show(guest.access, input.code, request.ip);

    const sheet = Buffer.from(canonicalJson(await this.sheetOf(guest, content, documentHash, mark, code, request)));
    const holder = { id: guest.actor.id, isParty: true };
    const upload = await this.uploads.put(holder, sheet, `${content.title}-签署证据.json`, 'application/json');
    try {
      const payload = { ...act.payload, signing: { documentHash, evidence: upload.id, code } };
      await this.acts.do(guest, act.room, act.event, payload, request);
    } catch (error) {
      await this.uploads.drop(holder, upload.id).catch(() => {});
      throw error;
    }
    return { paper, documentHash, evidenceHash: digest('sha256', sheet) };
  }

  private async sheetOf(
    guest: PartyGuest,
    content: PaperContent,
    documentHash: string,
    mark: object,
    code: string,
    request: FastifyRequest,
  ): Promise<object> {
    const [{ now }] = await this.corridor.db.query<{ now: string }>('select zhihe_now() as now', [], 'now');
    return {
      v: 1,
      what: wordingOf('zh-CN')('paper.SIGNING_EVIDENCE'),
      case: guest.caseId,
      party: guest.party,
      reference: guest.reference,
      document: content,
      documentHash,
      mark,
      code,
      signedAt: now,
      request: request.id,
      browser: String(request.headers['user-agent'] ?? '').slice(0, 300),
    };
  }
}

function actOf(
  paper: Signable,
  { party }: PartyGuest,
  { file }: PaperScene,
  { byAgent }: SignatureInput,
): { room: 'mediation' | 'settlement'; event: string; payload: object } {
  if (paper === 'RIGHTS_NOTICE') {
    return {
      room: 'mediation',
      event: 'acknowledgeRights',
      payload: { party, ...(file.online && { shamWarningRead: true }) },
    };
  }
  return {
    room: 'settlement',
    event: 'execute',
    payload: { party, means: 'E_SIGNATURE', ...(byAgent && { byAgent: true }) },
  };
}
