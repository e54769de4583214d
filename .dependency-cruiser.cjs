/** The house's import rules. scripts/plant.sh proves each one by breaking it. */
const server = '^src/modules/.+/(actions|tables|columns|module|jobs|door)[.]ts$'
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'kernel-knows-no-module', severity: 'error', from: { path: '^src/kernel/' }, to: { path: '^src/(modules|shells|server)/' } },
    {
      name: 'pure-is-pure',
      severity: 'error',
      from: { path: '^src/kernel/pure/' },
      to: { pathNot: ['^src/kernel/pure/', 'node_modules/zod/'] },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '^src/modules/.+/(rules|words)([.]|/)' },
      to: { pathNot: ['^src/kernel/pure/', '^src/modules/.+/(rules|words)([.]|/)'] },
    },
    {
      name: 'screens-see-types-only',
      severity: 'error',
      from: { path: ['^src/modules/.+/screens/', '^src/kernel/web/', '^src/shells/'] },
      to: {
        path: ['^src/kernel/server/', '^src/server/', server, 'node_modules/(kysely|@electric-sql|pg|pg-boss|better-auth|fastify|zod)/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'server-sees-no-screens',
      severity: 'error',
      from: { path: ['^src/server/', '^src/kernel/server/', server] },
      to: { path: ['^src/modules/.+/screens/', '^src/(ui|shells|kernel/web)/', 'node_modules/react'] },
    },
    {
      name: 'modules-meet-at-the-door',
      severity: 'error',
      from: { path: '^src/modules/([^/]+/[^/]+)/' },
      to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/[^/]+/door[.]ts$'] },
    },
    { name: 'ui-knows-nothing', severity: 'error', from: { path: '^src/ui/' }, to: { path: '^src/(kernel|modules|shells|server)/' } },
    {
      name: 'only-the-kernel-holds-the-wire',
      severity: 'error',
      from: { path: '^src/(modules|ui|shells)/' },
      to: {
        path: ['node_modules/(fastify|pg|pg-boss|better-auth|@electric-sql)/', '^src/kernel/server/(db|pool|driver|perform|claims)[.]ts$'],
      },
    },
    {
      name: 'testing-stays-home',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/kernel/testing/'] },
      to: { path: '^src/kernel/testing/' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.]test[.]tsx?$' },
    enhancedResolveOptions: { conditionNames: ['import', 'types', 'node', 'default'], extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  },
}
