import { expect, it } from '@jest/globals';
import { faultOfIdentifier } from './identifier-check';

it.each([
  ['idNumber', '630102199001011218', 'ID_CHECKSUM'],
  ['idNumber', '630102900101121', 'ID_15_DIGITS'],
  ['creditCode', '91630100MA752XQ410', 'CREDIT_CODE_CHECKSUM'],
  ['phone', '6123456', 'PHONE_AREA_CODE'],
  ['courtNumber', '2025青01诉前调15号', 'COURT_NUMBER_FORM'],
])('says of a %s like %s at once that it is wrong', (kind, typed, code) =>
  expect(faultOfIdentifier(kind, typed)).toBe(code),
);

it.each([
  ['idNumber', '630102199001011219'],
  ['creditCode', ' 91630100ma752xq419 '],
  ['phone', '0971-6123456'],
  ['courtNumber', '(2025)青01诉前调15号'],
  ['courtNumber', '（2014）宁民三初字第12号'],
  ['idNumber', ''],
  ['text', 'anything'],
])('has nothing against a %s like %s', (kind, typed) => expect(faultOfIdentifier(kind, typed)).toBeNull());
