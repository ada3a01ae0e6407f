export { en } from './en.js';
export * from './wording.js';
export { zhCN, type WordingKey } from './zh-CN.js';
