import type { FeedProblem } from "@finsam/change-feed";
import type { FeedRight } from "@finsam/database";

/** What is answered to somebody who may not read a feed. Whether there is such a feed can't be told from it. */
export function deniedProblem(right: Exclude<FeedRight, "granted">): FeedProblem {
  switch (right) {
    case "unauthorized":
      return { name: "unauthorized", detail: "Expected a token that was given here and works" };
    case "forbidden":
      return { name: "forbidden", detail: "Expected a token with a right to this feed" };
    case "withdrawn":
      return { name: "right-withdrawn", detail: "The right to this feed was had and is lost" };
  }
}
