import { words } from '../../lib/words';
import { t } from './filing.text';
import { partiesOf, type Values } from './filing-values';

const LONGEST = 120;

/** 青麓茶业有限公司与云岭茶行商标权侵权纠纷: what a case is called when nobody calls it otherwise. */
export function suggestedTitle(values: Values): string {
  const names = (role: string) =>
    partiesOf(values)
      .filter((party) => party.role === role && party.name?.trim())
      .map(({ name }) => name!.trim())
      .join('、');
  const [applicants, respondents] = [names('APPLICANT'), names('RESPONDENT')];
  const { right, kind } = values as { right?: string; kind?: string };
  if (!applicants || !respondents || !right || !kind) return '';
  const title = t('titleOf', {
    applicants,
    respondents,
    right: words(`right.${right}`),
    kind: words(`kind.${kind}`),
  });
  return [...title].slice(0, LONGEST).join('');
}
