/** The examinations of one workspace: what needs the big files of other cities (`npm run examine`). */
export default { test: { include: ['**/*.examine.ts'], testTimeout: 120_000, hookTimeout: 120_000 } };
