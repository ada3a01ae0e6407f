import type { CaseShown } from './api/case';

/** What a tab is given: the page as the server answered it. */
export interface TabProps {
  readonly page: CaseShown;
}
