import { describe, expect, it } from 'vitest';
import { type Charge, parseTopCharge } from '../../src/import/index.ts';

const READ: [charge: string, read: Charge][] = [
  ['125.25', { citation: 'PL 125.25', hateCrime: false }],
  ['105.15', { citation: 'PL 105.15', hateCrime: false }],
  [' 125.25 ', { citation: 'PL 125.25', hateCrime: false }],
  ['110-125.25', { citation: 'PL 125.25', form: 'attempt', hateCrime: false }],
  ['120.00H', { citation: 'PL 120.00', hateCrime: true }],
  ['110-160.15H', { citation: 'PL 160.15', form: 'attempt', hateCrime: true }],
  ['VTL 511', { citation: 'VTL 511', hateCrime: false }],
  ['VTL 1192.3', { citation: 'VTL 1192(3)', hateCrime: false }],
];

const REFUSED: [charge: string, problem: string][] = [
  ['AC 000.00', 'its law `AC` has no documented layout'],
  ['AC 999.99', 'its law `AC` has no documented layout'],
  ['FOA 900.00', 'its law `FOA` has no documented layout'],
  ['CO', 'it names no section'],
  ['0', 'it names no section'],
  ['C-COM', 'it names no section'],
  ['125.2', 'it names no section'],
  ['025.25', 'it names no section'],
  ['120.00h', 'it names no section'],
  ['168-T', 'it names no law'],
  ['168-T(2)', 'it names no law'],
  ['10-131(G)(1)', 'it names no law'],
  ['1192(3)', 'it names no law'],
  ['511(1)(A)', 'it names no law'],
  ['319(2)', 'it names no law'],
  ['265.01B', 'a final `B` is not documented'],
  ['140.20SM', 'a final `SM` is not documented'],
  ['110-140.20SM', 'a final `SM` is not documented'],
  ['110-VTL 511', 'what follows `110-` is no Penal Law section'],
  ['110.00', 'PL 110.00 is an attempt that names no crime'],
  ['110-110.00', 'PL 110.00 is an attempt that names no crime'],
  ['VTL 1192.2A', 'its VTL section or subdivision is of no documented form'],
  ['VTL 1192.0', 'its VTL section or subdivision is of no documented form'],
  ['VTL 0511', 'its VTL section or subdivision is of no documented form'],
];

describe('parseTopCharge', () => {
  it.each(READ)('reads %j', (charge, read) => {
    expect(parseTopCharge(charge)).toEqual(read);
  });

  it.each(REFUSED)('refuses %j: %s', (charge, problem) => {
    expect(parseTopCharge(charge)).toEqual({ problem });
  });
});
