export * from './build-law-book.js';
export * from './law-book.js';
