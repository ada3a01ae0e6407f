import type { FieldProblem } from '../http/problems.js';
import type { Application } from './application.fields.js';

/** What the online form means in the words of the house: the payload of `registerApplication`. */
export function registrationOf({
  applicant: { email: _mailbox, ...applicant },
  respondents,
  facts,
  requests,
  tradeSecret,
  elsewhere,
  materials = [],
  ...rest
}: Application): object {
  return {
    ...rest,
    applicationMode: 'ONLINE',
    title: titleOf(
      applicant.name,
      respondents.map(({ name }) => name),
    ),
    claim: `${facts}\n\n申请事项：\n${requests}`,
    ...(elsewhere && { flags: { acceptedElsewhere: true } }),
    ...(tradeSecret && { secret: true }),
    parties: [
      { role: 'APPLICANT', ...applicant, consented: true },
      ...respondents.map((respondent) => ({ role: 'RESPONDENT', ...respondent })),
    ],
    ...(materials.length > 0 && {
      materials: materials.map(({ copies = 1, ...one }) => ({
        ...one,
        copies,
        original: false,
        ...(tradeSecret && { secrecy: 'TRADE_SECRET' }),
      })),
    }),
  };
}

const LONGEST_TITLE = 120;

function titleOf(applicant: string, respondents: readonly string[]): string {
  const title = `${applicant} → ${respondents.join('、')}`;
  const signs = [...title];
  return signs.length <= LONGEST_TITLE ? title : `${signs.slice(0, LONGEST_TITLE - 1).join('')}…`;
}

/** Who applies without showing any paper gives a number that can be checked; of the other side it need not be known. */
export function applicationFaults({ applicant, declaration }: Application): FieldProblem[] {
  const number = applicant.type === 'PERSON' ? 'idNumber' : 'creditCode';
  return [
    ...(applicant[number] ? [] : [{ pointer: `/applicant/${number}`, code: 'FIELD_MISSING' }]),
    ...(applicant.email === undefined || isMailbox(applicant.email)
      ? []
      : [{ pointer: '/applicant/email', code: 'EMAIL_FORM' }]),
    ...(declaration.truthful && declaration.dataProcessing
      ? []
      : [{ pointer: '/declaration', code: 'DECLARATION_MISSING' }]),
  ];
}

/** A fault in the words of the house, at the place of the form. */
export const atForm = (problem: FieldProblem): FieldProblem => ({
  ...problem,
  pointer: problem.pointer
    .replace(/^\/parties\/0(?=\/|$)/, '/applicant')
    .replace(/^\/parties\/(\d+)(?=\/|$)/, (_, n: string) => `/respondents/${Number(n) - 1}`),
});

export const isMailbox = (email: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email);
