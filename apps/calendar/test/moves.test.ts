import { describe, expect, it } from "vitest";
import { movesIn, movesText, placeNow } from "../app/plan/moves.ts";

const move = { event: "RXZlbnQ6MQ==", day: "2027-10-12", time: "08:30" };

describe("moves in a form", () => {
  it("come back as they were sent, several in one field or each in one", () => {
    const other = { ...move, event: "RXZlbnQ6Mg==", time: "13:00" };
    expect(movesIn([movesText([move, other])])).toEqual([move, other]);
    expect(movesIn([movesText([move]), movesText([other])])).toEqual([move, other]);
  });

  it("are read with the line ends of a form that a browser has sent", () => {
    expect(movesIn([`${movesText([move])}\r\n${movesText([move])}`])).toEqual([move, move]);
  });

  it("leave out what is no move", () => {
    expect(movesIn(["", "RXZlbnQ6MQ== 2027-10-12", new File([], "x")])).toEqual([]);
  });
});

describe("where an event is now", () => {
  it("is told by the clocks where it is", () => {
    const event = { id: move.event, startsOn: move.day, startsAt: "2027-10-12T06:30:00Z" };
    expect(placeNow({ ...event, timeZone: "Europe/Stockholm" })).toEqual([move]);
    expect(placeNow({ ...event, timeZone: "Europe/Helsinki" })).toEqual([
      { ...move, time: "09:30" },
    ]);
  });

  it("is not told without a clock time", () => {
    const event = { id: move.event, startsOn: move.day, startsAt: null };
    expect(placeNow({ ...event, timeZone: "Europe/Stockholm" })).toEqual([]);
  });
});
