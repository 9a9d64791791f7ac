import { setTimeout as sleep } from "node:timers/promises";
import { addPeer, openDatabase } from "@finsam/database";
import { dataFolder, newId, record } from "@finsam/database/testing";
import type { RecordKind } from "@finsam/domain";
import { startServer } from "@finsam/test-network";
import { expect, test } from "vitest";
import { ask } from "./own-server.ts";
import { plainPublisher } from "./plain/publisher.ts";

const owner = newId();

test("[P56] a server of plain RPDE 1.0, by instants and without our profile, is followed", async () => {
  await using publisher = await plainPublisher();
  let minutes = 0;
  const publish = (kind: RecordKind, fields: Readonly<Record<string, unknown>>): string => {
    const { data, value } = record(kind, { ownerId: owner, ...fields });
    const modified = new Date(Date.UTC(2026, 10, 1, 8, (minutes += 1))).toISOString();
    publisher.put({ state: "updated", kind, id: value.id, modified, data });
    return value.id;
  };
  publish("Association", { id: owner, slug: "grannen", name: "Grannen" });
  const [first, second] = [publish("Event", { title: "Ett" }), publish("Event", { title: "Två" })];
  publish("Event", { title: "Tre" });

  await using folder = await dataFolder();
  {
    await using database = await openDatabase({ dataDir: folder.path });
    const associations = [{ id: owner, slug: "grannen", name: "Grannen" }];
    const now = new Date();
    expect(await addPeer(database, { url: publisher.origin, associations, now })).toMatchObject({
      ok: true,
    });
  }
  await using server = await startServer({ DATA_DIR: folder.path, SAMPLE_DATA: "none" });
  const titles = async (): Promise<string[]> => {
    const query = "{ events(first: 10) { edges { node { title } } } }";
    const { data } = await (await ask(server.url, query)).json();
    return data.events.edges.map(({ node }: { node: { title: string } }) => node.title).toSorted();
  };
  const become = async (expected: readonly string[]): Promise<void> => {
    for (let now = await titles(); now.join() !== expected.join(); now = await titles())
      await sleep(100);
  };
  await become(["Ett", "Tre", "Två"]);
  publish("Event", { id: first, version: 2, title: "Ettan" });
  publisher.put({
    state: "deleted",
    kind: "Event",
    id: second,
    modified: "2026-11-02T00:00:00.000Z",
  });
  await become(["Ettan", "Tre"]);
});
