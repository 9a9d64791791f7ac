import { describe, expect, test } from "vitest";
import { findingHash, groupFindings, planningCheck, type PlanInput } from "../src/index.ts";
import { event, plan, roslagen, stockholm, sundbyberg, suvs } from "./plan.ts";

const groups = (input: PlanInput) => groupFindings(planningCheck(input), input);
const care = { audience: ["CARE"] };
const full = (fields: Partial<PlanInput>): PlanInput => plan({ viewer: null, ...fields });

describe("findings as a person reads them", () => {
  const big = event({ title: "Storforum", ...care, from: "09:00", to: "12:00" });
  const others = [roslagen, stockholm, sundbyberg].map((ownerId, place) =>
    event({
      ownerId,
      ...care,
      title: `Frukost ${place + 1}`,
      from: `${String(9 + place).padStart(2, "0")}:00`,
      to: `${String(9 + place).padStart(2, "0")}:45`,
      venue: { name: `Sal ${place}`, municipalityCode: ["0160", "0180", "0183"][place] },
    }),
  );

  test("an event with many clashes is one line, the one with the most first", () => {
    const { events } = groups(full({ events: [...others, big] }));
    expect(events.map(({ sentence }) => sentence.sv)).toEqual([
      "”Storforum” krockar med 3",
      "”Frukost 1” krockar med 1",
      "”Frukost 2” krockar med 1",
      "”Frukost 3” krockar med 1",
    ]);
    expect(events[0]?.sentence.en).toBe("“Storforum” clashes with 3");
    expect(events[1]?.pairs[0]).toBe(events[0]?.pairs[0]);
  });

  test("all causes of a pair stand together, the heaviest first", () => {
    const talk = { contributors: [{ person: "Anna Ek", role: "SPEAKER" }] };
    const [a, b] = [event({ ...care, ...talk }), event({ ownerId: roslagen, ...care, ...talk })];
    const { events } = groups(full({ events: [a, b] }));
    expect(events[0]?.pairs.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
      ["W2", "W3"],
    ]);
  });

  test("what may clash, and what is found of an event alone, is told apart", () => {
    const { events } = groups(
      full({
        events: [
          event({ ...care, title: "Utflykt", startsOn: "2027-10-16", from: "09:00", to: "09:00" }),
          event({ ...care, title: "Möte" }),
          event({ ...care, title: "Mingel", startsAt: null, ownerId: roslagen }),
        ],
      }),
    );
    expect(events.map(({ sentence }) => sentence.sv)).toEqual([
      expect.stringContaining("”Utflykt”"),
      "”Möte” kan krocka med 1",
      "”Mingel” kan krocka med 1",
    ]);
  });

  test("[B3] [B4] [W12] what is missing before a release is apart from clashes", () => {
    const input = full({
      events: [
        event({ title: "Möte", startsAt: null, accessibility: [], organiserIds: [suvs, roslagen] }),
      ],
      confirmations: [],
    });
    const { events, missing, summary } = groups(input);
    expect(events).toEqual([]);
    expect(missing.map(({ sentence, severity }) => [severity, sentence.sv])).toEqual([
      ["BLOCK", "”Möte” saknar bekräftelse från Roslagen, klockslag och uppgift om tillgänglighet"],
    ]);
    expect(summary.sv).toMatch(/^1 aktivitet saknar något inför utgivning och \d luckor$/);
  });

  test("[W7] days off stand in the day's heading, and with the event for its own people alone", () => {
    const week = { ...plan().week, startsOn: "2027-05-03", endsOn: "2027-05-07" };
    const schoolBreaks = [
      { municipalityCode: "0163", name: "lov", from: "2027-05-06", to: "2027-05-07" },
    ];
    const calendars = { schoolBreaks, nationalDates: [] };
    const events = [
      event({ startsOn: "2027-05-07", title: "A" }),
      event({ startsOn: "2027-05-07" }),
    ];
    const told = groups(full({ week, calendars, events }));
    expect(told.days.map(({ sentence, findings }) => [sentence.sv, findings.length])).toEqual([
      ["fredag 7 maj: klämdag och lov i Sollentuna", 2],
    ]);
    expect(told.events).toEqual([]);
    const own = groups(full({ week, calendars, events, viewer: { associationIds: [suvs] } }));
    expect(own.events).toHaveLength(2);
  });

  test("what the viewer has acknowledged counts nothing and comes last", () => {
    const input = full({ events: [...others, big], viewer: { associationIds: [suvs] } });
    const acknowledgements = planningCheck(input)
      .filter(
        ({ rule, subjects }) =>
          rule === "W3" && JSON.stringify(subjects).includes(others[0]?.id ?? ""),
      )
      .map((finding) => ({
        ownerId: suvs,
        hash: findingHash(finding),
        by: "Prov",
        at: "2027-01-01T00:00:00Z",
        why: null,
      }));
    const { events, summary } = groups({ ...input, acknowledgements });
    expect(events.map(({ sentence }) => sentence.sv)).toEqual([
      "”Storforum” krockar med 2",
      "”Frukost 2” krockar med 1",
      "”Frukost 3” krockar med 1",
      "”Frukost 1” krockar med 1",
    ]);
    expect(events.at(-1)?.isAcknowledged).toBe(true);
    expect(summary.sv).toMatch(/^2 krockar/);
  });

  test("a hall full of events for the same people is a line for each, not for each two", () => {
    const crowd = Array.from({ length: 60 }, () => event({ ...care, organiserIds: [] }));
    const input = full({ events: crowd });
    expect(planningCheck(input).filter(({ rule }) => rule === "W3")).toHaveLength(1770);
    const { events, summary } = groups(input);
    expect(events).toHaveLength(60);
    expect(events[0]?.sentence.sv).toMatch(/ krockar med 59$/);
    expect(summary.sv).toMatch(/^1770 krockar/);
  });

  test("a week in which all is well says so", () => {
    const week = { ...plan().week, startsOn: "2027-10-12", endsOn: "2027-10-12" };
    const online = { online: true, onlineUrl: "https://example.org/x" };
    const input = full({ week, events: [event(online)], confirmations: [] });
    expect(groups(input).summary.sv).toBe("Inget krockar och inget saknas");
  });
});
