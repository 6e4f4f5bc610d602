// Builds dist/: the library by the TypeScript compiler, and the command as one bundle, since a
// program that is started for every case must not spend its time on finding hundreds of modules.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

// What is built takes the place of what was there only once it is whole; builds side by side do not meet.
const out = `dist.${process.pid}`;
process.on('exit', () => rmSync(out, { recursive: true, force: true }));
execFileSync(
  process.execPath,
  [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--outDir', out],
  { stdio: 'inherit' },
);
for (const name of ['revision', 'policy', 'scenarios', 'profile']) {
  cpSync(`src/schema/${name}-validator.generated.js`, `${out}/schema/${name}-validator.generated.js`);
}
rmSync(`${out}/cli`, { recursive: true, force: true });
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  minify: true,
  mainFields: ['module', 'main'],
  define: { PACKAGE_VERSION: JSON.stringify(version), 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  legalComments: 'none',
  logLevel: 'warning',
};
/** What only an editor needs is a file of its own, so that no other command reads it. */
const languageServer = {
  name: 'language-server',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/lsp\/server\.ts$/ }, () => ({ path: './lsp.cjs', external: true })),
};
// CommonJS: Node starts one such file faster than a handful of ES modules.
await build({
  ...common,
  entryPoints: ['src/cli/main.ts'],
  outfile: `${out}/cli/bundle.cjs`,
  plugins: [languageServer],
  // The starter runs the bundle as a script, which can require and cannot import.
  supported: { 'dynamic-import': false },
});
await build({
  ...common,
  entryPoints: {
    lsp: 'src/lsp/server.ts',
    'lsp-worker': 'src/lsp/worker.ts',
    'batch-worker': 'src/batch/jobs/worker.ts',
  },
  outdir: `${out}/cli`,
  outExtension: { '.js': '.cjs' },
});
cpSync('build/start.cjs', `${out}/cli/main.cjs`);
chmodSync(`${out}/cli/main.cjs`, 0o755);
// A first answer leaves behind what V8 compiled for it; later starts need not compile it again.
execFileSync(
  process.execPath,
  [`${out}/cli/main.cjs`, 'evaluate', 'examples/case-2019.json', '--format', 'json'],
  {
    stdio: 'ignore',
    env: { ...process.env, POLICY_WRITE_CODE_CACHE: '1' },
  },
);
rmSync('dist', { recursive: true, force: true });
renameSync(out, 'dist');
