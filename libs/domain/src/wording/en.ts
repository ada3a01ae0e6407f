import { people } from './en/people.js';
import { taxonomy } from './en/taxonomy.js';
import { states } from './en/states.js';
import { events } from './en/events.js';
import { guards } from './en/guards.js';
import { fieldsOfTheCase } from './en/fields-case.js';
import { fieldsOfTheAgreement } from './en/fields-agreement.js';
import { values } from './en/values.js';
import { papers } from './en/papers.js';
import { problemsOfTheCase } from './en/problems-case.js';
import { problemsOfTheAgreement } from './en/problems-agreement.js';
import { problemsOfNumbers } from './en/problems-numbers.js';
import { notes } from './en/notes.js';
import { templates } from './en/templates.js';
import { work } from './en/work.js';
import { http } from './en/http.js';
import { casePage } from './en/case-page.js';
import { facts } from './en/facts.js';
import { subsidy } from './en/subsidy.js';
import { statistics } from './en/statistics.js';
import type { zhCN } from './zh-CN.js';

/** The same keys in English. */
export const en: Record<keyof typeof zhCN, string> = {
  ...people,
  ...taxonomy,
  ...states,
  ...events,
  ...guards,
  ...fieldsOfTheCase,
  ...fieldsOfTheAgreement,
  ...values,
  ...papers,
  ...problemsOfTheCase,
  ...problemsOfTheAgreement,
  ...problemsOfNumbers,
  ...notes,
  ...templates,
  ...work,
  ...http,
  ...casePage,
  ...facts,
  ...subsidy,
  ...statistics,
};
