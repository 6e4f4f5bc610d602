import { findNodeAtOffset, getNodePath, type Node } from 'jsonc-parser';
import type { Pointer } from '../json/located.ts';
import type { Snapshot } from './snapshot.ts';

/** What stands at an offset: its node, its place, and whether it is a property's name. */
export interface Here {
  node: Node;
  /** Of a name: the place of the property's value. */
  at: Pointer;
  isName: boolean;
}

/** What stands at an offset; undefined where nothing does. */
export function hereAt({ root }: Snapshot, offset: number): Here | undefined {
  const node = root && findNodeAtOffset(root, offset, true);
  if (!node) return undefined;
  const isName = node.parent?.type === 'property' && node.parent.children?.[0] === node;
  const at =
    isName && node.parent?.parent
      ? [...getNodePath(node.parent.parent), String(node.value)]
      : getNodePath(node);
  return { node, at, isName };
}
