import { describe, expect, test } from "vitest";
import { type FeedAddress, type FeedPosition, nextPage } from "../src/index.ts";

const position: FeedPosition = { epoch: "e", head: 100n, purgedUpTo: 40n };
const audience = "public";

/** The answer to an address in this position. */
function ask(
  asked: Omit<FeedAddress, "audience">,
  lastNumber: bigint | undefined,
  { profile = true, at = position } = {},
) {
  const answer = nextPage({ asked: { audience, ...asked }, position: at, lastNumber, profile });
  return answer.answer === "resync" ? answer.reason : answer.next;
}

describe("the page after", () => {
  test("[P17] a walk that begins gets the epoch and the head before it as since", () => {
    expect(ask({}, 30n)).toEqual({ audience, afterChangeNumber: 30n, epoch: "e", since: 100n });
    expect(ask({ afterChangeNumber: 0n }, 30n)).toMatchObject({ since: 100n });
  });

  test("[P20] a walk that began before a purge goes on, whatever has been purged up to its since", () => {
    const walk = { afterChangeNumber: 30n, epoch: "e", since: 40n };
    expect(ask(walk, 50n)).toMatchObject({ afterChangeNumber: 50n, since: 40n });
  });

  test("[P17] since moves with a page that reaches the head, and with no other", () => {
    const walk = { afterChangeNumber: 60n, epoch: "e", since: 60n };
    expect(ask(walk, 99n)).toMatchObject({ afterChangeNumber: 99n, since: 60n });
    expect(ask(walk, 100n)).toMatchObject({ afterChangeNumber: 100n, since: 100n });
    const purged = { ...position, purgedUpTo: 100n };
    expect(ask({}, 90n, { at: purged })).toMatchObject({ afterChangeNumber: 90n, since: 100n });
  });

  test("[P19] a page without items is the last, and its next is itself", () => {
    expect(ask({}, undefined)).toBe("itself");
    expect(ask({ afterChangeNumber: 100n, epoch: "e", since: 100n }, undefined)).toBe("itself");
    expect(ask({ afterChangeNumber: 2n ** 53n - 1n }, undefined, { profile: false })).toBe(
      "itself",
    );
  });

  test("[P10] association and limit are kept", () => {
    const asked = { association: "a", limit: 7 };
    expect(ask(asked, 30n)).toMatchObject(asked);
    expect(ask({ ...asked, afterChangeNumber: 1n }, 30n, { profile: false })).toMatchObject(asked);
  });

  test.each([
    ["EPOCH_OVER", { afterChangeNumber: 60n, epoch: "old", since: 60n }],
    ["EPOCH_OVER", { afterChangeNumber: 60n }],
    ["EPOCH_OVER", { epoch: "old" }],
    ["AHEAD_OF_FEED", { afterChangeNumber: 101n, epoch: "e", since: 60n }],
    ["AHEAD_OF_FEED", { afterChangeNumber: 60n, epoch: "e", since: 101n }],
    ["TOMBSTONES_PURGED", { afterChangeNumber: 60n, epoch: "e", since: 39n }],
    ["TOMBSTONES_PURGED", { afterChangeNumber: 39n, epoch: "e" }],
  ])("[P24] %s for %o, whether there are items or not", (reason, asked) => {
    expect(ask(asked, 90n)).toBe(reason);
    expect(ask(asked, undefined)).toBe(reason);
  });

  test("[P18] without since, it is where the walk stands", () => {
    expect(ask({ afterChangeNumber: 60n, epoch: "e" }, 90n)).toMatchObject({ since: 60n });
  });

  test("[P25] a plain client reads on, and its next keeps what would tell a client of the profile", () => {
    const old = { afterChangeNumber: 60n, epoch: "old", since: 60n };
    const next = ask(old, 100n, { profile: false });
    expect(next).toEqual({ audience, ...old, afterChangeNumber: 100n });
    expect(ask({ ...old, afterChangeNumber: 100n }, undefined)).toBe("EPOCH_OVER");
    expect(ask({ afterChangeNumber: 60n }, 100n, { profile: false })).toEqual({
      audience,
      afterChangeNumber: 100n,
    });
  });
});
