export * from './amount.js';
export * from './class-of-case.js';
export * from './eligibility.js';
export * from './shares.js';
export * from './standard.js';
export * from './standard-check.js';
export * from './subsidy-inputs.js';
