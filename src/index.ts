export type { Assumption, WrittenCase as Case } from './case/written-facts.ts';
export { BadCall, type Diagnostic, InvalidInput } from './diagnostics/diagnostic.ts';
export type { ActionAnswer, Answer, Because } from './evaluate/answer.ts';
export type { ActionExplanation, Step } from './evaluate/explanation.ts';
export type { UncertainAnswer } from './evaluate/merge.ts';
export type { Status } from './evaluate/status.ts';
export { type Chosen, type OpenedPolicy, openPolicy, type Selection, type VersionSummary } from './open.ts';
export type { Revision } from './revision/written.ts';
export type { Stretch, Timeline, TimelineLaw, TimelineProposal } from './timeline/timeline.ts';
