/** Names that reach into an object's prototype in programs that copy properties. */
export const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
