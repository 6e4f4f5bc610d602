import { type Dirent, type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Editors write in several steps: only what has been still for so long is looked at, in milliseconds. */
const STILL = 100;
/** What no watcher tells, such as on a network's disk, is seen after so long. */
const PATIENCE = 1000;

/**
 * Goes on for ever: does the work once, and again whenever a JSON or markdown file changes that is named or lies below a named folder.
 * @param roots files and folders; what is not there yet may come
 * @param work gets the names of what was changed, added or taken away; none the first time
 */
export async function whenChanged(
  roots: readonly string[],
  work: (changed: readonly string[]) => Promise<void>,
): Promise<never> {
  const bell = new Bell();
  let before = stateOf(roots);
  await work([]);
  for (;;) {
    bell.listenTo(before.folders);
    await bell.rings(PATIENCE);
    let now = stateOf(roots);
    if (changesBetween(before, now).length === 0) continue;
    for (let last = before; changesBetween(last, now).length > 0; ) {
      await new Promise((resolve) => setTimeout(resolve, STILL));
      last = now;
      now = stateOf(roots);
    }
    const changed = changesBetween(before, now);
    before = now;
    // What changes while the work is done is a change against what it began with.
    if (changed.length > 0) await work(changed);
  }
}

interface State {
  folders: readonly string[];
  /** What tells two versions of a file apart, by its name. */
  files: ReadonlyMap<string, string>;
}

function stateOf(roots: readonly string[]): State {
  const folders: string[] = [];
  const files = new Map<string, string>();
  const addFile = (path: string): void => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isFile()) files.set(path, `${stats.mtimeMs} ${stats.size} ${stats.ino}`);
  };
  const addFolder = (path: string): void => {
    folders.push(path);
    for (const each of entriesOf(path)) {
      if (each.isDirectory()) addFolder(join(path, each.name));
      else if (/\.(json|md)$/.test(each.name)) addFile(join(path, each.name));
    }
  };
  for (const root of roots) {
    if (statSync(root, { throwIfNoEntry: false })?.isDirectory()) addFolder(root);
    else addFile(root);
  }
  return { folders, files };
}

/** A folder may go while it is looked at. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(
      ({ name }) => !name.startsWith('.') && name !== 'node_modules',
    );
  } catch {
    return [];
  }
}

function changesBetween(before: State, after: State): string[] {
  const names = new Set([...before.files.keys(), ...after.files.keys()]);
  return [...names].filter((each) => before.files.get(each) !== after.files.get(each)).sort();
}

/** Rings when something happens in one of some folders, each watched by itself. */
class Bell {
  readonly #watchers = new Map<string, FSWatcher>();
  #hasRung = false;
  #answer: () => void = () => {};

  listenTo(folders: readonly string[]): void {
    for (const [folder, watcher] of this.#watchers) {
      if (folders.includes(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of folders.filter((each) => !this.#watchers.has(each))) {
      try {
        const watcher = watch(folder, () => this.#ring());
        watcher.on('error', () => this.#watchers.delete(folder));
        this.#watchers.set(folder, watcher);
      } catch {
        // Where there are no watchers, or too many, patience has to do.
      }
    }
  }

  /** Resolves when it rings, or has since the last time; at the latest after so many milliseconds. */
  async rings(patience: number): Promise<void> {
    if (!this.#hasRung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patience);
        this.#answer = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#hasRung = false;
    this.#answer = () => {};
  }

  #ring(): void {
    this.#hasRung = true;
    this.#answer();
  }
}
