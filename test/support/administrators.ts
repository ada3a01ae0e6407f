import { hashPassword } from '../../apps/api/src/identity/password.js';
import { PASSWORD, type Api } from './api.js';
import { ORGANISATIONS } from './city.js';

/** System, security and audit administration: three people, whose user names are their roles. */
export const ADMINISTRATORS = {
  sysadmin: '0198c8f0-0000-7000-8000-000000000901',
  secadmin: '0198c8f0-0000-7000-8000-000000000902',
  auditadmin: '0198c8f0-0000-7000-8000-000000000903',
};

export async function enterAdministrators(api: Api): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  for (const [role, id] of Object.entries(ADMINISTRATORS)) {
    await api.city.corridor.db.query(
      `with p as (insert into person (id, username, name, password_hash, organisation_id) values ($1, $2, $2, $3, $4) returning id)
       insert into role_grant (id, person_id, role, organisation_id, region, begins_at)
       select gen_random_uuid(), id, $2, $4, 'xining', '2020-01-01' from p`,
      [id, role, passwordHash, ORGANISATIONS.COMMITTEE],
    );
  }
}
