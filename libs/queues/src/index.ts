export * from './queue-table.js';
export * from './backend.js';
