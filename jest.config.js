const swc = (parser, transform) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    jsc: { target: 'es2022', parser: { syntax: 'typescript', ...parser }, keepClassNames: true, transform },
    module: { type: 'es6' },
  },
];

/** Native ESM, the same module system as production: what runs here is what runs there. */
const server = {
  displayName: 'server',
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/config', '<rootDir>/test'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/apps/web/', '<rootDir>/test/browser/'],
  testRegex: '\\.spec\\.ts$',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': swc(
      { decorators: true },
      { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    ),
  },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^#libs/(.*)$': '<rootDir>/libs/$1/src/index.ts',
    '^#config/(.*)$': '<rootDir>/config/$1.ts',
  },
};

/** The pages, in a browser's objects without a browser. */
const web = {
  displayName: 'web',
  testEnvironment: 'jsdom',
  roots: ['<rootDir>/apps/web/src'],
  testRegex: '\\.spec\\.tsx?$',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': swc({ tsx: true }, { react: { runtime: 'automatic' } }) },
  moduleNameMapper: {
    '\\.css$': '<rootDir>/apps/web/src/no-styles.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^#domain/(.*)$': '<rootDir>/libs/domain/src/$1.ts',
  },
};

export default { projects: [server, web] };
