export * from './contact.fields.js';
export * from './dispute.fields.js';
export * from './dispute.guards.js';
export * from './dispute.rules.js';
export * from './materials.js';
export * from './open-case.js';
export * from './parties.rules.js';
export * from './signing.js';
