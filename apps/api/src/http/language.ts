import type { Language } from '#libs/domain';

/** The language a caller asks for (RFC 9110 §12.5.4); Chinese unless English is clearly preferred. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '').slice(0, 200).split(',');
  const weight = (wanted: string) =>
    Math.max(0, ...wishes.filter((wish) => wish.trim().toLowerCase().startsWith(wanted)).map(qualityOf));
  return weight('en') > weight('zh') ? 'en' : 'zh-CN';
}

function qualityOf(wish: string): number {
  const [, q = '1'] = /;\s*q=([\d.]+)/i.exec(wish) ?? [];
  return Number(q) || 0;
}
