import { once } from "node:events";
import { PGlite, protocol } from "@electric-sql/pglite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EmbeddedConnection } from "../src/embedded-connection.ts";

let lite: PGlite;
beforeAll(async () => {
  lite = await PGlite.create();
});
afterAll(() => lite.close());

const { serialize } = protocol;

const startup = Buffer.concat([
  Buffer.from([0, 0, 0, 9]), // its length
  Buffer.from([0, 3, 0, 0]), // the protocol's version
  Buffer.from([0]), // no parameters
]);
const selectOne = [
  serialize.parse({ text: "select $1::int as n" }),
  serialize.bind({ values: ["1"] }),
  serialize.describe({ type: "P", name: "" }),
  serialize.execute({}),
  serialize.sync(),
];

/** The types of the messages that come when these chunks are written, until the connection ends. */
async function answersTo(chunks: readonly Uint8Array[]): Promise<string> {
  const connection = new EmbeddedConnection(lite);
  for (const chunk of chunks) connection.write(chunk);
  const answer = Buffer.concat(await connection.toArray());
  let types = "";
  for (let at = 0; at < answer.length; at += 1 + answer.readInt32BE(at + 1)) {
    types += answer.toString("latin1", at, at + 1);
  }
  return types;
}

const welcome = "RZ";
/** ParseComplete, BindComplete, RowDescription, DataRow, CommandComplete, ReadyForQuery. */
const oneRow = "12TDCZ";

test("a request that comes message by message is answered", async () => {
  expect(await answersTo([startup, ...selectOne, serialize.end()])).toBe(welcome + oneRow);
});

test("a request that comes byte by byte is answered", async () => {
  const all = Buffer.concat([startup, ...selectOne, serialize.end()]);
  expect(await answersTo(Array.from(all, (byte) => Uint8Array.of(byte)))).toBe(welcome + oneRow);
});

test("several requests that come at once are answered in order", async () => {
  const all = Buffer.concat([
    startup,
    ...selectOne,
    serialize.query("selec 1"),
    ...selectOne,
    serialize.end(),
  ]);
  expect(await answersTo([all])).toBe(`${welcome + oneRow}EZ${oneRow}`);
});

test("what a client asks to be flushed is answered before it is done", async () => {
  const [parse, bind, describe, execute, sync] = selectOne;
  const connection = new EmbeddedConnection(lite);
  const seen: Buffer[] = [];
  connection.on("data", (bytes: Buffer) => seen.push(bytes));
  for (const part of [startup, parse, bind, describe, serialize.flush()]) connection.write(part);
  await expect.poll(() => Buffer.concat(seen).includes(Buffer.from([0x54]))).toBe(true);
  for (const part of [execute, sync, serialize.end()]) connection.write(part);
  connection.end();
  await once(connection, "close");
  expect(Buffer.concat(seen).toString("latin1")).toContain("SELECT 1");
});
