import type { Actor } from '#libs/domain';
import { AN_APPLICATION, type City } from './city.js';

/** Registers an application between two firms; gives the case and its intake. */
export async function register(
  city: City,
  applicant = '青麓茶业有限公司',
  respondent = '城东区云岭茶行',
  more: object = {},
): Promise<{ case: string; intake: string }> {
  const { id, caseId } = await city.do('intake', 'intake', null, 'registerApplication', {
    ...AN_APPLICATION,
    title: `${applicant}与${respondent}侵害商标权纠纷`,
    parties: [
      { role: 'APPLICANT', type: 'ORGANISATION', name: applicant, region: 'xining' },
      { role: 'RESPONDENT', type: 'ORGANISATION', name: respondent, region: 'xining', consented: true },
    ],
    ...more,
  });
  return { case: caseId, intake: id };
}

/** Accepts it too, so that it has a number and is mediated. */
export async function accept(city: City, intake: string): Promise<void> {
  await city.do('director', 'intake', intake, 'accept');
}

export const withRoles = (actor: Actor, ...roles: Actor['roles']): Actor => ({ ...actor, roles });
