import { describe, expect, test } from "vitest";
import { parseJsonLd, type ParsedImport } from "../src/index.ts";
import { window } from "./read.ts";

function page(...documents: readonly unknown[]): string {
  const scripts = documents.map(
    (document) =>
      `<script type="application/ld+json">${typeof document === "string" ? document : JSON.stringify(document)}</script>`,
  );
  return `<!doctype html><html><head><title>Kalendarium &ndash; Prov</title>${scripts.join("\n")}</head><body><p>Hej</p></body></html>`;
}

function read(text: string): ParsedImport {
  const result = parseJsonLd(text, window);
  if (!result.ok) throw new Error(result.message.en);
  return result.value;
}

const event = {
  "@context": "https://schema.org",
  "@type": "EducationEvent",
  "@id": "https://example.org/kalender/1#event",
  name: "Frukostm&#246;te",
  startDate: "2026-10-15T08:30:00+02:00",
  endDate: "2026-10-15T10:00+0200",
};

test("an event with all that a page tells of it", () => {
  const { items, name, complete } = read(
    page({
      ...event,
      url: "https://example.org/kalender/1",
      doorTime: "2026-10-15T08:00:00+02:00",
      description: "<p>Vi ses!</p>",
      license: "https://creativecommons.org/licenses/by/4.0/",
      location: [
        {
          "@type": "Place",
          name: "Turebergshuset",
          address: {
            "@type": "PostalAddress",
            streetAddress: "Turebergs allé 40",
            postalCode: "191 62",
            addressLocality: "Sollentuna",
          },
        },
        { "@type": "VirtualLocation", url: "https://example.org/mote" },
      ],
      organizer: [{ "@type": "Organization", name: "Samordningsförbundet Prov" }],
      offers: {
        "@type": "Offer",
        price: "0.00",
        priceCurrency: "SEK",
        url: "https://example.org/anmalan",
      },
    }),
  );
  expect([name, complete]).toEqual(["Kalendarium – Prov", true]);
  expect(items).toEqual([
    {
      uid: "https://example.org/kalender/1#event",
      recurrenceId: null,
      url: "https://example.org/kalender/1",
      license: "https://creativecommons.org/licenses/by/4.0/",
      organiserNames: ["Samordningsförbundet Prov"],
      event: {
        title: "Frukostmöte",
        description: "Vi ses!",
        timeZone: "Europe/Stockholm",
        startsOn: "2026-10-15",
        endsOn: "2026-10-15",
        doorsAt: "2026-10-15T06:00:00Z",
        startsAt: "2026-10-15T06:30:00Z",
        endsAt: "2026-10-15T08:00:00Z",
        venue: {
          name: "Turebergshuset",
          streetAddress: "Turebergs allé 40",
          locality: "Sollentuna",
          municipalityCode: "0163",
        },
        online: true,
        onlineUrl: "https://example.org/mote",
        registration: { url: "https://example.org/anmalan", priceSek: 0, status: "UNKNOWN" },
        status: "SCHEDULED",
        previousStartsOn: null,
        previousStartsAt: null,
      },
    },
  ]);
});

describe("where events stand", () => {
  test.each<[string, unknown[]]>([
    [
      "in a graph",
      [{ "@context": "https://schema.org", "@graph": [{ "@type": "WebPage" }, event] }],
    ],
    ["in a list", [[event]]],
    [
      "in an item list",
      [{ "@type": "ItemList", itemListElement: [{ "@type": "ListItem", item: event }] }],
    ],
    ["under a series", [{ "@type": "EventSeries", name: "Serie", subEvent: [event] }]],
    ["with two types", [{ ...event, "@type": ["Event", "schema:SocialEvent"] }]],
    ["beside what cannot be read", ["{ strunt", event]],
    ["in a comment", [`<!-- ${JSON.stringify(event)} -->`]],
  ])("%s", (_, documents) => {
    expect(read(page(...documents)).items.map(({ uid }) => uid)).toEqual([event["@id"]]);
  });

  test("in a document of its own", () => {
    expect(read(JSON.stringify(event)).items).toHaveLength(1);
  });

  test("what cannot be read is told, and then not all is known", () => {
    expect(read(page("{ strunt", event))).toMatchObject({
      complete: false,
      skipped: [{ code: "NOT_JSON", where: "JSON-LD 1" }],
    });
  });

  test("a page without any is told", () => {
    expect(parseJsonLd("<p>Hej</p>", window)).toMatchObject({ ok: false, code: "NO_JSON_LD" });
    expect(read(page({ "@type": "Organization" }))).toMatchObject({ items: [], complete: true });
  });
});

describe("status", () => {
  const statusOf = (fields: object) => read(page({ ...event, ...fields })).items[0]?.event;
  test.each([
    [{ eventStatus: "https://schema.org/EventCancelled" }, { status: "CANCELLED" }],
    [{ eventStatus: "EventPostponed" }, { status: "POSTPONED" }],
    [
      { eventStatus: "https://schema.org/EventRescheduled", previousStartDate: "2026-10-01T08:30" },
      {
        status: "RESCHEDULED",
        previousStartsOn: "2026-10-01",
        previousStartsAt: "2026-10-01T06:30:00Z",
      },
    ],
    [
      { eventStatus: "https://schema.org/EventRescheduled" },
      { status: "SCHEDULED", previousStartsOn: null },
    ],
    [{ name: "Inställt – Frukostmöte" }, { status: "CANCELLED", title: "Frukostmöte" }],
  ])("%j", (fields, expected) => {
    expect(statusOf(fields)).toMatchObject(expected);
  });
});

describe("price", () => {
  test.each<[object, object | undefined]>([
    [{ isAccessibleForFree: true }, { priceSek: 0, url: null, status: "UNKNOWN" }],
    [
      {
        offers: [
          { price: 200, priceCurrency: "SEK" },
          { price: 300, priceCurrency: "SEK" },
        ],
      },
      undefined,
    ],
    [
      { offers: { price: "1 200,00", priceCurrency: "SEK" } },
      { priceSek: 1200, url: null, status: "UNKNOWN" },
    ],
    [{ offers: { price: 20, priceCurrency: "EUR" } }, undefined],
    [{}, undefined],
  ])("%j", (fields, expected) => {
    expect(
      read(page({ ...event, ...fields })).items[0]?.event["registration"] ?? undefined,
    ).toEqual(expected);
  });
});

describe("skipped with a reason", () => {
  test.each([
    [{ "@id": undefined }, "NO_UID"],
    [{ name: undefined }, "NO_TITLE"],
    [{ startDate: undefined }, "NO_START"],
    [{ startDate: "2026-02-30" }, "NO_SUCH_DATE"],
    [{ startDate: "den 15 oktober" }, "NO_SUCH_DATE"],
    [{ endDate: "2026-10-14" }, "END_BEFORE_START"],
    [{ endDate: "2026-10-15T07:00:00+02:00" }, "INVALID"],
  ])("%j: %s", (fields, code) => {
    expect(read(page({ ...event, ...fields }))).toMatchObject({ items: [], skipped: [{ code }] });
  });
});

test("several with one identity are told apart by their starts, and the same twice is one", () => {
  const other = { ...event, startDate: "2026-11-15T08:30:00+01:00", endDate: undefined };
  const { items, skipped } = read(page([event, other, event]));
  expect(items.map(({ recurrenceId }) => recurrenceId)).toEqual([
    "20261015T063000Z",
    "20261115T073000Z",
  ]);
  expect(skipped).toMatchObject([{ code: "DUPLICATE" }]);
});
