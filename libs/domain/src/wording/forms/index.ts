import type { PaperKind } from '../../process/index.js';
import { agreementForms } from './agreement-forms.js';
import { courtForms } from './court-forms.js';
import { dossierForms } from './dossier-forms.js';
import type { Forms } from './form.js';
import { intakeForms } from './intake-forms.js';
import { mediationForms } from './mediation-forms.js';

export { chineseArticle, chineseCount, chineseDay } from './chinese-day.js';
export { dossierForms } from './dossier-forms.js';
export type {
  FormBlock,
  FormList,
  FormValue,
  FormValues,
  PageBlock,
  PageSignature,
  PaperForm,
  PaperPage,
  SignatureLine,
} from './form.js';
export { renderForm, WITHHELD } from './render-form.js';

/** The papers that have an official form; the others are printed as a sheet of their facts. */
export const FORMS: Forms = {
  ...intakeForms,
  ...mediationForms,
  ...agreementForms,
  ...courtForms,
  BACK_COVER: dossierForms.BACK_COVER,
} satisfies Partial<Record<PaperKind, unknown>>;
