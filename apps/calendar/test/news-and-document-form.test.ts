import { vocabulary } from "@finsam/domain";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formValues, unitsApart, type FormValues } from "../app/form/form-values.ts";
import { sayIn } from "../app/language.ts";
import { readDocument } from "../app/own/document-input.ts";
import { documentValues } from "../app/own/document-record.ts";
import { readNews } from "../app/own/news-input.ts";
import { newsValues } from "../app/own/news-record.ts";

const say = sayIn("sv");

/** A form as a browser sends it back: text areas with carriage returns. */
function sentBack(values: FormValues): FormValues {
  return formValues(
    Object.entries(values).flatMap(([name, texts]) =>
      texts.map((text) => [name, text.replaceAll("\n", "\r\n")] as const),
    ),
  );
}

const words = fc.stringMatching(/^[A-Za-zÅÄÖåäö][A-Za-zÅÄÖåäö ]{0,12}[a-zåäö]$/);
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const ids = fc.uniqueArray(words, { maxLength: 4 });
const linked = ids.map((all) => all.map((id) => ({ id })));
const partialDate = maybe(fc.constantFrom("2026-10-15", "2026-10", "2026", "2019-23"));

const news = fc.record({
  title: words,
  kind: fc.constantFrom(...vocabulary.NewsKind),
  lead: maybe(words),
  text: maybe(fc.array(words, { minLength: 1 }).map((lines) => lines.join("\n\n"))),
  publishedOn: partialDate,
  lastDay: maybe(fc.constant("2026-11-30")),
  events: linked,
  initiatives: linked,
  esfProjects: linked,
  documents: linked,
});

const documents = fc.record({
  title: words,
  kind: fc.constantFrom(...vocabulary.DocumentKind),
  summary: maybe(words),
  publishedOn: partialDate,
  url: maybe(fc.constant("https://example.org/rapport.pdf")),
  mediaType: maybe(fc.constant("application/pdf")),
  language: fc.constantFrom("sv", "en", "fi"),
  initiatives: linked,
  esfProjects: linked,
});

const sortedIds = (nodes: readonly { readonly id: string }[]) =>
  nodes.map(({ id }) => id).toSorted();

test("news shown in its form and sent back changes nothing, and is read as the same news", () => {
  fc.assert(
    fc.property(news, (item) => {
      const shown = newsValues(item);
      expect(unitsApart(shown, sentBack(shown))).toEqual(new Set());
      const { events, initiatives, esfProjects, documents: about, ...told } = item;
      expect(readNews(sentBack(shown), say)).toEqual({
        issues: [],
        input: {
          ...told,
          eventIds: sortedIds(events),
          initiativeIds: sortedIds(initiatives),
          esfProjectIds: sortedIds(esfProjects),
          documentIds: sortedIds(about),
        },
      });
    }),
  );
});

test("a document shown in its form and sent back changes nothing, and is read as the same document", () => {
  fc.assert(
    fc.property(documents, (document) => {
      const shown = documentValues(document);
      expect(unitsApart(shown, sentBack(shown))).toEqual(new Set());
      const { initiatives, esfProjects, ...told } = document;
      expect(readDocument(sentBack(shown), say)).toEqual({
        issues: [],
        input: {
          ...told,
          initiativeIds: sortedIds(initiatives),
          esfProjectIds: sortedIds(esfProjects),
        },
      });
    }),
  );
});

test("a draft needs a title, and what cannot be read is told at its field", () => {
  expect(readNews({}, say).issues.map(({ path }) => path)).toEqual([["title"]]);
  expect(readDocument({}, say).issues.map(({ path }) => path)).toEqual([["title"]]);
  const { issues } = readDocument(
    { title: ["Rapport"], url: ["www.example.org"], publishedOn: ["i fjol"] },
    say,
  );
  expect(issues.map(({ path }) => path)).toEqual([["publishedOn"], ["url"]]);
});
