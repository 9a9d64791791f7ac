export type {
  ChangeOptions,
  Client,
  EventListOptions,
  ListOptions,
  OperationArguments,
  Person,
  RecordChange,
  ThemeWeek,
} from "./client.ts";
export { createClient } from "./create-client.ts";
export type {
  OperationDocument,
  SourceDocument,
  StringDocument,
  TypedDocument,
  TypedOperation,
} from "./document.ts";
export {
  type ClientError,
  isClientError,
  NeverArrivedError,
  type Refusal,
  RefusedError,
  type Sentence,
  type SilenceReason,
  UnreadableAnswerError,
} from "./failure.ts";
export type { FollowOptions } from "./follow.ts";
export type {
  AssociationSummaryFragment as AssociationSummary,
  EsfProjectFilter,
  EsfProjectSummaryFragment as EsfProjectSummary,
  EventDetailsFragment as EventDetails,
  EventFilter,
  EventOrder,
  EventSummaryFragment as EventSummary,
  FoundFragment as Found,
  InitiativeFilter,
  InitiativeSummaryFragment as InitiativeSummary,
  RecordChangedFilter,
  RecordKind,
  ThemeWeekSummaryFragment as ThemeWeekSummary,
} from "./generated/operations.ts";
export type { ClientOptions, RequestOptions } from "./options.ts";
export { type LoadPage, type Page, Pages } from "./page.ts";
