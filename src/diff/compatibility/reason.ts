/** Why a change earns its number. */
export interface Reason {
  /** Lower case, no full stop. */
  text: string;
  /** The fact that it is about, as a condition names it; absent where it is about none. */
  path?: string;
}
