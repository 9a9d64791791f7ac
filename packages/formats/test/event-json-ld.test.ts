import { expect, test } from "vitest";
import { jsonLdOfEvent, parseJsonLd, type WrittenEvent } from "../src/index.ts";

const breakfast: WrittenEvent = {
  url: "https://kalender.example.org/aktiviteter/suvs/frukost",
  title: "Frukostmöte",
  summary: "Om återhämtning.",
  startsOn: "2026-10-15",
  endsOn: "2026-10-15",
  datePrecision: "DAY",
  doorsAt: "2026-10-15T06:00:00Z",
  startsAt: "2026-10-15T06:30:00Z",
  endsAt: "2026-10-15T08:00:00Z",
  status: "SCHEDULED",
  previousStartsOn: null,
  previousStartsAt: null,
  venue: {
    name: "Turebergshuset",
    room: null,
    streetAddress: "Turebergs torg 1",
    locality: "Sollentuna",
    municipality: { name: "Sollentuna" },
  },
  online: false,
  onlineUrl: null,
  organisers: [{ name: "Samordningsförbundet", website: "https://forbundet.example.org/" }],
  registration: {
    status: "OPEN",
    deadlineOn: "2026-10-12",
    url: "https://anmalan.example.org/",
    priceSek: 0,
  },
  capacity: 80,
  partOf: null,
  parts: [],
};

function readBack(event: WrittenEvent) {
  const result = parseJsonLd(JSON.stringify(jsonLdOfEvent(event)), {
    from: "2026-01-01",
    to: "2026-12-31",
  });
  return result.ok ? result.value.items[0] : undefined;
}

test("what is written is read back as the same facts", () => {
  const item = readBack(breakfast);
  expect(item).toMatchObject({
    uid: breakfast.url,
    url: breakfast.url,
    organiserNames: ["Samordningsförbundet"],
    event: {
      title: breakfast.title,
      description: breakfast.summary,
      startsOn: "2026-10-15",
      endsOn: "2026-10-15",
      startsAt: breakfast.startsAt,
      endsAt: breakfast.endsAt,
      doorsAt: breakfast.doorsAt,
      status: "SCHEDULED",
      online: false,
      venue: {
        name: "Turebergshuset",
        streetAddress: "Turebergs torg 1",
        locality: "Sollentuna",
        municipalityCode: "0163",
      },
      registration: { url: "https://anmalan.example.org/", priceSek: 0 },
    },
  });
});

test("a moved event tells from when", () => {
  const moved = {
    ...breakfast,
    status: "RESCHEDULED",
    previousStartsOn: "2026-10-08",
    previousStartsAt: "2026-10-08T06:30:00Z",
  } as const;
  expect(readBack(moved)?.event).toMatchObject({
    status: "RESCHEDULED",
    previousStartsOn: "2026-10-08",
    previousStartsAt: "2026-10-08T06:30:00Z",
  });
});

test("whole days have days, and one day no end", () => {
  const days = { ...breakfast, startsAt: null, endsAt: null, doorsAt: null };
  expect(jsonLdOfEvent(days)).toMatchObject({ startDate: "2026-10-15", endDate: undefined });
  expect(readBack({ ...days, endsOn: "2026-10-16" })?.event).toMatchObject({
    startsOn: "2026-10-15",
    endsOn: "2026-10-16",
    startsAt: null,
  });
});

test.each(["WEEK", "MONTH", "SEASON"] as const)(
  "a day that is not settled is not told: %s",
  (precision) => {
    const vague = { ...breakfast, datePrecision: precision, startsAt: null, endsAt: null };
    expect(JSON.stringify(jsonLdOfEvent(vague))).not.toContain("2026-10-15");
  },
);

test("online and hybrid", () => {
  const online = {
    ...breakfast,
    venue: null,
    online: true,
    onlineUrl: "https://mote.example.org/",
  };
  expect(readBack(online)?.event).toMatchObject({
    venue: null,
    online: true,
    onlineUrl: "https://mote.example.org/",
  });
  expect(readBack({ ...breakfast, online: true })?.event).toMatchObject({
    venue: { name: "Turebergshuset" },
    online: true,
  });
});

test("nothing is said of what is not known", () => {
  const bare = { ...breakfast, venue: null, summary: null, registration: null, capacity: null };
  const written = JSON.stringify(jsonLdOfEvent({ ...bare, organisers: [] }));
  for (const word of [
    "location",
    "offers",
    "description",
    "organizer",
    "AttendanceMode",
    "Capacity",
  ])
    expect(written).not.toContain(word);
});
