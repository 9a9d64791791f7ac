import { setTimeout as sleep } from "node:timers/promises";
import {
  type Database,
  heldPeerTokens,
  revokePeerToken,
  type Writable,
  writeTransaction,
} from "@finsam/database";
import { newRecord } from "@finsam/domain";
import { expect, test } from "vitest";
import { fourAssociations, makeNetwork, type NetworkAssociation } from "../src/index.ts";

const now = new Date("2026-11-26T08:00:00Z");

/** Gives an association a date that it holds, with a word on why. */
async function hold(database: Writable, { id: ownerId }: NetworkAssociation): Promise<void> {
  const id = "00000000-0000-4000-8000-0000000f0100";
  const fields = { on: "2027-10-12", visibility: "INTERNAL", note: "Läkarbesök" };
  const born = newRecord("Hold", fields, { id, ownerId, now });
  if (!born.ok) throw new TypeError(JSON.stringify(born));
  await writeTransaction(database, ({ put }) => put(ownerId, [born.value]));
}

test("[F13] a peer whose token for held dates is withdrawn has none left, and never learnt why they are held", async ({
  skip,
}) => {
  const associations = fourAssociations.slice(0, 1);
  await using network = await makeNetwork({ engine: "any", associations, fill: hold });
  if (network.engine !== "postgresql")
    skip("PostgreSQL cannot run here, and the embedded database is one program's at a time");
  await network.start();
  const [node] = network.nodes;
  if (node === undefined) throw new TypeError("Expected a node");
  await using here = await network.gateway.open();
  await using home = await node.open();
  expect(await holdsWhen(here, (holds) => holds.length === 1)).toEqual([
    expect.not.objectContaining({ note: "Läkarbesök" }),
  ]);
  const [token] = await heldPeerTokens(home.prisma);
  await revokePeerToken(home, { id: token?.id ?? "", now: new Date() });
  expect(await holdsWhen(here, (holds) => holds.length === 0)).toEqual([]);
  const kept = await here.pool.query("select 1 from feed_holding where kind = 'Hold'");
  expect(kept.rows).toEqual([]);
});

/** The held dates that are shown at a server, once they are as they should be. */
async function holdsWhen({ prisma }: Database, isRight: (holds: readonly unknown[]) => boolean) {
  for (;;) {
    const rows = await prisma.hold.findMany({ where: { deletedAt: null }, select: { data: true } });
    if (isRight(rows)) return rows.map(({ data }) => data);
    await sleep(50);
  }
}
