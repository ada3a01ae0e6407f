import { compilingEvents } from './compiling.events.js';
import { lendingEvents } from './lending.events.js';
import { retentionEvents } from './retention.events.js';
import { sealingEvents } from './sealing.events.js';

export const dossierEvents = { ...compilingEvents, ...sealingEvents, ...lendingEvents, ...retentionEvents };
