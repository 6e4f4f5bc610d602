// What a program without this project would do with a file of cases, to be run as a process: node pipeline.mjs HOW FILE OUT.
// `parse` only reads and parses; `readline` and `chunks` decide by the hand-written function and write the decisions. None
// of them checks a case.
import { closeSync, createReadStream, openSync, readSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { decide } from './hand-written.mjs';

const [, , how, file, out] = process.argv;
const answer = (written) =>
  `${JSON.stringify({ case: written.id ?? null, version: '3.5.0', actions: decide(written) })}\n`;

if (how === 'readline') {
  const output = openSync(out, 'w');
  let block = '';
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    block += answer(JSON.parse(line));
    if (block.length > 1 << 20) {
      writeSync(output, block);
      block = '';
    }
  }
  writeSync(output, block);
  closeSync(output);
} else {
  const output = how === 'parse' ? undefined : openSync(out, 'w');
  const input = openSync(file, 'r');
  const buffer = Buffer.alloc(1 << 20);
  let kept = '';
  let agencies = 0;
  for (let read = readSync(input, buffer); read > 0; read = readSync(input, buffer)) {
    // The cases are ASCII, so no character is cut.
    const lines = (kept + buffer.latin1Slice(0, read)).split('\n');
    kept = lines.pop();
    if (output === undefined) for (const line of lines) agencies += JSON.parse(line).agency.length;
    else writeSync(output, lines.map((line) => answer(JSON.parse(line))).join(''));
  }
  closeSync(input);
  if (output !== undefined) closeSync(output);
  else if (agencies === 0) throw new Error('no case was read');
}
