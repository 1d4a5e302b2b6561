// Who may import whom, as data; test/architecture/walls.spec.ts shows that each rule bites. No exemptions.
/** Specs, and what only specs use. */
const spec = '(\\.(spec|int-spec|e2e-spec)\\.tsx?$|\\.fixture\\.tsx?$|/fixtures/)';

/** What each library may import: other libraries, npm packages, and Node's own modules or not. */
const libraries = {
  contracts: { libs: [], npm: [], node: false },
  domain: { libs: ['contracts'], npm: ['temporal-polyfill', 'rrule-temporal'], node: false },
  matching: { libs: ['domain', 'contracts'], npm: [], node: false },
  persistence: {
    libs: ['domain', 'contracts'],
    npm: ['@nestjs/common', '@nestjs/typeorm', 'typeorm', 'pg', 'pg-copy-streams'],
    node: true,
  },
  messaging: {
    libs: ['domain', 'contracts', 'persistence'],
    npm: ['@nestjs/[^/]+', 'bullmq', 'ioredis', 'pg'],
    node: true,
  },
  runtime: {
    libs: ['contracts'],
    npm: ['@nestjs/[^/]+', 'nestjs-pino', 'pino', 'pino-http', 'pg', 'smtp-server', 'postal-mime'],
    node: true,
  },
  wording: { libs: ['contracts'], npm: ['i18next'], node: true },
  simulation: { libs: ['matching', 'domain', 'contracts'], npm: [], node: true },
};

const wall = ([name, { libs, npm, node }]) => ({
  name: `wall-of-${name}`,
  comment: `libs/${name} may import ${[...libs, ...npm].join(', ') || 'nothing'}.`,
  severity: 'error',
  from: { path: `^libs/${name}/src/`, pathNot: spec },
  to: {
    pathNot: [
      ...[name, ...libs].map((lib) => `^libs/${lib}/src/`),
      ...npm.map((pack) => `^node_modules/(@types/)?${pack}/`),
    ],
    ...(node ? { dependencyTypesNot: ['core'] } : {}),
  },
});

const packageOf = (pattern) => `^node_modules/(@types/)?(${pattern})/`;

module.exports = {
  forbidden: [
    ...Object.entries(libraries).map(wall),
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'libraries-by-their-index',
      comment: 'A library is imported through its index.ts, a concept of the domain through its own.',
      severity: 'error',
      from: { path: '^(apps|libs|test)/([^/]+)/', pathNot: spec },
      to: { path: '^libs/(?!domain/)[^/]+/src/(?!index\\.ts$)', pathNot: '^libs/$2/' },
    },
    {
      name: 'concepts-by-their-index',
      severity: 'error',
      from: { path: '^libs/domain/src/([^/]+)/' },
      to: { path: '^libs/domain/src/[^/]+/(?!index\\.ts$)', pathNot: '^libs/domain/src/$1/' },
    },
    {
      name: 'concepts-by-their-index-from-outside',
      severity: 'error',
      from: { pathNot: '^libs/domain/' },
      to: { path: '^libs/domain/src/[^/]+/(?!index\\.ts$)' },
    },
    {
      name: 'notifications-react-to-events',
      comment: 'Only the notifier, and the adapters of the ports it declares, know of notifications.',
      severity: 'error',
      from: {
        pathNot: ['^apps/notifier/', '^libs/domain/src/notifications/', '^libs/persistence/src/', spec],
      },
      to: { path: '^libs/domain/src/notifications/' },
    },
    {
      name: 'apps-do-not-know-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/standalone/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libraries-do-not-know-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'pages-know-the-published-language-only',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/', pathNot: '^libs/contracts/' },
    },
    {
      name: 'testing-in-specs-only',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [spec, '^libs/testing/'] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'fixtures-in-specs-only',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: spec },
      to: { path: '(\\.fixture\\.tsx?$|/fixtures/)', pathNot: 'node_modules' },
    },
    {
      name: 'mail-leaves-from-the-notifier-only',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^apps/notifier/', '^libs/testing/', spec] },
      to: { path: packageOf('nodemailer') },
    },
    {
      name: 'requests-are-validated-in-the-api-only',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^apps/api/' },
      to: { path: packageOf('class-validator|class-transformer') },
    },
    {
      name: 'no-development-packages-in-the-product',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [spec, '^libs/testing/', '^apps/web/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: packageOf('@types') },
    },
    {
      name: 'every-import-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'only-declared-packages',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
    },
  },
};
