import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { BadCall } from '../diagnostics/diagnostic.ts';
import { decode, LARGEST } from '../text/read.ts';
import type { Source } from '../text/source.ts';

/**
 * A file as it is at a commit, named `commit:path` in messages; undefined where the commit does not have it.
 * @param ref whatever git takes for a commit: `HEAD~1`, `origin/main`, a tag
 * @param file a path of the working tree, that exists
 * @throws BadCall without git, outside of a repository, for a commit that is not there
 */
export async function fileAt(ref: string, file: string): Promise<Source | undefined> {
  const real = realpathSync(file);
  const git = runIn(dirname(real));
  const inside = await git('rev-parse', '--is-inside-work-tree');
  if (inside.status !== 0 || inside.stdout.toString().trim() !== 'true')
    throw new BadCall(`\`${file}\` is in no git repository`, reasonIn(inside));
  // Git takes what begins with a hyphen for an option.
  const commit = ref.startsWith('-')
    ? undefined
    : await git('rev-parse', '--verify', '--quiet', `${ref}^{commit}`);
  if (commit?.status !== 0)
    throw new BadCall(
      `there is no commit \`${ref}\` in the repository of \`${file}\``,
      'a branch, a tag, a commit, or `HEAD~1`; a shallow clone lacks older ones: `git fetch --unshallow`',
    );
  const id = commit.stdout.toString().trim();
  const listed = await git('ls-tree', '-z', id, '--', `./${basename(real)}`);
  if (listed.status !== 0) throw new BadCall(`git cannot list the files of \`${ref}\``, reasonIn(listed));
  const [, type, object] = /^\d+ (\w+) (\w+)\t/.exec(listed.stdout.toString()) ?? [];
  if (type !== 'blob' || object === undefined) return undefined;
  const content = await git('cat-file', 'blob', object);
  if (content.status !== 0) throw new BadCall(`git cannot read \`${file}\` at \`${ref}\``, reasonIn(content));
  return decode(`${ref}:${file}`, content.stdout);
}

interface Run {
  status: number;
  stdout: Buffer;
  stderr: string;
}

const runIn =
  (cwd: string) =>
  (...args: string[]): Promise<Run> =>
    new Promise((resolve, reject) => {
      execFile('git', args, { cwd, encoding: 'buffer', maxBuffer: 2 * LARGEST }, (error, stdout, stderr) => {
        const code: unknown = error?.code;
        if (code === 'ENOENT')
          reject(new BadCall('git cannot be run: there is no program `git`', 'install git'));
        else if (error && typeof code !== 'number')
          reject(new BadCall(`git cannot be run (${String(code ?? error.message)})`));
        else resolve({ status: typeof code === 'number' ? code : 0, stdout, stderr: stderr.toString() });
      });
    });

/** The first thing that git itself says. */
const reasonIn = ({ stderr }: Run): string | undefined =>
  stderr.trim() === '' ? undefined : `git says: ${stderr.trim().split('\n')[0]}`;
