import type { CommandKind } from '#libs/domain';
import type { Corridor } from '../corridor.js';
import type { Writer } from '../plan.js';
import { amendCase } from './case.js';
import { moveDeadline, recountDeadline, startDeadline, stopDeadline } from './deadlines.js';
import { fileEvidence } from './evidence.js';
import { numberCase } from './numbers.js';
import { schedule, settleObligation } from './obligations.js';
import { filePaper } from './papers.js';
import { assign, exclude, grantAccess, registerParties, release } from './people.js';
import { bookSession, closeSession } from './sessions.js';
import { lendHand, moveFunds } from './subsidy.js';
import { notify, openTask } from './telling.js';

type CorridorWriter<K extends CommandKind> = (...args: [...Parameters<Writer<K>>, Corridor]) => void;

/** One writer for each kind of command. A kind without one does not compile. */
export const WRITERS = {
  amendCase,
  assign,
  bookSession,
  closeSession,
  exclude,
  fileEvidence,
  filePaper,
  grantAccess,
  lendHand,
  moveDeadline,
  moveFunds,
  notify,
  numberCase,
  openTask,
  recountDeadline,
  registerParties,
  release,
  schedule,
  settleObligation,
  startDeadline,
  stopDeadline,
  // Hand-overs are decided by the cascade, in order, before anything is written.
  openProcess: () => {},
  tellProcess: () => {},
} satisfies { [K in CommandKind]: CorridorWriter<K> };
