import { Notices } from "@finsam/database";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PlanPresence } from "../src/index.ts";

const [week, otherWeek] = ["week", "other week"];
const [anna, berit] = [
  { name: "Anna", associationId: "lead", eventId: null },
  { name: "Berit", associationId: "guest", eventId: "breakfast" },
];

/** The processes of one server: what one tells, all hear. */
function server() {
  const told: string[] = [];
  const processes: Notices[] = [];
  const tell = async (text: string) => {
    told.push(text);
    for (const notices of processes) notices.emit(text);
  };
  return {
    told,
    /** Tells what no process of this kind does. */
    tell,
    process: (): PlanPresence => {
      const notices = new Notices(tell);
      processes.push(notices);
      return new PlanPresence(notices);
    },
    /** Lets no process hear anything any more, until the result is called. */
    cut: (): (() => void) => {
      const deaf = processes.splice(0);
      return () => {
        processes.push(...deaf);
        for (const notices of deaf) notices.connected();
      };
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("who has come at one process is seen at another, which had somebody before or gets somebody after", () => {
  const { process } = server();
  const [one, two] = [process(), process()];
  const first = one.enter(week, "a", anna);
  const second = two.enter(week, "b", berit);
  expect([first.others(), second.others()]).toEqual([[berit], [anna]]);
  second[Symbol.dispose]();
  expect(first.others()).toEqual([]);
  const third = two.enter(week, "b", { ...berit, eventId: null });
  expect([first.others(), third.others()]).toEqual([[{ ...berit, eventId: null }], [anna]]);
});

test("who waits is told when somebody comes or goes elsewhere", async () => {
  const { process } = server();
  const [one, two] = [process(), process()];
  const first = one.enter(week, "a", anna);
  const come = first.changed(1e9);
  const second = two.enter(week, "b", berit);
  await come;
  expect(first.others()).toEqual([berit]);
  const gone = first.changed(1e9);
  second[Symbol.dispose]();
  await gone;
  expect(first.others()).toEqual([]);
});

test("nobody is told of her own window at another process, nor of who has another week open", () => {
  const { process } = server();
  const [one, two] = [process(), process()];
  const first = one.enter(week, "a", anna);
  two.enter(week, "a", { ...anna, eventId: "breakfast" });
  two.enter(otherWeek, "b", berit);
  expect(first.others()).toEqual([]);
});

test("a process that ends without a word is forgotten, one that goes on is not", () => {
  const { process, cut } = server();
  const [one, two] = [process(), process()];
  const first = one.enter(week, "a", anna);
  two.enter(week, "b", berit);
  vi.advanceTimersByTime(600_000);
  expect(first.others()).toEqual([berit]);
  cut();
  vi.advanceTimersByTime(59_000);
  expect(first.others()).toEqual([berit]);
  vi.advanceTimersByTime(22_000);
  expect(first.others()).toEqual([]);
});

test("what was told while nobody heard is asked for when they hear again", () => {
  const { process, cut } = server();
  const one = process();
  const first = one.enter(week, "a", anna);
  const reconnect = cut();
  const two = process();
  const second = two.enter(week, "b", berit);
  expect([first.others(), second.others()]).toEqual([[], []]);
  reconnect();
  expect([first.others(), second.others()]).toEqual([[berit], [anna]]);
});

test("what cannot be read leaves all as it is", async () => {
  const { process, tell } = server();
  const [one, two] = [process(), process()];
  const first = one.enter(week, "a", anna);
  two.enter(week, "b", berit);
  for (const text of ["", "{", "null", '{"about":"planners"}', '{"about":"cake","week":"week"}'])
    await tell(text);
  expect(first.others()).toEqual([berit]);
});

test("nothing is told while nobody is there", () => {
  const { process, told } = server();
  const one = process();
  vi.advanceTimersByTime(600_000);
  expect(told).toEqual([]);
  one.enter(week, "a", anna)[Symbol.dispose]();
  const last = told.length;
  vi.advanceTimersByTime(600_000);
  expect(told.length).toBe(last);
});

test("what is told has room, however many are there and whatever they are called", () => {
  const { process, told } = server();
  const one = process();
  for (let each = 0; each < 40; each += 1)
    one.enter(week, crypto.randomUUID(), {
      name: "Å".repeat(500),
      associationId: crypto.randomUUID(),
      eventId: crypto.randomUUID(),
    });
  expect(Math.max(...told.map((text) => Buffer.byteLength(text)))).toBeLessThan(8000);
});
