import { expect, it } from 'vitest';
import { openPolicy } from '../src/index.ts';

const opened = openPolicy({ rules: 'rules' });
const U = 'undetermined';
const N = 'unregulated';
const P = 'prohibited';

/** The statuses of hold, notify, hold-pending-warrant and disclose when nothing but the agency is known. */
const TABLE: Record<string, Record<string, (string | undefined)[]>> = {
  '1.0.0': { correction: [U, U], police: [N, N], probation: [N, N] },
  '2.0.0': { correction: [U, U], police: [U, U], probation: [N, N] },
  '3.0.0': { correction: [U, U, P], police: [U, U, U], probation: [N, N, N] },
  '3.1.0': { correction: [U, U, P, U], police: [U, U, U, N], probation: [N, N, N, N] },
  '3.2.0': { correction: [U, U, P, U], police: [U, U, U, N], probation: [U, N, P, N] },
  '3.3.0': { correction: [U, U, P, U], police: [U, U, U, N], probation: [U, N, P, N] },
  '3.4.0': { correction: [U, U, P, U], police: [U, U, U, N], probation: [U, N, P, N] },
  '3.5.0': { correction: [U, U, P, U], police: [U, U, U, N], probation: [U, N, P, N] },
  '3.6.0': { correction: [U, U, P, U], police: [U, U, U, N], probation: [U, N, P, N] },
  '4.0.0-int.2469.2021': { correction: [U, U, P, U], police: [U, U, U, N], probation: [U, N, P, N] },
  '3.6.0-int.395.2024': { correction: [U, U, P, U], police: [U, U, P, N], probation: [U, N, P, N] },
  '3.6.0-int.396.2024': { correction: [U, U, P, U], police: [U, U, U, N], probation: [U, N, P, N] },
  '3.7.0-int.515.2026': { correction: [N, N, N, N], police: [N, N, N, N], probation: [N, N, N, N] },
};

it('covers every revision', () => {
  expect(Object.keys(TABLE).sort()).toEqual(
    opened
      .versions()
      .map((each) => each.version)
      .sort(),
  );
});

it.each(Object.entries(TABLE))(
  'settles under %s only what the law settles for an agency',
  async (version, agencies) => {
    for (const [agency, statuses] of Object.entries(agencies)) {
      const { actions } = await opened.evaluate({ agency }, { version });
      const got = ['hold', 'notify', 'hold-pending-warrant', 'disclose'].map(
        (action) => actions[action]?.status,
      );
      expect([agency, got.filter((each) => each !== undefined)]).toEqual([agency, statuses]);
    }
  },
);
