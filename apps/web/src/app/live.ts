import { useEffect } from 'react';
import { fetchNotices } from '../features/notices/api/notices';
import { listen, type LiveEvent } from '../lib/live';
import { queryClient } from '../lib/query';
import { stayAwake, type Session } from '../lib/session';
import { toast } from '../lib/toast';
import { words } from '../lib/words';

/** What counts cases or tasks: asked again when one of them has moved. */
const LISTS = [['workbench'], ['tasks'], ['cases']];
/** In a busy city lists are asked again this often at most. */
const LISTS_EVERY_MS = 5_000;

/** While somebody looks: what has changed is asked again, and a new notice is said in the corner. */
export function useLive({ person, actingFor }: Session): void {
  useEffect(() => listen(hear), [person.id, actingFor]);
}

function hear(event: LiveEvent): void {
  switch (event.event) {
    case 'case':
      void queryClient.invalidateQueries({ queryKey: ['case', event.case] });
      return listsLater();
    case 'task':
      return listsLater();
    case 'notice':
      return void tell(event.notice);
    case 'resync':
      return void queryClient.invalidateQueries();
    case 'ended':
      return void stayAwake();
  }
}

let pending: ReturnType<typeof setTimeout> | undefined;
let lastAsked = -Infinity;

function listsLater(): void {
  pending ??= setTimeout(
    () => {
      pending = undefined;
      lastAsked = performance.now();
      for (const queryKey of LISTS) void queryClient.invalidateQueries({ queryKey });
    },
    Math.max(200, lastAsked + LISTS_EVERY_MS - performance.now()),
  );
}

async function tell(id: string): Promise<void> {
  const { items } = await fetchNotices();
  const notice = items.find((one) => one.id === id);
  if (!notice) return;
  const { template, params, case: caseId } = notice;
  toast({
    title: words(`template.${template}.title`, params),
    body: words(`template.${template}.body`, params),
    ...(caseId && { to: `/cases/${caseId}` }),
  });
}
