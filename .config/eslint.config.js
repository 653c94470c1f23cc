import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['**/build/', '**/.svelte-kit/', '**/node_modules/', '**/generated/', '**/test-results/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs['flat/recommended'],
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      'no-undef': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'Randomness is injected: take a seeded generator as an argument.',
        },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    // Where a plan or its worth is decided, every engine has to compute the same bits: IEEE 754 fixes + − × ÷ √, and nothing else here.
    files: ['packages/planning/src/**/*.ts', 'packages/optimizer/src/**/*.ts'],
    // β is set right by whole numbers; the two explanations tell amounts, to be read with a tolerance.
    ignores: [
      '**/*.{test,examine}.ts',
      '**/testing/**',
      'packages/optimizer/src/{model/discount,evaluation/verify/decay,explain/cost-risk,explain/shadow-prices}.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.object.name="Math"][callee.property.name=/^(pow|exp|expm1|log|log1p|log2|log10|a?sinh?|a?cosh?|a?tanh?|atan2|cbrt|hypot)$/]',
          message:
            'Engines differ in the last digit of this function: see search/deterministic-math.ts and model/discount.ts.',
        },
        {
          selector: 'BinaryExpression[operator="**"]:not([left.value=2])',
          message:
            'Engines differ in the last digit of powers: multiply, or see search/deterministic-math.ts and model/discount.ts.',
        },
      ],
    },
  },
  {
    // What only the types tell: a promise nobody waits for, a kind nobody answers, an assertion that asserts nothing.
    files: ['**/*.ts', '**/*.svelte'],
    languageOptions: {
      parserOptions: {
        projectService: true,
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: `${import.meta.dirname}/..`,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
);
