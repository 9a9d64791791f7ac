export { pageCacheControl } from "./cache-control.ts";
export {
  changeNumberOf,
  firstNumberOfEpoch,
  MAX_CHANGE_NUMBER,
  parseChangeNumber,
} from "./change-number.ts";
export { checkContentDigest, contentDigest, type DigestVerdict } from "./content-digest.ts";
export { BRAKE_HOURS, isHeldUp, type Removals } from "./deletion-brake.ts";
export type { WireCode } from "./failure.ts";
export {
  audienceOfPath,
  FEED_HINTS_PATH,
  FEED_STATE_PATH,
  type FeedAddress,
  feedPath,
  formatFeedAddress,
  parseFeedAddress,
} from "./feed-address.ts";
export {
  type DeletedItem,
  encodeItem,
  type FeedItem,
  type ItemData,
  type ItemEnvelope,
  parseItem,
  type UnreadableItem,
  type UpdatedItem,
} from "./feed-item.ts";
export {
  DEFAULT_LICENSE,
  DEFAULT_PAGE_ITEMS,
  encodePage,
  type FeedPage,
  MAX_PAGE_ITEMS,
  parsePage,
  type ReadPage,
} from "./feed-page.ts";
export { feedShape, feedShapeHistory, type FeedShapeVersion } from "./feed-shape.ts";
export {
  type AssociationState,
  encodeFeedState,
  type FeedState,
  parseFeedState,
} from "./feed-state.ts";
export type { FeedReading, FeedSelection, FeedStore } from "./feed-store.ts";
export { encodeHint, type Hint, HintReader } from "./hint.ts";
export {
  type Negotiated,
  negotiate,
  PROFILE,
  PROFILE_MEDIA_TYPE,
  RPDE_MEDIA_TYPE,
} from "./media-type.ts";
export { type FeedPosition, type NextPage, nextPage, type PageRequest } from "./next-page.ts";
export { type PageAnswer, pageAnswer, type PageQuestion } from "./page-answer.ts";
export {
  encodeProblem,
  type FeedProblem,
  parseProblem,
  PROBLEM_MEDIA_TYPE,
  type ProblemAnswer,
  problemKinds,
  type ProblemName,
  type ReadProblem,
  type ResyncReason,
} from "./problem.ts";
export { type JsonSchema, recordJsonSchema, schemaFiles } from "./record-schema.ts";
export type {
  PutItem,
  QuarantineItem,
  RefusalReason,
  RefuseItem,
  RemoveItem,
  ReplicaItem,
} from "./replica-item.ts";
export type {
  Applied,
  FeedCursor,
  FollowedFeed,
  PageToApply,
  Quarantined,
  Refused,
  ReplicaStore,
  Terms,
} from "./replica-store.ts";
