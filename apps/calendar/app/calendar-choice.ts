import { type FragmentOf, graphql, readFragment } from "./graphql.ts";
import { writtenIn } from "./parts/search-field.tsx";
import { municipalitiesOf } from "./words/municipalities.ts";

/** For whom events are, in the order of the form. */
export const audiences = [
  "CASEWORKERS",
  "MANAGERS",
  "POLITICIANS",
  "EMPLOYERS",
  "CIVIL_SOCIETY",
  "CARE",
  "PARTICIPANTS",
  "PUBLIC",
] as const;

/** Which events of the calendar somebody wants to see; what is empty asks for all. */
export interface CalendarChoice {
  /** Slug. */
  readonly association: string;
  /** Kommunkod. */
  readonly municipality: string;
  readonly audience: (typeof audiences)[number] | null;
  readonly text: string;
}

/** What an address asks for. */
export function choiceIn(parameters: URLSearchParams): CalendarChoice {
  return {
    association: parameters.get("forbund") ?? "",
    municipality: parameters.get("kommun") ?? "",
    audience: audiences.find((one) => one === parameters.get("malgrupp")) ?? null,
    text: writtenIn(parameters, "ord"),
  };
}

/** The choice as the endpoint takes it. */
export function filterOf({ association, municipality, audience, text }: CalendarChoice) {
  return {
    associations: association ? [association] : null,
    municipalities: municipality ? [municipality] : null,
    audience: audience ? [audience] : null,
    text: text || null,
  };
}

/** The choice as parameters of an address; what is empty may be left out. */
export function parametersOf({ association, municipality, audience, text }: CalendarChoice) {
  return { forbund: association, kommun: municipality, malgrupp: audience ?? "", ord: text };
}

/** Parameters as the query of an address, `?forbund=suvs`; nothing where all are empty. */
export function queryOf(parameters: Readonly<Record<string, string>>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== "");
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}

/** What the form of the calendar lets choose from. */
export const CalendarOptions = graphql(`
  fragment CalendarOptions on Query {
    associations {
      slug
      shortName
      memberships {
        party {
          kind
          code
          name
        }
      }
    }
  }
`);

/** Associations and municipalities, as options of the form. */
export function optionsOf(masked: FragmentOf<typeof CalendarOptions>) {
  const { associations } = readFragment(CalendarOptions, masked);
  return {
    associations: associations.map(({ slug, shortName }) => ({ value: slug, label: shortName })),
    municipalities: municipalitiesOf(associations),
  };
}

/** What {@link optionsOf} answers. */
export type ChoiceOptions = ReturnType<typeof optionsOf>;
