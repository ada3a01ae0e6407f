import type { InputMediator } from './subsidy-inputs.js';

export interface Share {
  readonly mediator: string;
  /** Agreed among them, in parts; equal parts where nothing was agreed. */
  readonly parts: number;
}

export interface Line {
  readonly mediator: string;
  readonly fen: number;
}

/** The sum among the mediators by their agreed parts, in whole fen; what cannot be divided goes to the lead. */
export function splitAmong(fen: number, shares: readonly Share[], lead: string): Line[] {
  const parts = shares.reduce((sum, share) => sum + share.parts, 0);
  if (parts <= 0) return [];
  const lines = shares.map(({ mediator, parts: own }) => ({
    mediator,
    fen: Number((BigInt(fen) * BigInt(own)) / BigInt(parts)),
  }));
  const rest = fen - lines.reduce((sum, line) => sum + line.fen, 0);
  const taker = lines.some(({ mediator }) => mediator === lead) ? lead : lines[0].mediator;
  return lines.map((line) => (line.mediator === taker ? { ...line, fen: line.fen + rest } : line));
}

/** Equal parts for all who may be paid. */
export const equalShares = (mediators: readonly InputMediator[]): Share[] =>
  mediators.filter(({ eligible }) => eligible).map(({ id }) => ({ mediator: id, parts: 1 }));
