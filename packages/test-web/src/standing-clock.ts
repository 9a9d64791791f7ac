// Loaded before a server's own code: its clock then stands at the instant that STANDING_CLOCK says, so that what a page says of
// today is the same each day.
const instant = Date.parse(process.env["STANDING_CLOCK"] ?? "");
if (Number.isNaN(instant)) throw new RangeError("Expected an instant in STANDING_CLOCK");
const RealDate = Date;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [instant] : given, newTarget),
  apply: () => new RealDate(instant).toString(),
  get: (target, name, receiver) =>
    name === "now" ? () => instant : Reflect.get(target, name, receiver),
});
