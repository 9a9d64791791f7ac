import { expect, test } from "vitest";
import { type Database, openDatabase } from "../src/index.ts";
import { createTestDatabase, describeEngine, testDatabase } from "../src/testing/index.ts";

/** What is heard at a database; resolves once it is heard that something has come. */
function hear({ notices }: Database) {
  const texts: string[] = [];
  let connections = 0;
  const stop = notices.listen({
    heard: (text) => texts.push(text),
    connected: () => {
      connections += 1;
    },
  });
  return { texts, stop, connections: () => connections };
}

describeEngine("postgresql", "what processes tell each other", () => {
  test("every process hears it, this one too, and again when a connection was lost", async () => {
    const url = (await createTestDatabase()).href;
    await using one = await openDatabase({ url }, { poolSize: 2 });
    await using other = await openDatabase({ url }, { poolSize: 2, applicationName: "other" });
    const [here, there] = [hear(one), hear(other)];
    await expect.poll(() => [here.connections(), there.connections()]).toEqual([1, 1]);
    await one.notices.tell("Å, vad bra");
    await expect.poll(() => [here.texts, there.texts]).toEqual([["Å, vad bra"], ["Å, vad bra"]]);
    await one.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'other-listen'",
    );
    await expect.poll(there.connections).toBe(2);
    here.stop();
    await one.notices.tell("mer");
    await expect.poll(() => there.texts).toEqual(["Å, vad bra", "mer"]);
    expect(here.texts).toEqual(["Å, vad bra"]);
  });

  test("what is too long is refused", async () => {
    await using database = await testDatabase("postgresql");
    await database.notices.tell("x".repeat(7999));
    await expect(database.notices.tell("x".repeat(8000))).rejects.toThrow(
      "payload string too long",
    );
  });
});

describeEngine("embedded", "what processes tell each other", () => {
  test("an embedded database has one process: nobody is told", async () => {
    await using database = await testDatabase("embedded");
    const here = hear(database);
    await database.notices.tell("x".repeat(8000));
    expect([here.texts, here.connections()]).toEqual([[], 0]);
  });
});
