import { expect, test } from "vitest";
import { addPeer, followedPeers } from "../src/peer.ts";
import { noteSources, type SourceNote } from "../src/peer-state.ts";
import { wishSource } from "../src/source-wish.ts";
import { describeEachEngine, newId, testDatabase } from "../src/testing/index.ts";

describeEachEngine("a peer that is held up", (engine) => {
  test("[F9] a confirmation is of what is held up now, whatever the clocks of who confirms and of the server say", async () => {
    await using database = await testDatabase(engine);
    const [association, slug] = [newId(), "grannen"];
    const [server, person] = [new Date("2026-10-09T12:00:00Z"), new Date("2026-10-01T12:00:00Z")];
    const added = await addPeer(database, {
      url: "https://peer.example",
      associations: [{ id: association, slug, name: "Samordningsförbundet Grannen" }],
      now: person,
    });
    if (!added.ok) throw new Error(added.code);
    const note = (state: SourceNote["state"], reason: string | null) =>
      noteSources(database, added.id, [{ association, state, reason, asOf: undefined }], server);
    const waiting = async () => {
      const [peer] = await followedPeers(database.prisma);
      return { heldUp: peer?.heldUpAt != null, confirmed: peer?.confirmedAt != null };
    };
    await note("PAUSED", "REMOVALS");
    expect(await waiting()).toEqual({ heldUp: true, confirmed: false });
    await wishSource(database, null, { association: slug, wish: "confirm", now: person });
    expect(await waiting()).toEqual({ heldUp: true, confirmed: true });
    await note("PAUSED", "REMOVALS");
    expect(await waiting()).toEqual({ heldUp: true, confirmed: true });
    await note("LIVE", null);
    await note("PAUSED", "REMOVALS");
    expect(await waiting()).toEqual({ heldUp: true, confirmed: false });
  });
});
