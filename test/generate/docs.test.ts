import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refuses } from '../cli/support/call.ts';
import { Folder } from '../cli/support/folder.ts';
import { problemsIn } from './support/library.ts';

const page = readFileSync('docs/generate.md', 'utf8');
const folder = new Folder();

describe('docs/generate.md', () => {
  it('has a profile that is right', () => {
    const [, profile = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
    expect(problemsIn(profile)).toEqual([]);
    expect(Object.keys(JSON.parse(profile).facts)).toHaveLength(11);
  });

  it('shows what a mistake is told as', () => {
    const path = folder.write(
      'mine.json',
      '{\n  "policy": "nyc-detainer",\n  "title": "Mine",\n  "facts": {\n    "arestDate": { "values": "2017-12-02..2017-12-31" }\n  }\n}\n',
    );
    const [, command = '', said] = /\$ policy (generate .* --profile )mine\.json\n(.*?)```/s.exec(page) ?? [];
    expect(refuses([...command.trim().split(' '), path]).replaceAll(path, 'mine.json')).toBe(said);
  });

  it('tells every property of an entry', () => {
    const schema = JSON.parse(readFileSync('schemas/profile.schema.json', 'utf8'));
    const told = page.split('\n').filter((line) => line.startsWith('| `'));
    const names = [...Object.keys(schema.$defs.entry.properties), 'together'];
    expect(names.filter((name) => !told.some((line) => line.split('|')[1]?.includes(`\`${name}\``)))).toEqual(
      [],
    );
  });
});
