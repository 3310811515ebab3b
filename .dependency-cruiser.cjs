/** The import table of the README, as rules. `lib <- domain <- protocol <- platform <- tablet | registry`. */

const PAGES = '^src/tablet/(shell|elements|features)/';
const WORKERS = '^src/tablet/(vault|outbox|storage|vision)/';
/** Files that stand between a page and a worker: they start it. */
const BRIDGES = '/(client|worker-url)\\.ts$';

/** A layer may import itself and the layers below it; `below` are folders of src. */
const layer = (name, below) => ({
  name: `layer-${name}`,
  comment: `src/${name} imports only ${[name, ...below].join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: '^src/', pathNot: [name, ...below].map((folder) => `^src/${folder}/`) },
});

const pure = ['lib', 'domain', 'protocol'];

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    layer('lib', []),
    layer('domain', ['lib']),
    layer('protocol', ['lib', 'domain']),
    layer('platform', pure),
    layer('tablet', [...pure, 'platform']),
    layer('registry', [...pure, 'platform']),
    {
      name: 'pure-without-node',
      comment: 'What runs everywhere uses nothing of Node.',
      severity: 'error',
      from: { path: '^(src/(lib|domain|protocol|tablet)|sw)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-apart',
      comment: 'Features meet in the shell, never in each other.',
      severity: 'error',
      from: { path: '^src/tablet/features/([^/]+)/' },
      to: { path: '^src/tablet/features/', pathNot: '^src/tablet/features/$1/' },
    },
    {
      name: 'elements-draw-only',
      severity: 'error',
      from: { path: '^src/tablet/elements/' },
      to: {
        path: '^src/tablet/(features|vault|outbox|storage|vision|carriers)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pages-take-only-types-from-workers',
      comment: 'Only client.ts may import more.',
      severity: 'error',
      from: { path: PAGES, pathNot: BRIDGES },
      to: { path: WORKERS, pathNot: BRIDGES, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workers-never-draw',
      severity: 'error',
      from: { path: ['^src/tablet/(vault|outbox|storage|vision|carriers)/', '^sw/'] },
      to: { path: PAGES },
    },
    {
      name: 'outbox-holds-no-keys',
      comment: 'The service worker sends what is sealed; it must not be able to read.',
      severity: 'error',
      from: { path: '^(src/tablet/outbox|sw)/' },
      to: { path: '^src/tablet/(vault|vision)/' },
    },
    {
      name: 'product-without-tests',
      severity: 'error',
      from: { path: '^(src|sw)/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'product-without-dev-dependencies',
      severity: 'error',
      from: { path: '^(src|sw)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '/@types/' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: { path: '^(src|sw|test|bench|scripts)/' },
      to: { couldNotResolve: true, pathNot: ['\\?', '^virtual:'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Types count too: a page may import a worker's types, and the rules must see which kind an import is.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
