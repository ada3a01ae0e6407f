import { useMemo, useState } from 'react';
import { Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { dayWithWeekday, momentOf } from '../../lib/days';
import { get } from '../../lib/http';
import { yuan } from '../../lib/money';
import { words } from '../../lib/words';
import { common } from '../common.text';
import { useSubject, type Subject } from './subject';

export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** Said beside the name: a role, how many cases are open. */
  readonly hint?: string | null;
  /** Why it cannot be chosen; null when it can. */
  readonly barred?: string | null;
}

interface RefSelectProps {
  readonly to: string;
  readonly event: string;
  readonly many?: boolean;
  readonly id?: string;
  readonly value?: string | string[];
  readonly onChange?: (value: string | string[]) => void;
}

/** Chooses among what the case has, or among whom the server names; who cannot be chosen is shown with the reason. */
export function RefSelect({ to, event, many = false, ...given }: RefSelectProps) {
  const [typed, setTyped] = useState('');
  const candidates = useCandidates(to, event, typed);
  const options = candidates.map(({ id, name, hint, barred }) => ({
    value: id,
    disabled: Boolean(barred),
    label: [name, hint, barred].filter(Boolean).join(' · '),
  }));
  const asked = to === 'case' || to === 'organisation';
  return (
    <Select
      {...given}
      mode={many ? 'multiple' : undefined}
      options={options}
      allowClear
      placeholder={common('choose')}
      showSearch={asked ? { filterOption: false, onSearch: setTyped } : { optionFilterProp: 'label' }}
    />
  );
}

/** Rows of the case itself need no question; people, organisations and other cases are asked of the server. */
export function useCandidates(to: string, event: string, typed = ''): Candidate[] {
  const subject = useSubject();
  const own = useMemo(() => rowsOf(subject, to), [subject, to]);
  const { data } = useQuery({
    queryKey: ['candidates', subject.caseId, to, event, typed],
    queryFn: () =>
      get<{ items: Candidate[] }>(`/api/${subject.caseId ? `cases/${subject.caseId}/` : ''}candidates`, {
        ref: to,
        for: event,
        q: typed,
      }),
    enabled: own === null,
    placeholderData: (before) => before,
  });
  const candidates = own ?? data?.items ?? [];
  for (const { id, name, hint } of candidates) names.set(id, [name, hint].filter(Boolean).join(' · '));
  return candidates;
}

/** Ids are unique over all kinds, so one table of names serves the page on which the answers are checked. */
const names = new Map<string, string>();
export const nameOf = (_target: string, id: string): string => names.get(id) ?? id;

function rowsOf(subject: Subject, to: string): Candidate[] | null {
  switch (to) {
    case 'party':
      return subject.parties.map(({ id, name, role }) => ({ id, name, hint: words(`partyRole.${role}`) }));
    case 'session':
      return subject.sessions.map(({ id, startsAt, place }) => ({ id, name: momentOf(startsAt), hint: place }));
    case 'obligation':
      return subject.obligations.map(({ id, act, amountFen, due }) => ({
        id,
        name: amountFen === null ? words(`value.act.${act}`) : common('yuan', { amount: yuan(amountFen) }),
        hint: due && dayWithWeekday(due),
      }));
    case 'paper':
      return subject.papers
        .filter(({ withdrawn }) => !withdrawn)
        .map(({ id, kind, number, on }) => ({ id, name: words(`paper.${kind}`), hint: number ?? dayWithWeekday(on) }));
    default:
      return null;
  }
}
