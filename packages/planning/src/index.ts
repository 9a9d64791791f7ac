export { changeSentence } from "./change-sentence.ts";
export { planningCheck } from "./check.ts";
export { type CheckedFinding } from "./checked-finding.ts";
export { contentHash, type EventRecord } from "./content-hash.ts";
export type { DayHeading } from "./day-heading.ts";
export { defaultSettings } from "./default-settings.ts";
export { daysThatCloseGaps, type EventSuggestions, suggestionsFor } from "./event-suggestions.ts";
export {
  type Finding,
  type RuleId,
  ruleIds,
  severities,
  type Severity,
  type Subject,
  subjectKey,
} from "./finding.ts";
export { compareFindings, type FindingComparison } from "./finding-comparison.ts";
export type { EventGroup, FindingGroups, MissingGroup, PairGroup } from "./finding-group.ts";
export { groupFindings } from "./finding-groups.ts";
export type { Fix, FixAction } from "./fix/fix.ts";
export { fixesOf } from "./fix/fixes-of.ts";
export { findingHash } from "./hash.ts";
export { moveFields, type Slot } from "./moved-event.ts";
export type {
  Acknowledgement,
  DeclaredPair,
  EventMode,
  NationalDate,
  PlanAssociation,
  PlanCalendars,
  PlanConfirmation,
  PlanInput,
  PlanRelease,
  PlanSettings,
  PlanViewer,
  PlanWeek,
  ReleasedEvent,
  ReleasedPlacement,
  SchoolBreak,
  ToldEvent,
} from "./plan.ts";
export { beginCheck, type PlanCheck, recheck } from "./recheck.ts";
export {
  type LeftOut,
  type OtherCopy,
  type PlanSignOff,
  type ReleaseDraft,
  releaseDraft,
  type ReleaseLine,
  type ReleaseParts,
} from "./release.ts";
export {
  applyReleaseDiff,
  associationsTouched,
  type ChangedPart,
  type ReleaseChange,
  type ReleaseContent,
  releaseDiff,
} from "./release-diff.ts";
export { type EventUpdate, rollBack } from "./roll-back.ts";
export { placementHash, releasedEvent } from "./placement.ts";
export { costs, type Suggestion } from "./suggestion.ts";
export { travelMinutes } from "./travel-time.ts";
export { copyWeek, type EventCopy, type RecordCopy, type WeekCopy } from "./week-copy.ts";
