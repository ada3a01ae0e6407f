import type { Language } from '#domain/wording/wording';

const KEY = 'zhihe.language';

/** Chinese first; English for whoever chose it on this machine. */
export const language: Language = localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN';

/** The page starts anew in the other language: no half-translated screen, no catalogue that nobody needs in memory. */
export function chooseLanguage(wanted: Language): void {
  localStorage.setItem(KEY, wanted);
  location.reload();
}
