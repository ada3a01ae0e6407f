import { createContext, useContext } from 'react';
import type { NameOf } from '../act/payload';
import { momentOf } from '../../lib/days';
import { words } from '../../lib/words';
import { nameIn, type CasePage } from './case-page';

const Context = createContext<NameOf>((_target, id) => id);
export const DeskNames = Context.Provider;
/** What the ids of a case's acts are called. */
export const useDeskNames = (): NameOf => useContext(Context);

export function namesIn(page: CasePage): NameOf {
  return (target, id) => {
    const session = target === 'session' && page.sessions.find((one) => one.id === id);
    if (session) return momentOf(session.startsAt);
    const paper = target === 'paper' && page.papers.find((one) => one.id === id);
    if (paper) return words(`paper.${paper.kind}`);
    const owed = target === 'obligation' && page.obligations.find((one) => one.id === id);
    if (owed) return words(`value.act.${owed.act}`);
    return nameIn(page, id);
  };
}
