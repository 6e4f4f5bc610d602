import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadCall } from '../../src/diagnostics/diagnostic.ts';
import { applyPatch, type Operation, patchOf } from '../../src/diff/patch.ts';
import { canonicalJson } from '../../src/json/canonical.ts';
import { valid } from '../cli/support/call.ts';
import { detainer, PAIRS } from './support.ts';

/** A value as it is once it was written to a file and read again. */
const reread = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

describe('a patch of two revision files', () => {
  it('makes exactly the second of the first, for every pair', () => {
    expect(PAIRS.length).toBe(156 + 20);
    for (const [from, to, a, b] of PAIRS) {
      const before = canonicalJson(a.written);
      const patch = valid<Operation[]>('patch', reread(patchOf(a.written, b.written)));
      expect([from, to, canonicalJson(applyPatch(a.written, patch))]).toEqual([
        from,
        to,
        canonicalJson(b.written),
      ]);
      expect(canonicalJson(a.written)).toBe(before);
    }
  });

  it('has one operation for an entry that joins a list, and one for each thing that stands by itself', () => {
    expect(patchOf(detainer('3.3.0').written, detainer('3.4.0').written)).toEqual([
      { op: 'replace', path: '/version', value: '3.4.0' },
      { op: 'replace', path: '/title', value: 'Sex trafficking of a child joins the list' },
      { op: 'replace', path: '/amends', value: '3.3.0' },
      { op: 'replace', path: '/enactment/instrument', value: 'State Laws of 2018, chapter 189' },
      { op: 'replace', path: '/enactment/citation', value: 'L.2018 ch. 189' },
      { op: 'replace', path: '/enactment/adoptedOn', value: '2018-08-15' },
      { op: 'replace', path: '/enactment/inForce', value: '2018-11-13' },
      {
        op: 'replace',
        path: '/enactment/basis',
        value: 'Computed from a 90-day clause that was not read itself: fairly sure.',
      },
      { op: 'remove', path: '/enactment/source/0' },
      { op: 'add', path: '/enactment/source/0', value: { title: 'Laws of New York 2018, chapter 189' } },
      {
        op: 'add',
        path: '/lists/0/entries/97',
        value: { citation: 'PL 230.34-a', title: 'Sex trafficking of a child' },
      },
      { op: 'replace', path: '/annotations/1/text', value: detainer('3.4.0').written.annotations[1]?.text },
    ]);
  });
});

describe('a patch', () => {
  it.each<[a: unknown, b: unknown, patch: Operation[]]>([
    [{ a: 1 }, { a: 1 }, []],
    [
      { a: 1 },
      { b: 1 },
      [
        { op: 'remove', path: '/a' },
        { op: 'add', path: '/b', value: 1 },
      ],
    ],
    [{ 'a/b~c': 1 }, { 'a/b~c': 2 }, [{ op: 'replace', path: '/a~1b~0c', value: 2 }]],
    [1, 2, [{ op: 'replace', path: '', value: 2 }]],
    [['a', 'b', 'c'], ['a', 'x', 'b', 'c'], [{ op: 'add', path: '/1', value: 'x' }]],
    [
      ['a', 'b', 'c', 'd'],
      ['a', 'd'],
      [
        { op: 'remove', path: '/1' },
        { op: 'remove', path: '/1' },
      ],
    ],
    [['a', 'b', 'c'], ['a', 'x', 'c'], [{ op: 'replace', path: '/1', value: 'x' }]],
    [
      [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      [{ id: 'c' }, { id: 'a', n: 1 }, { id: 'd' }],
      [
        { op: 'remove', path: '/1' },
        { op: 'move', from: '/1', path: '/0' },
        { op: 'add', path: '/1/n', value: 1 },
        { op: 'add', path: '/2', value: { id: 'd' } },
      ],
    ],
    [
      { list: [{ from: 'A 1', to: 'A 2' }, { citation: 'A 3' }] },
      { list: [{ citation: 'A 3' }] },
      [{ op: 'remove', path: '/list/0' }],
    ],
    // Two of one name cannot be told apart by it.
    [
      [
        { id: 'a', n: 1 },
        { id: 'a', n: 2 },
      ],
      [{ id: 'a', n: 2 }],
      [{ op: 'remove', path: '/0' }],
    ],
  ])('from %j to %j', (a, b, patch) => {
    expect(patchOf(a, b)).toEqual(patch);
    expect(applyPatch(a, patch)).toEqual(b);
  });

  const name = fc.constantFrom('a', 'b', 'a/b', '~', '', '0', 'id');
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>(null, true, false, 0, 1, 'a', 'b', ''),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).value;

  it('of any two values makes the second of the first', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(canonicalJson(applyPatch(a, reread(patchOf(a, b))))).toBe(canonicalJson(b));
      }),
      { numRuns: 2000 },
    );
  });

  it('of any two lists of things with ids makes the second of the first, and takes no thing out to put it back', () => {
    const things = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefgh'), n: fc.nat(1) }), {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(things, things, (a, b) => {
        const patch = patchOf(a, b);
        expect(applyPatch(a, patch)).toEqual(b);
        const kept = a.filter(({ id }) => b.some((each) => each.id === id)).length;
        expect(patch.filter((each) => each.op === 'remove').length).toBe(a.length - kept);
        expect(patch.filter((each) => each.op === 'add').length).toBe(b.length - kept);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('applying a patch', () => {
  // From the appendix of RFC 6902, and what its text says beside.
  it.each<[document: unknown, patch: unknown, result: unknown]>([
    [{ foo: 'bar' }, [{ op: 'add', path: '/baz', value: 'qux' }], { baz: 'qux', foo: 'bar' }],
    [{ foo: ['bar', 'baz'] }, [{ op: 'add', path: '/foo/1', value: 'qux' }], { foo: ['bar', 'qux', 'baz'] }],
    [{ baz: 'qux', foo: 'bar' }, [{ op: 'remove', path: '/baz' }], { foo: 'bar' }],
    [{ foo: ['bar', 'qux', 'baz'] }, [{ op: 'remove', path: '/foo/1' }], { foo: ['bar', 'baz'] }],
    [{ baz: 'qux' }, [{ op: 'replace', path: '/baz', value: 'boo' }], { baz: 'boo' }],
    [
      { foo: { bar: 'baz', waldo: 'fred' }, qux: { corge: 'grault' } },
      [{ op: 'move', from: '/foo/waldo', path: '/qux/thud' }],
      { foo: { bar: 'baz' }, qux: { corge: 'grault', thud: 'fred' } },
    ],
    [
      { foo: ['all', 'grass', 'cows', 'eat'] },
      [{ op: 'move', from: '/foo/1', path: '/foo/3' }],
      { foo: ['all', 'cows', 'eat', 'grass'] },
    ],
    [
      { baz: 'qux', foo: ['a', 2, 'c'] },
      [
        { op: 'test', path: '/baz', value: 'qux' },
        { op: 'test', path: '/foo/1', value: 2 },
      ],
      { baz: 'qux', foo: ['a', 2, 'c'] },
    ],
    [
      { foo: 'bar' },
      [{ op: 'add', path: '/child', value: { grandchild: {} } }],
      { foo: 'bar', child: { grandchild: {} } },
    ],
    [{ foo: 'bar' }, [{ op: 'add', path: '/baz', value: 'qux', xyz: 123 }], { foo: 'bar', baz: 'qux' }],
    [{ '/': 9, '~1': 10 }, [{ op: 'test', path: '/~01', value: 10 }], { '/': 9, '~1': 10 }],
    [
      { foo: ['bar'] },
      [{ op: 'add', path: '/foo/-', value: ['abc', 'def'] }],
      { foo: ['bar', ['abc', 'def']] },
    ],
    [
      { a: [1] },
      [
        { op: 'copy', from: '/a', path: '/b' },
        { op: 'add', path: '/b/0', value: 0 },
      ],
      { a: [1], b: [0, 1] },
    ],
    [
      { a: null },
      [
        { op: 'test', path: '/a', value: null },
        { op: 'replace', path: '/a', value: 1 },
      ],
      { a: 1 },
    ],
    [{ a: 1 }, [{ op: 'replace', path: '', value: [] }], []],
    [{ a: 1 }, [{ op: 'copy', from: '/a', path: '' }], 1],
    [{ a: 1 }, [{ op: 'move', from: '/a', path: '/a' }], { a: 1 }],
    // Once the first has gone, what was second is first.
    [
      [{ n: 1 }, { n: 2 }, { n: 3 }],
      [{ op: 'move', from: '/0/n', path: '/1/m' }],
      [{}, { n: 2, m: 1 }, { n: 3 }],
    ],
    [[[1], [2], [3]], [{ op: 'move', from: '/0', path: '/1/0' }], [[2], [[1], 3]]],
    [{ a: 1 }, [], { a: 1 }],
  ])('to %j: %j', (document, patch, result) => {
    const before = structuredClone(document);
    expect(applyPatch(document, patch)).toEqual(result);
    expect(document).toEqual(before);
  });

  const DOCUMENT = { rules: [{ id: 'a' }, { id: 'b' }], title: 'T' };
  const POINTER = 'as `/rules/0/text`';

  it.each<[operation: unknown, message: string, help: string | undefined]>([
    [
      { op: 'remove', path: '/rules/2' },
      'does not fit: there is nothing at `/rules/2`',
      '`/rules` is a list of 2',
    ],
    [
      { op: 'remove', path: '/rules/-' },
      'does not fit: there is nothing at `/rules/-`',
      '`/rules` is a list of 2',
    ],
    [
      { op: 'remove', path: '/rules/length' },
      'does not fit: there is nothing at `/rules/length`',
      '`/rules` is a list of 2',
    ],
    [
      { op: 'remove', path: '/rules/00' },
      'does not fit: there is nothing at `/rules/00`',
      '`/rules` is a list of 2',
    ],
    [
      { op: 'replace', path: '/rules/x', value: 1 },
      'does not fit: there is nothing at `/rules/x`',
      '`/rules` is a list of 2',
    ],
    [
      { op: 'replace', path: '/rule/0/id', value: 1 },
      'does not fit: there is nothing at `/rule/0/id`',
      'the document has `rules` or `title`',
    ],
    [
      { op: 'remove', path: '/toString' },
      'does not fit: there is nothing at `/toString`',
      'the document has `rules` or `title`',
    ],
    [{ op: 'remove', path: '/title/0' }, 'does not fit: there is nothing at `/title/0`', '`/title` is `T`'],
    [{ op: 'remove', path: '' }, 'removes the whole document', undefined],
    [
      { op: 'add', path: '/rules/3', value: {} },
      'does not fit: the list at `/rules` has no place `/rules/3`',
      'an index up to 2, or `-` for its end',
    ],
    [
      { op: 'add', path: '/rules/x', value: {} },
      'does not fit: the list at `/rules` has no place `/rules/x`',
      'an index up to 2, or `-` for its end',
    ],
    [
      { op: 'add', path: '/title/x', value: {} },
      'does not fit: nothing can be put into `/title`, which is `T`',
      undefined,
    ],
    [
      { op: 'add', path: '/lists/0', value: {} },
      'does not fit: there is nothing at `/lists`',
      'the document has `rules` or `title`',
    ],
    [
      { op: 'copy', from: '/rules/0', path: '/rules/9' },
      'does not fit: the list at `/rules` has no place `/rules/9`',
      'an index up to 2, or `-` for its end',
    ],
    [
      { op: 'move', from: '/rules/0', path: '/rules/2' },
      'does not fit: the list at `/rules` has no place `/rules/2`',
      'an index up to 1, or `-` for its end',
    ],
    [{ op: 'move', from: '/rules', path: '/rules/0' }, 'moves `/rules` into itself', undefined],
    [{ op: 'move', from: '', path: '/all' }, 'moves `` into itself', undefined],
    [
      { op: 'move', from: '/nowhere', path: '/all' },
      'does not fit: there is nothing at `/nowhere`',
      'the document has `rules` or `title`',
    ],
    [{ op: 'test', path: '/title', value: 'X' }, 'expects another value at `/title`', 'there is `T`'],
    [
      { op: 'test', path: '/titel', value: 'T' },
      'does not fit: there is nothing at `/titel`',
      'the document has `rules` or `title`',
    ],
    [{ op: 'test', path: '', value: {} }, 'expects another value at the top', 'there is an object'],
    [
      { op: 'delete', path: '/title' },
      'has the `op` `delete`, which is none',
      'there is `add`, `remove`, `replace`, `move`, `copy` or `test`',
    ],
    [{ op: 'Add', path: '/title', value: 1 }, 'has the `op` `Add`, which is none', 'did you mean `add`?'],
    [
      { op: 3, path: '/title' },
      'has the `op` `3`, which is none',
      'there is `add`, `remove`, `replace`, `move`, `copy` or `test`',
    ],
    [{ path: '/title' }, 'has no `op`', 'there is `add`, `remove`, `replace`, `move`, `copy` or `test`'],
    [{ op: 'remove' }, 'has no `path`', POINTER],
    [{ op: 'remove', path: 'title' }, 'has the `path` `title`, which is no JSON pointer', POINTER],
    [{ op: 'remove', path: '/~2' }, 'has the `path` `/~2`, which is no JSON pointer', POINTER],
    [{ op: 'remove', path: 7 }, 'has the `path` `7`, which is no JSON pointer', POINTER],
    [{ op: 'copy', path: '/x' }, 'has no `from`', POINTER],
    [{ op: 'add', path: '/x' }, 'has no `value`', '`add` needs one'],
    [
      { op: 'add', path: '/__proto__/x', value: 1 },
      'names `__proto__`: programs give it a meaning of their own',
      undefined,
    ],
    [
      { op: 'copy', from: '/constructor', path: '/x' },
      'names `constructor`: programs give it a meaning of their own',
      undefined,
    ],
    ['remove', 'is not an object', 'as `{"op": "remove", "path": "/rules/0"}`'],
    [null, 'is not an object', 'as `{"op": "remove", "path": "/rules/0"}`'],
  ])('refuses %j', (operation, message, help) => {
    const first = { op: 'replace', path: '/title', value: 'U' };
    const document = structuredClone(DOCUMENT);
    // The one before fits; nothing of it is kept.
    const patch = JSON.stringify(operation).includes('title') ? [operation] : [first, operation];
    const refused = errorOf(() => applyPatch(document, patch));
    expect([refused.message, refused.help]).toEqual([
      `operation ${patch.length} of the patch ${message}`,
      help,
    ]);
    expect(document).toEqual(DOCUMENT);
  });

  it.each([[{}], [null], ['[]'], [{ op: 'remove', path: '/title' }]])(
    'refuses %j, which is no patch',
    (patch) => {
      const refused = errorOf(() => applyPatch(DOCUMENT, patch));
      expect([refused.message, refused.help]).toEqual([
        'a patch is a list of operations',
        'as `[{"op": "remove", "path": "/rules/0"}]` (RFC 6902)',
      ]);
    },
  );
});

function errorOf(work: () => unknown): BadCall {
  try {
    work();
  } catch (error) {
    if (error instanceof BadCall) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
