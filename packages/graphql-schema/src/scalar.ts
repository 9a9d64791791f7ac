import { canonicalInstant, isDay, isPartialDate } from "@finsam/domain";
import { GraphQLError } from "graphql";
import { builder } from "./builder.ts";

builder.scalarType("Date", {
  description: "A calendar day in Sweden, `2019-10-17` (ISO 8601).",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339",
  serialize: (day) => (day instanceof Date ? day.toISOString().slice(0, 10) : day),
  parseValue: (input) =>
    parsed("Date", "2019-10-17", input, (text) => (isDay(text) ? text : undefined)),
});

builder.scalarType("PartialDate", {
  description:
    "What is known of a day (EDTF level 0 and seasons): `2019-10-17`, `2018-12`, `2023`, or `2019-21` to `2019-24` for " +
    "spring (March–May), summer, autumn and winter (`2019-24` is December 2019 to February 2020).",
  specifiedByURL: "https://www.loc.gov/standards/datetime/",
  serialize: (date) => date,
  parseValue: (input) =>
    parsed("PartialDate", "2019-10", input, (text) => (isPartialDate(text) ? text : undefined)),
});

builder.scalarType("DateTime", {
  description:
    "An instant with an offset, in UTC when it is answered: `2019-10-17T06:30:00Z` (RFC 3339).",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339",
  serialize: (instant) =>
    (instant instanceof Date ? instant.toISOString() : instant).replace(".000Z", "Z"),
  parseValue: (input) => parsed("DateTime", "2019-10-17T08:30:00+02:00", input, canonicalInstant),
});

builder.scalarType("URL", {
  description: "An absolute address, http or https.",
  specifiedByURL: "https://url.spec.whatwg.org/",
  serialize: (url) => url,
  parseValue: (input) =>
    parsed("URL", "https://example.org/", input, (text) =>
      /^https?:\/\//.test(text) && URL.canParse(text) ? text : undefined,
    ),
});

builder.scalarType("JSON", {
  description: "Any value as JSON has it: a text, a number, a list, an object … (RFC 8259).",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc8259",
  serialize: (value) => value,
});

function parsed(
  scalar: string,
  example: string,
  input: unknown,
  parse: (text: string) => string | undefined,
): string {
  const value = typeof input === "string" ? parse(input) : undefined;
  if (value !== undefined) return value;
  throw new GraphQLError(`Expected a ${scalar} such as "${example}"`, {
    extensions: { code: "BAD_USER_INPUT", messages: { sv: `Skriv i formen ${example}` } },
  });
}
