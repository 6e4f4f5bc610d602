import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Debian's package `postgresql` puts its programs: the newest version of those installed. */
const VERSIONS = '/usr/lib/postgresql';

/** Whether there is no PostgreSQL here, so that tests of it are skipped; it says so. */
export function lacksPostgres(): boolean {
  if (programs()) return false;
  console.warn(`PostgreSQL is not tested: there is none in ${VERSIONS}; the package \`postgresql\` has it`);
  return true;
}

function programs(): string | undefined {
  if (!existsSync(VERSIONS)) return undefined;
  const versions = readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a));
  return versions.map((each) => join(VERSIONS, each, 'bin')).find((each) => existsSync(join(each, 'initdb')));
}

/**
 * Makes a database, waits until its input ends, stops it and takes everything away. The input ends when the
 * test does, even when it is killed.
 */
const SCRIPT = `
cd "$FOLDER" || exit 1
"$BIN/initdb" -D data -U postgres -A trust -E UTF8 --no-locale --no-sync >log 2>&1 || { cat log >&2; rm -rf "$FOLDER"; exit 1; }
"$BIN/postgres" -D data -p "$PORT" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c jit=off -c max_connections=10 >>log 2>&1 &
cat >/dev/null
kill -INT $!
wait
cd /
rm -rf "$FOLDER"
`;

/** A PostgreSQL server of its own, on loopback, in a folder that goes when it is stopped. */
export class Postgres {
  readonly #child: ChildProcess;
  readonly #port: number;
  #errors = '';

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.#port = port;
    child.stderr?.setEncoding('utf8').on('data', (part: string) => {
      this.#errors += part;
    });
  }

  static async start(): Promise<Postgres> {
    const bin = programs() as string;
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'policy-postgres-'));
    const isRoot = process.getuid?.() === 0;
    // initdb refuses root.
    if (isRoot) spawnSync('chown', ['postgres:', folder]);
    const shell = ['sh', '-c', SCRIPT];
    const [command, ...args] = isRoot ? ['runuser', '-u', 'postgres', '--', ...shell] : shell;
    const child = spawn(command as string, args, {
      env: { PATH: process.env.PATH, BIN: bin, FOLDER: folder, PORT: String(port), LC_ALL: 'C' },
      stdio: ['pipe', 'ignore', 'pipe'],
      // A signal to the tests is none to it: it has to tidy up.
      detached: true,
    });
    const server = new Postgres(child, port);
    await server.#ready();
    return server;
  }

  async #ready(): Promise<void> {
    const end = Date.now() + 60_000;
    while (spawnSync('psql', this.#args('-c', 'SELECT 1'), { stdio: 'ignore' }).status !== 0) {
      if (this.#child.exitCode !== null || Date.now() > end)
        throw new Error(`PostgreSQL did not start: ${this.#errors}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  #args(...more: string[]): string[] {
    const where = ['-h', '127.0.0.1', '-p', String(this.#port), '-U', 'postgres', '-d', 'postgres'];
    return [...where, '-X', '-q', '-t', '--csv', '-v', 'ON_ERROR_STOP=1', ...more];
  }

  /**
   * Runs a script of SQL and of psql's own commands.
   * @param cwd where the files that it names are
   * @returns what it prints: CSV without a head
   */
  run(script: string, cwd?: string): string {
    const { status, stdout, stderr } = spawnSync('psql', this.#args(), {
      input: script,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      cwd,
    });
    if (status !== 0) throw new Error(`psql ended with ${status}: ${stderr}`);
    return stdout;
  }

  /** Stops it, and waits until nothing of it is left. */
  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#child.once('close', resolve));
    this.#child.stdin?.end();
    await closed;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
