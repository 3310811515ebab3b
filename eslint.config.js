import { defineConfig } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import ts from 'typescript-eslint';

/** Bans written as selectors; a later config object replaces the whole list, so they are composed by name. */
const bans = {
  markup: [
    {
      selector:
        ':matches(MemberExpression, AssignmentExpression > MemberExpression)[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
      message: 'Markup is never made from text: use a Lit template.',
    },
    {
      selector: 'Identifier[name=/^unsafe(HTML|SVG|CSS|Static)$/]',
      message: 'Unsafe directives are not used.',
    },
    {
      selector: "MemberExpression[object.name='document'][property.name=/^(write|writeln)$/]",
      message: 'document.write breaks the content-security policy.',
    },
  ],
  ambient: [
    {
      selector: "MemberExpression[object.name='Date'][property.name='now']",
      message: 'Time comes from the clock port.',
    },
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
      message: 'Time comes from the clock port.',
    },
    {
      selector: "MemberExpression[object.name='performance'][property.name='now']",
      message: 'Time comes from the clock port.',
    },
    {
      selector: "MemberExpression[object.name='Math'][property.name='random']",
      message: 'Randomness comes from the random port.',
    },
    {
      selector:
        "MemberExpression[object.name='crypto'][property.name=/^(randomUUID|getRandomValues|randomBytes)$/]",
      message: 'Randomness comes from the random port.',
    },
  ],
  tests: [
    {
      selector:
        'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo|fails)$/]',
      message: 'A test runs, or is not there; skipIf names the thing a machine may lack.',
    },
    {
      selector:
        'CallExpression[callee.name=/^(it|test)$/] > Literal.arguments:first-child[value=/\\bshould\\b/i]',
      message: 'A title says what happens, without "should".',
    },
  ],
};

const banned = (...names) => ['error', ...names.flatMap((name) => bans[name])];

/** Off: what fights Lit (`@click=${this.onClick}`), async adapters of ports, or several `lib`s in one program. */
const relaxed = {
  '@typescript-eslint/unbound-method': 'off',
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/no-unnecessary-type-assertion': 'off',
  '@typescript-eslint/no-redundant-type-constituents': 'off',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
};

const sizes = {
  'max-lines': ['error', { max: 400 }],
  'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', { max: 3 }],
};

const looseJson = {
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-call': 'off',
  '@typescript-eslint/no-unsafe-return': 'off',
};

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', 'data/', 'coverage/', 'test-results/', 'public/', '*.js', '*.cjs'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ts.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...relaxed,
      ...sizes,
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-restricted-syntax': banned('markup'),
    },
  },
  {
    files: ['src/tablet/{shell,elements,features}/**/*.ts'],
    ...lit['flat/recommended'],
  },
  {
    files: ['src/{lib,domain,protocol,platform,tablet}/**/*.ts', 'sw/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: [
      'src/{domain,protocol}/**/*.ts',
      'src/tablet/{vault,outbox}/**/*.ts',
      'src/registry/intake/**/*.ts',
    ],
    rules: { 'no-restricted-syntax': banned('markup', 'ambient') },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      ...looseJson,
      'max-lines-per-function': 'off',
      'max-params': 'off',
      'no-restricted-syntax': banned('tests'),
    },
  },
  {
    // Ambient declarations extend those of the language's own library, which are written with `var`.
    files: ['**/*.d.ts'],
    rules: { 'no-var': 'off' },
  },
  {
    files: ['**/index.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Program', message: 'No barrels: name the file after its idea.' },
      ],
    },
  },
  {
    // The service worker's own globals are in the workers' program alone.
    files: ['sw/**/*.ts'],
    languageOptions: { parserOptions: { projectService: false, project: './tsconfig.worker.json' } },
  },
);
