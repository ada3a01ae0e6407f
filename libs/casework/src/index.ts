export * from './corridor.js';
export * from './fire-event.js';
export { newId } from './ids.js';
export { loadCase, type Loaded, type LoadedCase } from './load-case.js';
export { loadHistory } from './history.js';
export { LIFECYCLES } from './processes.js';
export { recordAdminAct, recordRead } from './own-entry.js';
export { stageOf } from './stage.js';
export { readableSecrets, visibility } from './visibility.js';
