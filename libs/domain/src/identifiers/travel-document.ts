import { bad, good, isTooLong } from './outcome.js';
import type { Read } from './outcome.js';

export type TravelDocumentProblem = 'PASSPORT_FORM' | 'HK_MACAU_PERMIT_FORM' | 'TAIWAN_PERMIT_FORM';

/** A passport number of any country: up to fifteen capitals and digits with at least four digits among them. */
export function parsePassport(text: string): Read<string, 'PASSPORT_FORM'> {
  const number = tidy(text);
  const digits = number.replace(/[^\d]/g, '').length;
  return /^[A-Z\d]{5,15}$/.test(number) && digits >= 4 ? good(number) : bad('PASSPORT_FORM');
}

/** 港澳居民来往内地通行证: H (Hong Kong) or M (Macau) and eight digits; older cards add two for the issue. */
export function parseHkMacauPermit(text: string): Read<string, 'HK_MACAU_PERMIT_FORM'> {
  const number = tidy(text);
  return /^[HM]\d{8}(?:\d{2})?$/.test(number) ? good(number) : bad('HK_MACAU_PERMIT_FORM');
}

/** 台湾居民来往大陆通行证: eight digits; older booklets ten digits and a letter, often written in brackets. */
export function parseTaiwanPermit(text: string): Read<string, 'TAIWAN_PERMIT_FORM'> {
  const number = tidy(text).replace(/[()（）]/g, '');
  return /^\d{8}$|^\d{10}[A-Z]?$/.test(number) ? good(number) : bad('TAIWAN_PERMIT_FORM');
}

const tidy = (text: string): string => (isTooLong(text) ? '' : text.replace(/\s/g, '').toUpperCase());
