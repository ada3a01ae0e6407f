import { people } from './zh-CN/people.js';
import { taxonomy } from './zh-CN/taxonomy.js';
import { states } from './zh-CN/states.js';
import { events } from './zh-CN/events.js';
import { guards } from './zh-CN/guards.js';
import { fieldsOfTheCase } from './zh-CN/fields-case.js';
import { fieldsOfTheAgreement } from './zh-CN/fields-agreement.js';
import { values } from './zh-CN/values.js';
import { papers } from './zh-CN/papers.js';
import { problemsOfTheCase } from './zh-CN/problems-case.js';
import { problemsOfTheAgreement } from './zh-CN/problems-agreement.js';
import { problemsOfNumbers } from './zh-CN/problems-numbers.js';
import { notes } from './zh-CN/notes.js';
import { templates } from './zh-CN/templates.js';
import { work } from './zh-CN/work.js';
import { http } from './zh-CN/http.js';
import { casePage } from './zh-CN/case-page.js';
import { facts } from './zh-CN/facts.js';
import { subsidy } from './zh-CN/subsidy.js';
import { statistics } from './zh-CN/statistics.js';

/** Every word a person reads, in official Chinese. This catalogue says which keys there are. */
export const zhCN = {
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
export type WordingKey = keyof typeof zhCN;
