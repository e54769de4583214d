/** The walls of the house. scripts/plant.ts proves each one by breaking it in a copy of the tree. */
const serverFile = '^src/modules/.+/(actions|tables|columns|module|jobs|door)([.]ts$|/)'
const rulesOrWords = '^src/modules/.+/(rules|words)[^/.]*([.]ts$|/)'
const wire = 'node_modules/(fastify|@fastify|pg|pg-boss|better-auth|@electric-sql)/'

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      // the tests' world plays with the modules the server runs; nothing of it ships
      name: 'kernel-knows-no-module',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: '^src/kernel/testing/' },
      to: { path: '^src/(modules|shells|server)/' },
    },
    {
      name: 'pure-is-pure',
      severity: 'error',
      from: { path: '^src/kernel/pure/' },
      to: { pathNot: ['^src/kernel/pure/', 'node_modules/(zod|@noble/hashes)/'] },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: rulesOrWords },
      to: { pathNot: ['^src/kernel/pure/', rulesOrWords] },
    },
    {
      name: 'screens-see-types-only',
      severity: 'error',
      from: { path: ['^src/modules/.+/screens/', '^src/kernel/web/', '^src/shells/'] },
      to: {
        path: ['^src/kernel/server/', '^src/server/', serverFile, wire, 'node_modules/(kysely|zod)/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'server-sees-no-screens',
      severity: 'error',
      from: { path: ['^src/server/', '^src/kernel/server/', serverFile] },
      to: { path: ['^src/modules/.+/screens/', '^src/(ui|shells|kernel/web)/', 'node_modules/(react|react-dom|react-router|antd)/'] },
    },
    {
      name: 'modules-meet-at-the-door',
      severity: 'error',
      from: { path: '^src/modules/([^/]+/[^/]+)/' },
      to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/[^/]+/door[.]ts$'] },
    },
    { name: 'ui-knows-nothing', severity: 'error', from: { path: '^src/ui/' }, to: { path: '^src/(kernel|modules|shells|server)/' } },
    {
      name: 'only-the-server-holds-the-wire',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/server/', '^src/kernel/(server|testing)/'] },
      to: { path: wire },
    },
    {
      // a module's database comes to it in ctx, guarded; the pool behind it would pass every policy
      name: 'modules-borrow-nothing',
      severity: 'error',
      from: { path: '^src/(modules|ui|shells)/', pathNot: '/testing[a-z-]*[.]ts$' },
      to: { path: '^src/kernel/server/(db|pool|driver|perform|claims)[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      // its kit weighs twice what a worker's first screen may; lazily loaded pages count too
      name: 'worker-never-meets-antd',
      severity: 'error',
      from: { path: '^src/shells/worker' },
      to: { path: 'node_modules/antd/', reachable: true },
    },
    {
      name: 'testing-stays-home',
      severity: 'error',
      from: { path: '^(src|seeds)/', pathNot: ['^src/kernel/testing/', '/testing[a-z-]*[.]ts$'] },
      to: { path: ['^src/kernel/testing/', '^src/.+/testing[a-z-]*[.]ts$'] },
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
