import { dueDate, isKindInForce, isRightInForce, KIND_CODES, MATERIAL_KINDS, RIGHT_CODES } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import type { Env } from '#config/env';
import { loadRegions } from '#config/regions';
import { COMPLAINT_GROUNDS } from '../complaints/complaint.fields.js';
import { TAKEN_ENDINGS } from '../evidence/file-type.js';
import { PARTY_FILE_BYTES } from '../evidence/uploads.js';
import { DECLARATION_WORDING, MOST_FILES, MOST_RESPONDENTS } from './application.fields.js';

const regions = loadRegions();

/** What the form may say today: rights and kinds in force, places and their committees, files that are taken, the clock. */
export async function choicesOf({ db, book, calendar }: Corridor, { region, evidenceMaxMb }: Env): Promise<object> {
  const [{ today, clockIsSet }] = await db.query<{ today: string; clockIsSet: boolean }>(
    'select zhihe_today() as today, exists (select from demo_clock) as "clockIsSet"',
    [],
    'channel-today',
  );
  const decision = dueDate(book, calendar, { rule: 'DL-ACCEPT', start: today });
  return {
    today,
    clockIsSet,
    region,
    rights: RIGHT_CODES.filter((right) => isRightInForce(right, today)),
    kinds: KIND_CODES.filter((kind) => isKindInForce(kind, today)),
    regions: regions.map(({ id, name, committee, districts }) => ({
      id,
      name,
      committee: committee.name,
      districts: districts.map((district) => ({ id: district.id, name: district.name })),
    })),
    materialKinds: MATERIAL_KINDS,
    complaintGrounds: COMPLAINT_GROUNDS,
    decideBy: 'due' in decision ? decision.due : null,
    files: {
      bytes: Math.min(PARTY_FILE_BYTES, evidenceMaxMb * 1024 ** 2),
      most: MOST_FILES,
      endings: TAKEN_ENDINGS,
    },
    respondents: MOST_RESPONDENTS,
    declaration: DECLARATION_WORDING,
  };
}
