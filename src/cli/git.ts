import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BadCall } from '../diagnostics/diagnostic.ts';
import type { ChangedFile } from '../review/review.ts';
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
  const id = await commitOf(ref, file, git);
  const listed = await git('ls-tree', '-z', id, '--', `./${basename(real)}`);
  if (listed.status !== 0) throw new BadCall(`git cannot list the files of \`${ref}\``, reasonIn(listed));
  const [, type, object] = /^\d+ (\w+) (\w+)\t/.exec(listed.stdout.toString()) ?? [];
  if (type !== 'blob' || object === undefined) return undefined;
  const content = await git('cat-file', 'blob', object);
  if (content.status !== 0) throw new BadCall(`git cannot read \`${file}\` at \`${ref}\``, reasonIn(content));
  return decode(`${ref}:${file}`, content.stdout);
}

/**
 * The files of a folder of the working tree that differ from a commit, those that git does not know yet among them.
 * @param folder that exists
 * @returns paths that begin with the folder's, in order
 * @throws BadCall as for fileAt
 */
export async function changedSince(ref: string, folder: string): Promise<ChangedFile[]> {
  const git = runIn(realpathSync(folder));
  const id = await commitOf(ref, folder, git);
  const told = await git('diff', '--name-status', '-z', '--no-renames', '--relative', id, '--', '.');
  const fresh = await git('ls-files', '--others', '--exclude-standard', '-z', '--', '.');
  for (const each of [told, fresh])
    if (each.status !== 0)
      throw new BadCall(`git cannot compare \`${folder}\` with \`${ref}\``, reasonIn(each));
  const parts = told.stdout.toString().split('\0');
  const changed = new Map<string, ChangedFile['change']>();
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [letter, name] = parts.slice(at, at + 2) as [string, string];
    changed.set(name, letter === 'A' ? 'added' : letter === 'D' ? 'deleted' : 'edited');
  }
  for (const name of fresh.stdout.toString().split('\0')) if (name !== '') changed.set(name, 'added');
  return [...changed]
    .map(([name, change]) => ({ file: join(folder, name), change }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

type Git = ReturnType<typeof runIn>;

/** The id of a commit. */
async function commitOf(ref: string, path: string, git: Git): Promise<string> {
  const inside = await git('rev-parse', '--is-inside-work-tree');
  if (inside.status !== 0 || inside.stdout.toString().trim() !== 'true')
    throw new BadCall(`\`${path}\` is in no git repository`, reasonIn(inside));
  // Git takes what begins with a hyphen for an option.
  const commit = ref.startsWith('-')
    ? undefined
    : await git('rev-parse', '--verify', '--quiet', `${ref}^{commit}`);
  if (commit?.status !== 0)
    throw new BadCall(
      `there is no commit \`${ref}\` in the repository of \`${path}\``,
      'a branch, a tag, a commit, or `HEAD~1`; a shallow clone lacks older ones: `git fetch --unshallow`',
    );
  return commit.stdout.toString().trim();
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
