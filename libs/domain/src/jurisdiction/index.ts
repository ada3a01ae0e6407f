export * from './confirmation-courts.js';
export * from './court-table.js';
export type { Place } from './place.js';
export * from './region-table.js';
