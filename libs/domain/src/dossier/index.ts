export * from './dossier.contents.js';
export * from './dossier.dates.js';
export * from './dossier.facts.js';
export * from './dossier.machine.js';
