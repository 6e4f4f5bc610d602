// How long an editor waits for the language server: for a completion, and for diagnostics after an edit,
// with the largest enacted revision open. Cold is a server just started; warm is the same after some edits.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const FILE = 'rules/nyc-detainer/3.5.0.json';
const COLD = Number(process.argv[2] ?? 5);
const WARM = Number(process.argv[3] ?? 20);
const TEXT = readFileSync(FILE, 'utf8');
const PAUSE = 150;

/** A stretch, what an edit makes of it, and the places (`|`) that are completed after it. */
const RULE = '{ "fact": "terroristScreeningMatch", "operator": "equal", "value": true }';
const PLACES = [
  '{ "fact": "|", "operator": "equal", "value": true }',
  '{ "fact": "agency", "operator": "|" }',
  '{ "condition": "|" }',
  '{ "some": "convictions", "where": { "fact": "|" } }',
  '|',
];

class Editor {
  constructor() {
    this.server = spawn(process.execPath, ['dist/cli/main.cjs', 'lsp', '--stdio']);
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.server.stdout),
      new StreamMessageWriter(this.server.stdin),
    );
    this.uri = pathToFileURL(resolve(FILE)).href;
    this.version = 0;
    this.published = [];
    this.listeners = [];
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, version }) => {
      if (uri !== this.uri) return;
      this.published.push(version);
      for (const each of this.listeners.splice(0)) each();
    });
    this.connection.listen();
  }

  async start() {
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    await this.connection.sendNotification('initialized', {});
  }

  open() {
    this.version++;
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.uri, languageId: 'json', version: this.version, text: TEXT },
    });
  }

  /** The whole text with something else in the place of the first rule's last condition. */
  edit(by) {
    const start = TEXT.indexOf(RULE);
    const text = TEXT.slice(0, start) + by.replace('|', '') + TEXT.slice(start + RULE.length);
    this.at = placeOf(text, start + by.indexOf('|'));
    this.version++;
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges: [{ text }],
    });
  }

  complete() {
    return this.connection.sendRequest('textDocument/completion', {
      textDocument: { uri: this.uri },
      position: this.at,
    });
  }

  /** Waits for the diagnostics of the present text: the first (quick), or the second (all). */
  async diagnostics(count) {
    while (this.published.filter((each) => each === this.version).length < count)
      await new Promise((done) => this.listeners.push(done));
  }

  async stop() {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    this.connection.dispose();
  }
}

function placeOf(text, offset) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1).length };
}

async function took(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const times = {};
const note = (name, time) => {
  times[name] ??= [];
  times[name].push(time);
};

for (let run = 0; run < COLD; run++) {
  const editor = new Editor();
  await editor.start();
  await editor.open();
  const first = took(() => editor.diagnostics(1));
  editor.at = placeOf(TEXT, TEXT.indexOf('"agency"', TEXT.indexOf('"rules"')) + 1);
  note('completion, cold', await took(() => editor.complete()));
  note('diagnostics after opening, quick, cold', await first);
  await editor.diagnostics(2);
  await editor.stop();
}

const editor = new Editor();
await editor.start();
await editor.open();
await editor.diagnostics(2);
for (let run = -3; run < WARM; run++) {
  for (const place of PLACES) {
    await editor.edit(place);
    const time = await took(() => editor.complete());
    if (run >= 0) note('completion right after an edit, warm', time);
  }
  const value = run % 2 === 0 ? 'true' : 'false';
  await editor.edit(RULE.replace('true', `${value}|`));
  const start = performance.now();
  await editor.diagnostics(1);
  if (run >= 0)
    note(`diagnostics after an edit, quick, warm (${PAUSE} ms of it pause)`, performance.now() - start);
  // While the slow checks go on in their thread, nobody waits.
  const time = await took(() => editor.complete());
  if (run >= 0) note('completion during the slow checks, warm', time);
  await editor.diagnostics(2);
  if (run >= 0) note('diagnostics after an edit, all, warm', performance.now() - start);
}
await editor.stop();

const sorted = (values) => values.toSorted((a, b) => a - b);
console.log(`Node ${process.version}, ${FILE}; milliseconds`);
console.log(`${''.padEnd(62)}${'times'.padStart(6)}${'median'.padStart(9)}${'slowest'.padStart(9)}`);
for (const [name, values] of Object.entries(times)) {
  const all = sorted(values);
  const median = all[Math.floor(all.length / 2)];
  console.log(
    `${name.padEnd(62)}${String(all.length).padStart(6)}${median.toFixed(0).padStart(9)}${all.at(-1).toFixed(0).padStart(9)}`,
  );
}
