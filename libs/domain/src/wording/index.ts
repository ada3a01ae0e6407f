export * from './forms/index.js';
export { en } from './en.js';
export * from './wording.js';
export { wordingOf } from './wording-of.js';
export { zhCN, type WordingKey } from './zh-CN.js';
