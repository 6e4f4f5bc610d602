// Builds dist/: the library by the TypeScript compiler, and the command as one bundle, since a
// program that is started for every case must not spend its time on finding hundreds of modules.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
for (const name of ['revision', 'policy']) {
  cpSync(`src/schema/${name}-validator.generated.js`, `dist/schema/${name}-validator.generated.js`);
}
rmSync('dist/cli', { recursive: true, force: true });
// CommonJS: Node starts one such file faster than a handful of ES modules.
await build({
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli/bundle.cjs',
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
});
cpSync('build/start.cjs', 'dist/cli/main.cjs');
chmodSync('dist/cli/main.cjs', 0o755);
// A first answer leaves behind what V8 compiled for it; later starts need not compile it again.
execFileSync(
  process.execPath,
  ['dist/cli/main.cjs', 'evaluate', 'examples/case-2019.json', '--format', 'json'],
  {
    stdio: 'ignore',
    env: { ...process.env, POLICY_WRITE_CODE_CACHE: '1' },
  },
);
