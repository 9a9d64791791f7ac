import { canonicalJson } from "@finsam/domain";
import { PROFILE_MEDIA_TYPE } from "./media-type.ts";
import { problemKinds } from "./problem.ts";
import { schemaFiles } from "./record-schema.ts";

/** A state of the wire, frozen: a change of its hash is a change that other servers meet. */
export interface FeedShapeVersion {
  /** Rises by one at each change. */
  readonly version: number;
  /** SHA-256 of the shape, hexadecimal. */
  readonly hash: string;
  /** What is new, to the person who reads feeds. */
  readonly change: string;
}

/** One line for each state of the wire, the latest last. */
export const feedShapeHistory: readonly [FeedShapeVersion, ...FeedShapeVersion[]] = [
  {
    version: 1,
    hash: "a61065d557e72d16cd17569cd10d4a2b9bd2220b07903e75effdeb157490e4ed",
    change: "The first",
  },
  {
    version: 2,
    hash: "53a571bead87f60b26cdf4380388187db7464ac003ad8898354e4b1614302074",
    change:
      "Words on theme weeks: the kinds PairDeclaration, Acknowledgement, Proposal, ProposalAnswer, SignOff and Release, in the feed of a week's arrangers; releases of public weeks in the public feed too",
  },
];

/** Everything that another server can see of the wire, as one text. */
export function feedShape(): string {
  return canonicalJson({
    profile: PROFILE_MEDIA_TYPE,
    problems: problemKinds,
    schemas: schemaFiles(),
  });
}
