// Loaded before a server's own code: its clock is then as many seconds wrong as a file says, which may change at any time.
import { readFileSync } from "node:fs";

const file = `${process.env["CHAOS_CLOCKS"]}/${process.env["PORT"]}`;
const RealDate = Date;
let shiftMs = read();

function read(): number {
  try {
    return Number(readFileSync(file, "utf8")) * 1000;
  } catch {
    return 0;
  }
}

setInterval(() => {
  shiftMs = read();
}, 200).unref();

const now = (): number => RealDate.now() + shiftMs;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, name, receiver) => (name === "now" ? now : Reflect.get(target, name, receiver)),
});
