/** Which way imports go: domain ← persistence ← casework ← apps; queues is a leaf; rooms and apps never meet. */
const lib = (name) => `^libs/${name}/`;
const rooms = 'intake|court-referral|mediation|settlement|confirmation|region-referral|subsidy|dossier';
const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    rule('no-cycles', {}, { circular: true }, 'A cycle is two files that cannot be understood apart.'),
    rule(
      'domain-imports-nothing',
      { path: lib('domain'), pathNot: '\\.spec\\.ts$' },
      { path: '^(libs/(?!domain)|apps|config)/' },
      'Specs may read the dated tables of config/.',
    ),
    rule(
      'domain-is-pure',
      { path: lib('domain'), pathNot: '\\.spec\\.ts$|/record/' },
      { path: '^(node_modules/(?!xstate/)|node:|fs|path|crypto)', dependencyTypesNot: ['type-only'] },
      'No framework, no I/O; the record may use node:crypto.',
    ),
    rule('persistence-on-domain', { path: lib('persistence') }, { path: '^(libs/(casework|queues)|apps)/' }, ''),
    rule('casework-on-persistence', { path: lib('casework') }, { path: '^(libs/queues|apps)/' }, ''),
    rule('queues-is-a-leaf', { path: lib('queues') }, { path: '^(libs/(domain|persistence|casework)|apps)/' }, ''),
    rule('apps-never-meet', { path: '^apps/([^/]+)/' }, { path: '^apps/([^/]+)/', pathNot: '^apps/$1/' }, ''),
    rule(
      'rooms-never-meet',
      { path: `^(libs/domain|apps/api)/src/(${rooms})/` },
      { path: `^(libs/domain|apps/api)/src/(${rooms})/`, pathNot: '^$1/src/$2/' },
      'A room hands over by a command, never by an import.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules|apps/web)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
