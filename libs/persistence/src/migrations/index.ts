import { TheFirstHouse1763800000000 } from './1763800000000-the-first-house.js';
import { Work1764000000000 } from './1764000000000-work.js';
import { Views1764000100000 } from './1764000100000-views.js';
import { WhomACaseWaitsFor1764000110000 } from './1764000110000-whom-a-case-waits-for.js';
import { PartiesChannel1764000200000 } from './1764000200000-parties-channel.js';
import { Administration1764000300000 } from './1764000300000-administration.js';
import { Supervision1764000400000 } from './1764000400000-supervision.js';
import { CasePage1764000500000 } from './1764000500000-case-page.js';
import { Registration1764000600000 } from './1764000600000-registration.js';
import { Subsidy1764100000000 } from './1764100000000-subsidy.js';

/** In order; one purpose each, never edited after it has landed. */
export const MIGRATIONS = [
  TheFirstHouse1763800000000,
  Work1764000000000,
  Views1764000100000,
  WhomACaseWaitsFor1764000110000,
  PartiesChannel1764000200000,
  Administration1764000300000,
  Supervision1764000400000,
  CasePage1764000500000,
  Registration1764000600000,
  Subsidy1764100000000,
];
