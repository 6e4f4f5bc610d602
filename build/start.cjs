#!/usr/bin/env node
// Starts the bundled command with the machine code that the build left beside it. Another release of
// Node, or another machine, does not accept that code: V8 then compiles as always.
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const file = join(__dirname, 'bundle.cjs');
const cache = join(__dirname, 'bundle.cache');
const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
const cachedData = readIfThere(cache);
const script = new Script(source, { filename: file, ...(cachedData ? { cachedData } : {}) });
const module_ = { exports: {} };
script
  .runInThisContext()
  .call(module_.exports, module_.exports, createRequire(file), module_, file, dirname(file));

if (process.env.POLICY_WRITE_CODE_CACHE) {
  process.once('exit', () => writeFileSync(cache, script.createCachedData()));
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
