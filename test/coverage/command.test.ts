import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../src/coverage/model.ts';
import { openPolicy } from '../../src/open.ts';
import { call, prints, refuses, valid } from '../cli/support/call.ts';
import { Folder } from '../cli/support/folder.ts';

const folder = new Folder();
const rules = folder.rules('rules', 'library-loans');
const library = ['--rules', rules];

interface Report {
  policies: { coverage: Coverage }[];
}

const coverageOf = (text: string): Coverage =>
  valid<Report>('test', JSON.parse(text)).policies[0]?.coverage as Coverage;

describe('policy test --coverage', () => {
  const report = (): Coverage =>
    coverageOf(prints(['test', ...library, '--coverage', '--format', 'json', '--version', '1.0.0']));

  it('tells what is shown, missing with a case, and impossible', () => {
    const { revisions } = report();
    expect(revisions.map((each) => each.version)).toEqual(['1.0.0']);
    const effects = revisions
      .flatMap((each) => each.actions)
      .flatMap((each) => each.conditions)
      .flatMap((each) => Object.values(each.effects));
    const states = new Set(effects.map((each) => each.state));
    expect([...states].sort()).toEqual(['impossible', 'missing', 'shown']);
    const { reached, total, percent } = revisions[0]?.mcdc ?? { reached: 0, total: 0, percent: 0 };
    expect(reached).toBeLessThan(total);
    expect(percent).toBe(Math.floor((1000 * reached) / total) / 10);
  });

  it('ends with 1 where less is shown than is asked for', () => {
    const args = ['test', ...library, '--version', '1.0.0', '--least-coverage'];
    expect(call([...args, '100']).status).toBe(1);
    expect(call([...args, '0']).status).toBe(0);
    expect(refuses([...args, 'all'])).toContain('`all` is no percentage');
    expect(refuses([...args, '101'])).toContain('`101` is no percentage');
  });

  it('writes what is missing; once it is answered, nothing that can be shown is missing', async () => {
    const suggested = call(['test', ...library, '--version', '1.0.0', '--suggest']);
    expect(suggested.status).toBe(0);
    const file = folder.at('rules', 'library-loans', 'scenarios', 'suggested.json');
    expect(suggested.stdout).toContain(
      ` written to ${file}: each waits for a person to say what the law says\n`,
    );
    expect(refuses(['test', ...library, '--suggest'])).toContain(`\`${file}\` is there already`);

    // Unanswered, they fail; and what nobody has said proves nothing.
    const open = call(['test', ...library, '--version', '1.0.0']);
    expect([open.status, open.stderr]).toEqual([1, '']);
    expect(open.stdout).toContain('not confirmed');
    expect(prints(['format', '--check', file])).toContain('laid out as they should be');

    // A person would read the law; here the engine stands in.
    const written = JSON.parse(readFileSync(file, 'utf8'));
    const policy = openPolicy({ rules });
    for (const scenario of written.scenarios)
      for (const [version, actions] of Object.entries<Record<string, unknown>>(scenario.expect)) {
        const answer = await policy.evaluate(scenario.case, { version });
        for (const action of Object.keys(actions))
          actions[action] = (answer as { actions: Record<string, { status: string }> }).actions[
            action
          ]?.status;
      }
    folder.write('rules/library-loans/scenarios/suggested.json', written);
    const { mcdc, revisions } = report();
    expect(mcdc.percent).toBe(100);
    expect(revisions[0]?.unknowns.percent).toBe(100);
  });
});
