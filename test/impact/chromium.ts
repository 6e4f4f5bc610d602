import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a browser made of a page. */
export interface Opened {
  /** The document as the browser has it, as HTML. */
  dom: string;
  /** What the console says, errors among it. */
  console: string[];
  /** What the page asked for, beside itself. */
  requests: string[];
}

/** Whether there is a browser to open pages with. */
export const hasChromium = spawnSync('chromium', ['--version']).status === 0;

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

/**
 * Opens a page from disk in headless Chromium.
 * @param folder where the browser may keep its own files
 */
export function openPage(file: string, folder: string): Opened {
  const log = join(folder, 'net-log.json');
  const { status, stdout, stderr } = spawnSync(
    'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      `--user-data-dir=${join(folder, 'profile')}`,
      '--enable-logging=stderr',
      `--log-net-log=${log}`,
      '--dump-dom',
      pathToFileURL(file).href,
    ],
    { encoding: 'utf8', timeout: 60_000, maxBuffer: 1 << 26 },
  );
  if (status !== 0) throw new Error(`chromium ended with ${status}: ${stderr}`);
  const { constants, events } = JSON.parse(readFileSync(log, 'utf8')) as NetLog;
  rmSync(log);
  const start = constants.logEventTypes.URL_REQUEST_START_JOB;
  const asked = events.filter((each) => each.type === start && each.params?.url !== undefined);
  return {
    dom: stdout,
    console: stderr.split('\n').filter((line) => line.includes('CONSOLE')),
    // The browser itself looks for updates; that is not the page's doing.
    requests: asked
      .filter(({ params }) => params?.initiator !== 'not an origin')
      .map(({ params }) => params?.url as string),
  };
}
