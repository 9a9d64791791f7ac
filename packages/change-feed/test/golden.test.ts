import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import {
  encodeFeedState,
  encodeHint,
  encodePage,
  encodeProblem,
  type FeedState,
  HintReader,
  negotiate,
  pageAnswer,
  parseFeedState,
  parsePage,
  parseProblem,
} from "../src/index.ts";
import { goldenPage } from "./golden-page.ts";

const protocol = await readFile(new URL("../PROTOCOL.md", import.meta.url), "utf8");
const examples = [...protocol.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = ""]): unknown =>
  JSON.parse(text),
);

const state: FeedState = {
  audiences: ["public", "holds"],
  associations: [
    {
      association: "00000000-0000-4000-8000-00000000000a",
      hosted: true,
      state: "LIVE",
      since: null,
      asOf: null,
    },
    {
      association: "00000000-0000-4000-8000-00000000000b",
      hosted: false,
      state: "STALE",
      since: "2026-10-01T11:40:00.000Z",
      asOf: "2026-10-01T11:00:00.000Z",
    },
  ],
};

/** The answer to a walk of another epoch. */
const resync = pageAnswer({
  asked: { audience: "public", afterChangeNumber: 7n, epoch: "old", since: 7n },
  address: "https://finsam.example/feed?afterChangeNumber=7&epoch=old&since=7",
  origin: "https://finsam.example",
  negotiated: negotiate('application/vnd.openactive.rpde+json; version=1; profile="finsam-1"'),
  reading: { epoch: "8f2c", head: 0n, purgedUpTo: 0n, items: [] },
});

describe("byte for byte", () => {
  test("[P1] a page", async () => {
    const text = encodePage(goldenPage);
    await expect(text).toMatchFileSnapshot("golden/page.txt");
    expect(JSON.parse(text)).toEqual(examples[0]);
    const { items, license, next } = goldenPage;
    expect(parsePage(text, "https://finsam.example/feed")).toEqual({
      ok: true,
      value: { next, epoch: "8f2c", isLast: false, items, unreadable: [], license },
    });
  });

  test("[P24] a resync problem", async () => {
    const { status, headers, body } = resync;
    await expect([status, JSON.stringify(headers), body, ""].join("\n")).toMatchFileSnapshot(
      "golden/resync.txt",
    );
    expect(JSON.parse(body)).toEqual(examples[1]);
    expect(parseProblem(status, body)).toMatchObject({
      value: { name: "resync", reason: "EPOCH_OVER" },
    });
  });

  test("[P37] the state of a server's feeds", async () => {
    const text = encodeFeedState(state);
    await expect(text).toMatchFileSnapshot("golden/feed-state.txt");
    expect(JSON.parse(text)).toEqual(examples[2]);
    expect(parseFeedState(text)).toEqual({ ok: true, value: state });
  });

  test("[P38] a hint", async () => {
    const hint = { audience: "public", head: 1002n };
    const text = encodeHint(hint);
    await expect(text).toMatchFileSnapshot("golden/hint.txt");
    expect(protocol).toContain(`\`\`\`\n${text}\`\`\``);
    expect(new HintReader().read(text)).toEqual([hint]);
  });

  test("every problem has its place in the protocol, with its status", () => {
    for (const name of Object.keys(problemStatus))
      expect(protocol).toMatch(
        new RegExp(`\\| \`urn:finsam:problem:${name}\` *\\| ${problemStatus[name]} `),
      );
  });
});

const problemStatus: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      "resync",
      "right-withdrawn",
      "unauthorized",
      "forbidden",
      "unknown-audience",
      "invalid-address",
      "too-many-requests",
      "unavailable",
    ] as const
  ).map((name) => [name, encodeProblem({ name, detail: "" }).status]),
);
