import { TheFirstHouse1763800000000 } from './1763800000000-the-first-house.js';

/** In order; one purpose each, never edited after it has landed. */
export const MIGRATIONS = [TheFirstHouse1763800000000];
