import { language } from '../../lib/language';

/** Several names in one line, as each language sets them apart. */
export const listed = (names: readonly string[]): string => names.join(language === 'en' ? ', ' : '、');
