import { expect, test } from "vitest";
import { sharedRead } from "../src/shared-read.ts";

/** A read that begins when it is called and ends when it is told to. */
function slowRead() {
  const begun: ((value: number | Error) => void)[] = [];
  const read = () => {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    begun.push((value) => (typeof value === "number" ? resolve(value) : reject(value)));
    return promise;
  };
  return { begun, read };
}

/** Lets everything run that waits for nothing. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("who asks while a read is under way shares the next one with all others", async () => {
  const { begun, read } = slowRead();
  const ask = sharedRead(read);
  const first = ask();
  await settled();
  const [second, third] = [ask(), ask()];
  await settled();
  expect(begun).toHaveLength(1);
  begun[0]?.(1);
  expect(await first).toBe(1);
  await settled();
  expect(begun).toHaveLength(2);
  begun[1]?.(2);
  expect(await Promise.all([second, third])).toEqual([2, 2]);
  const fourth = ask();
  await settled();
  begun[2]?.(3);
  expect(await fourth).toBe(3);
});

test("a read that fails fails for those who share it, and for nobody after", async () => {
  const { begun, read } = slowRead();
  const ask = sharedRead(read);
  const first = ask();
  await settled();
  const second = ask();
  begun[0]?.(new Error("gone"));
  await expect(first).rejects.toThrow("gone");
  await settled();
  begun[1]?.(2);
  expect(await second).toBe(2);
});
