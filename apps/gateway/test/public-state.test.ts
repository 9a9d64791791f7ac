import { describeEachEngine, testDatabase } from "@finsam/database/testing";
import { expect, test } from "vitest";
import { ask } from "./own-server.ts";
import { PublicWorld, publicQueries } from "./public-world.ts";
import { get, queryServer } from "./query-server.ts";

const steps = 100;

describeEachEngine("whatever is written", (engine) => {
  test("no answer changes under its tag, and what is given again is what would be executed", async () => {
    await using database = await testDatabase(engine);
    let now = new Date("2026-11-24T05:00:00Z");
    await using server = await queryServer(database, { now: () => now });
    const world = new PublicWorld(database, 2);
    await world.begin();
    /** Each query as it is executed now, and as it is answered to whom an answer of before may be given. */
    const look = () =>
      Promise.all(
        publicQueries.map(async (query) => {
          const fresh = await (await ask(server.url, query)).text();
          const answer = await get(server, { query });
          return { query, fresh, given: await answer.text(), tag: answer.headers.get("etag") };
        }),
      );
    const wrong: object[] = [];
    let [moved, held] = [0, 0];
    let before = await look();
    for (let step = 0; step < steps; step += 1) {
      const what = await world.step();
      // The day stays the same: that time has passed is no reason.
      now = new Date(now.getTime() + 60_000);
      const after = await look();
      for (const [at, answer] of after.entries()) {
        const isSame = answer.fresh === before[at]?.fresh;
        const hasSameTag = answer.tag === before[at]?.tag;
        if (!isSame) moved += 1;
        if (hasSameTag) held += 1;
        const isStale = answer.given !== answer.fresh || (!isSame && hasSameTag);
        if (isStale || answer.tag === null) wrong.push({ step, what, ...answer });
      }
      before = after;
    }
    expect(wrong).toEqual([]);
    expect(moved).toBeGreaterThan(steps / 2);
    expect(held).toBeGreaterThan(steps / 2);
  });
});
