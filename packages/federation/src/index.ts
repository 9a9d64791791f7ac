export type { AssociationReport } from "./association-report.ts";
export { type Clock, systemClock } from "./clock.ts";
export type { Fetch } from "./fetch-answer.ts";
export { type FeedFollower, followFeed, type FollowParts } from "./follow-feed.ts";
export type { FollowerLog } from "./follower-log.ts";
export { followPeer, type PeerFollower, type PeerParts } from "./follow-peer.ts";
export type { Homes } from "./judge-item.ts";
export { defaultLimits, type Limits } from "./limits.ts";
export type { SourceFault, SourceReport } from "./source-report.ts";
