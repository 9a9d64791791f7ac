import { describe, expect, test } from "vitest";
import type { PlanInput } from "../src/index.ts";
import { event, found, nextId, plan, roslagen, stockholm, suvs } from "./plan.ts";

type Fields = Parameters<typeof event>[0];

/** What is found of two events: the first of SUVS, the second of Roslagen. */
const pair = (a: Fields, b: Fields, more: Partial<PlanInput> = {}) =>
  found(plan({ events: [event(a), event({ ownerId: roslagen, ...b })], ...more }));

describe("[W1] the same venue and room", () => {
  const place = { name: "Turebergshuset", municipalityCode: "0163" };
  const room = (name: string | null) => ({ venue: { ...place, room: name } });
  test.for([
    ["at once", { from: "09:00", to: "10:00" }, { from: "09:30" }, ["W1 WARNING"]],
    ["with half an hour between", { from: "09:00", to: "10:00" }, { from: "10:30" }, []],
    ["with less between", { from: "09:00", to: "10:00" }, { from: "10:29" }, ["W1 WARNING"]],
    [
      "from the doors on",
      { from: "09:00", to: "10:00" },
      { from: "11:00", doorsAt: "2027-10-12T08:15:00Z" },
      ["W1 WARNING"],
    ],
    ["with an end that is not known", { from: "09:00" }, { from: "11:29" }, ["W1 WARNING"]],
    [
      "with an end that is reckoned with",
      { from: "09:00", plannedMinutes: 60 },
      { from: "10:30" },
      [],
    ],
  ] as const)("%s", ([, a, b, expected]) => {
    expect(pair({ ...room("Sal 1"), ...a }, { ...room("sal  1 "), ...b })).toEqual(expected);
  });

  test("one owner's events need nothing between", () => {
    const two = [{ to: "10:00" }, { from: "10:00" }].map((fields) =>
      event({ ...room("A"), ...fields }),
    );
    expect(found(plan({ events: two }))).toEqual([]);
  });

  test.for([
    ["another room", "Sal 1", "Sal 2", []],
    ["no room on one side", "Sal 1", null, ["W1 ADVICE"]],
    ["no room on both", null, null, ["W1 WARNING"]],
  ] as const)("%s", ([, a, b, expected]) => {
    expect(pair(room(a), room(b))).toEqual(expected);
  });

  test("a venue in a municipality that is not known equals nothing", () => {
    const venue = { name: "Turebergshuset" };
    expect(pair({ venue }, { venue })).toEqual([]);
    expect(pair({ venue: place }, { venue })).toEqual([]);
  });

  test("without a clock time it may clash", () => {
    const untimed = { startsAt: null, ...room("A") };
    expect(pair(room("A"), untimed)).toEqual(["B4 BLOCK", "W1 ADVICE"]);
    expect(pair(room("A"), { ...untimed, partOfDay: "AFTERNOON" })).toEqual(["B4 BLOCK"]);
    expect(pair({ ...room("A"), to: "13:00" }, { ...untimed, partOfDay: "AFTERNOON" })).toEqual([
      "B4 BLOCK",
      "W1 ADVICE",
    ]);
  });

  test("online events clash by the same link alone, without buffer", () => {
    const online = { venue: null, online: true, onlineUrl: "https://example.org/rum" };
    expect(pair({ ...online, to: "10:00" }, { ...online, from: "09:59" })).toEqual(["W1 WARNING"]);
    expect(pair({ ...online, to: "10:00" }, { ...online, from: "10:00" })).toEqual([]);
    expect(pair(online, { ...online, onlineUrl: "https://example.org/annat" })).toEqual([]);
  });
});

describe("[W2] the same person", () => {
  const by = (person: string, role = "SPEAKER") => ({ contributors: [{ person, role }] });
  const at = (municipalityCode: string | null) => ({
    venue: { name: `Sal ${nextId()}`, municipalityCode },
  });
  test.for([
    ["at once", { from: "09:00", to: "10:00" }, { from: "09:30" }, ["W2 WARNING"]],
    ["afterwards in the same town", { from: "09:00", to: "10:00" }, { from: "10:00" }, []],
  ] as const)("%s", ([, a, b, expected]) => {
    expect(pair({ ...by("Anna Ek"), ...a }, { ...by(" anna  EK"), ...b })).toEqual(expected);
  });

  test("the way between the places is taken into account, an unknown one as an hour", () => {
    const [first, second] = [{ from: "09:00", to: "10:00", ...by("Anna Ek") }, by("Anna Ek")];
    expect(pair({ ...first, ...at("0163") }, { ...second, ...at("0188"), from: "10:45" })).toEqual([
      "W2 WARNING",
    ]);
    expect(pair({ ...first, ...at("0163") }, { ...second, ...at(null), from: "10:59" })).toEqual([
      "W2 WARNING",
    ]);
    expect(pair({ ...first, ...at("0163") }, { ...second, ...at(null), from: "11:00" })).toEqual(
      [],
    );
    const online = { venue: null, online: true, onlineUrl: "https://example.org/x" };
    expect(pair({ ...first, ...at("0163") }, { ...second, ...online, from: "10:00" })).toEqual([]);
  });

  test("hosts and suppliers don't count, and names are not guessed at", () => {
    expect(pair(by("Anna Ek", "HOST"), by("Anna Ek"))).toEqual([]);
    expect(pair(by("Anna Ek"), by("A. Ek"))).toEqual([]);
    expect(pair(by("Åsa Ek"), by("Asa Ek"))).toEqual([]);
  });

  test("an event and its parts are never compared, parts of one whole by place and person alone", () => {
    const whole = event({ ...by("Anna Ek"), audience: ["CARE"] });
    const [a, b] = [1, 2].map(() =>
      event({ ...by("Anna Ek"), audience: ["CARE"], partOfId: whole.id }),
    );
    if (a === undefined || b === undefined) throw new TypeError("Expected two");
    expect(found(plan({ events: [whole, a] }))).toEqual([]);
    expect(found(plan({ events: [whole, a, b] }))).toEqual(["W2 WARNING"]);
    expect(
      found(plan({ events: [whole, a, event({ ...by("Anna Ek"), partOfId: a.id })] })),
    ).toEqual([]);
  });
});

describe("[W3] [W4] the same audience", () => {
  const to = (...audience: string[]) => ({ audience });
  const at = (municipalityCode: string) => ({
    venue: { name: `Sal ${nextId()}`, municipalityCode },
  });
  test.for([
    [
      "at the same time, within reach",
      to("CARE"),
      { ...to("CARE"), ...at("0188") },
      ["W3 WARNING"],
    ],
    ["in another county", to("CARE"), { ...to("CARE"), ...at("0380") }, []],
    ["primary for one only", to("CARE"), to("MANAGERS", "CARE"), []],
    ["stated for neither", {}, {}, []],
    [
      "the same half-day and town",
      { ...to("CARE"), to: "10:00" },
      { ...to("CARE"), from: "11:59" },
      ["W4 WARNING"],
    ],
    ["the other half-day", { ...to("CARE"), to: "10:00" }, { ...to("CARE"), from: "12:00" }, []],
    [
      "the same half-day in another town",
      { ...to("CARE"), to: "10:00" },
      { ...to("CARE"), ...at("0188"), from: "11:00" },
      [],
    ],
  ] as const)("%s", ([, a, b, expected]) => {
    expect(pair(a, b)).toEqual(expected);
  });

  test("two online events are within reach of each other, a hybrid one of both", () => {
    const online = (end: string) => ({
      ...to("CARE"),
      online: true,
      onlineUrl: `https://example.org/${end}`,
    });
    expect(pair({ ...online("a"), venue: null }, { ...online("b"), venue: null })).toEqual([
      "W3 WARNING",
    ]);
    expect(pair({ ...online("a"), venue: null }, { ...online("b"), ...at("0380") })).toEqual([
      "W3 WARNING",
    ]);
    expect(pair({ ...online("a"), venue: null }, { ...to("CARE"), ...at("0380") })).toEqual([]);
  });

  test("declared by both owners they may be at the same time", () => {
    const [a, b] = [event(to("CARE")), event({ ownerId: roslagen, ...to("CARE") })];
    const says = (ownerId: string) =>
      ({ ownerId, eventIds: [b.id, a.id], kind: "PARALLEL" }) as const;
    const given = (...pairs: PlanInput["pairs"]) => found(plan({ events: [a, b], pairs }));
    expect(given(says(suvs))).toEqual(["W3 WARNING"]);
    expect(given(says(suvs), says(stockholm))).toEqual(["W3 WARNING"]);
    expect(given(says(suvs), says(roslagen))).toEqual([]);
  });

  test("without a clock time it may clash", () => {
    expect(pair(to("CARE"), { ...to("CARE"), startsAt: null })).toEqual(["B4 BLOCK", "W3 ADVICE"]);
  });
});

describe("[W5] the same theme outside the week", () => {
  const theme = { theme: "Jämställdhet" };
  const outside = (fields: Fields = {}) =>
    event({ ownerId: roslagen, visibility: "PUBLIC", themeWeekId: null, ...theme, ...fields });
  const given = (ours: Fields, other: ReturnType<typeof event>) =>
    found(plan({ events: [event({ ...theme, ...ours })], otherEvents: [other] }));
  test("the same day, within reach", () => {
    expect(given({}, outside({ from: "18:00", theme: " jämställdhet" }))).toEqual(["W5 WARNING"]);
    expect(given({}, outside({ startsOn: "2027-10-13" }))).toEqual([]);
    expect(given({}, outside({ venue: { name: "Sal", municipalityCode: "0380" } }))).toEqual([]);
  });
  test("of another association, which is no organiser of this one", () => {
    expect(given({}, outside({ ownerId: suvs }))).toEqual([]);
    expect(given({ organiserIds: [suvs, roslagen] }, outside())).toEqual([]);
  });
  test("nothing else is compared with what lies outside but places and people", () => {
    expect(given({ audience: ["CARE"] }, outside({ audience: ["CARE"], theme: null }))).toEqual([]);
  });
});

describe("[W6] held dates", () => {
  const hold = (fields: object = {}) => ({
    id: nextId(),
    ownerId: roslagen,
    version: 1,
    updatedAt: "2027-01-01T00:00:00Z",
    visibility: "INTERNAL" as const,
    on: "2027-10-12",
    partOfDay: null,
    startsAt: null,
    endsAt: null,
    municipalityCode: null,
    note: null,
    ...fields,
  });
  const given = (
    holds: readonly ReturnType<typeof hold>[],
    fields: Fields = {},
    viewer: string = suvs,
  ) => found(plan({ events: [event(fields)], holds, viewer: { associationIds: [viewer] } }));
  test("only the event's own people are told, and how many, not who", () => {
    expect(given([hold()])).toEqual(["W6 WARNING"]);
    expect(given([hold()], {}, roslagen)).toEqual([]);
    expect(found(plan({ events: [event()], holds: [hold()] }))).toEqual([]);
  });
  test.for([
    ["a part of the day", { partOfDay: "AFTERNOON" }, []],
    ["that part", { partOfDay: "MORNING" }, ["W6 WARNING"]],
    [
      "by the clock",
      { startsAt: "2027-10-12T08:00:00Z", endsAt: "2027-10-12T09:00:00Z" },
      ["W6 WARNING"],
    ],
    [
      "by the clock, later",
      { startsAt: "2027-10-12T09:00:00Z", endsAt: "2027-10-12T10:00:00Z" },
      [],
    ],
    ["in its county", { municipalityCode: "0188" }, ["W6 WARNING"]],
    ["in another county", { municipalityCode: "0380" }, []],
    ["its owner's own", { ownerId: suvs }, []],
    ["of somebody who arranges nothing", { ownerId: "00000000-0000-4000-8000-0000000000ff" }, []],
  ] as const)("%s", ([, fields, expected]) => {
    expect(given([hold(fields)])).toEqual(expected);
  });
  test("of an organiser of the event don't count, and without a clock time it is advice", () => {
    expect(given([hold()], { organiserIds: [suvs, roslagen] })).toEqual([]);
    expect(given([hold()], { startsAt: null })).toEqual(["B4 BLOCK", "W6 ADVICE"]);
  });
});

describe("[W7] days off", () => {
  const on = (startsOn: string, more: Partial<PlanInput> = {}) => {
    const year = startsOn.slice(0, 4);
    const week = { ...plan().week, startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
    return found(plan({ events: [event({ startsOn })], week, ...more }));
  };
  test.for([
    ["a public holiday", "2027-06-06", ["W7 ADVICE"]],
    ["a Sunday", "2027-10-10", ["W7 ADVICE"]],
    ["an eve", "2027-12-24", ["W7 ADVICE"]],
    ["a squeeze day", "2027-05-07", ["W7 ADVICE"]],
    ["a Saturday", "2027-10-16", []],
    ["a working day", "2027-10-12", []],
  ] as const)("%s", ([, day, expected]) => {
    expect(on(day)).toEqual(expected);
  });
  test("a school break in the venue's municipality", () => {
    const schoolBreak = { name: "höstlov", from: "2027-10-11", to: "2027-10-15" };
    const calendars = (municipalityCode: string) => ({
      calendars: { schoolBreaks: [{ municipalityCode, ...schoolBreak }], nationalDates: [] },
    });
    expect(on("2027-10-12", calendars("0163"))).toEqual(["W7 ADVICE"]);
    expect(on("2027-10-12", calendars("0188"))).toEqual([]);
  });
});

test("[W8] a national date, unless cancelled, and unless the event is it or a part of it", () => {
  const conference = event({ id: nextId() });
  const date = {
    name: "Finsamkonferensen",
    from: "2027-10-12",
    to: "2027-10-13",
    cancelled: false,
    eventId: null,
  };
  const given = (fields: object, events = [event()]) =>
    found(
      plan({ events, calendars: { schoolBreaks: [], nationalDates: [{ ...date, ...fields }] } }),
    );
  expect(given({})).toEqual(["W8 WARNING"]);
  expect(given({ cancelled: true })).toEqual([]);
  expect(given({ from: "2027-10-13" })).toEqual([]);
  const part = event({ partOfId: conference.id, from: "13:00" });
  expect(given({ eventId: conference.id }, [conference, part])).toEqual([]);
  expect(given({ eventId: nextId() })).toEqual(["W8 WARNING"]);
});

test("[W10] [W11] what an owner wants apart, and one step further", () => {
  const project = nextId();
  const [a, b, c] = [
    event(),
    event({ ownerId: roslagen, esfProjectIds: [project], startsOn: "2027-10-14" }),
    event({ ownerId: stockholm, esfProjectIds: [project] }),
  ];
  const avoid = (ownerId: string) => [{ ownerId, eventIds: [a.id, b.id], kind: "AVOID" }] as const;
  expect(found(plan({ events: [a, b, c], pairs: avoid(roslagen) }))).toEqual(["W11 WARNING"]);
  expect(found(plan({ events: [a, b, c], pairs: avoid(stockholm) }))).toEqual([]);
  const sameDay = event({
    ...b,
    id: b.id,
    startsOn: "2027-10-12",
    endsOn: "2027-10-12",
    startsAt: a.startsAt,
  });
  expect(found(plan({ events: [a, sameDay], pairs: avoid(suvs) }))).toEqual(["W10 WARNING"]);
});

test("[W12] nothing said on accessibility, nor whom to ask", () => {
  const given = (fields: Fields) =>
    found(plan({ events: [event({ accessibility: [], ...fields })] }));
  expect(given({})).toEqual(["W12 CHECK"]);
  expect(given({ accessibility: ["PARKING"] })).toEqual(["W12 CHECK"]);
  expect(given({ accessibility: ["NOT_STEP_FREE"] })).toEqual([]);
  expect(given({ registration: { email: "fraga@example.org" } })).toEqual([]);
});

test("[W13] what differs from the latest release that told of it", () => {
  const now = event({ to: "10:00", venue: { name: "Huset", room: "A", municipalityCode: "0163" } });
  const { id, startsOn, endsOn, startsAt, endsAt } = now;
  const told = {
    id,
    startsOn,
    endsOn,
    startsAt,
    endsAt,
    mode: "ON_SITE" as const,
    venue: "HUSET ",
    room: "A",
  };
  const given = (...releases: PlanInput["releases"]) => found(plan({ events: [now], releases }));
  expect(given({ number: 1, events: [told] })).toEqual([]);
  expect(given({ number: 1, events: [{ ...told, room: "B" }] })).toEqual(["W13 WARNING"]);
  const later = { number: 2, events: [told] };
  expect(given(later, { number: 1, events: [{ ...told, room: "B" }] })).toEqual([]);
  expect(
    given({ number: 3, events: [] }, { number: 2, events: [{ ...told, endsAt: null }] }),
  ).toEqual(["W13 WARNING"]);
});

test("[D1] the same activity recorded twice stands for W2–W5, not for W1", () => {
  const both = {
    title: "Frukostmöte",
    audience: ["CARE"],
    contributors: [{ person: "Anna Ek", role: "SPEAKER" }],
  };
  expect(pair(both, { ...both, title: " frukostmöte" })).toEqual(["D1 ADVICE"]);
  const venue = { name: "Huset", room: "A", municipalityCode: "0163" };
  expect(pair({ ...both, venue }, { ...both, venue })).toEqual(["W1 WARNING", "D1 ADVICE"]);
  const outside = event({
    ownerId: roslagen,
    themeWeekId: null,
    visibility: "PUBLIC",
    title: "Frukostmöte",
  });
  expect(
    found(plan({ events: [event({ title: "Frukostmöte" })], otherEvents: [outside] })),
  ).toEqual(["D1 ADVICE"]);
});
