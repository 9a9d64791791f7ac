import { type FragmentOf, graphql, readFragment } from "../graphql.ts";
import { type Language, pathIn, recordLang, type Words } from "../language.ts";
import { ActorFacts } from "../words/actor.ts";
import { periodInWords } from "../words/period.ts";
import { capitalised, termIn } from "../words/term.ts";
import { ActorList } from "./actor.tsx";
import { Fact } from "./fact.tsx";
import { TargetGroupFacts, TargetGroups } from "./target-groups.tsx";

/** What is known of an insats in a few words each. */
export const InitiativeFacts = graphql(
  `
    fragment InitiativeFacts on Initiative {
      aliases
      kinds
      startsOn
      endsOn
      owner {
        slug
        name
      }
      targetGroups {
        ...TargetGroupFacts
      }
      municipalities {
        name
      }
      operators {
        ...ActorFacts
      }
      venue {
        name
        room
        streetAddress
        locality
        municipality {
          name
        }
      }
    }
  `,
  [TargetGroupFacts, ActorFacts],
);

const words: Words<
  Record<
    "municipalities" | "place" | "when" | "kinds" | "operators" | "finances" | "aliases",
    string
  >
> = {
  sv: {
    municipalities: "Kommuner",
    place: "Plats",
    when: "När",
    kinds: "Inriktning",
    operators: "Utförs av",
    finances: "Finansieras av",
    aliases: "Kallas också",
  },
  en: {
    municipalities: "Municipalities",
    place: "Place",
    when: "When",
    kinds: "Kind",
    operators: "Run by",
    finances: "Financed by",
    aliases: "Also called",
  },
};

/** The facts of an insats. */
export function InitiativeFactList({
  initiative: masked,
  today,
  language,
}: {
  readonly initiative: FragmentOf<typeof InitiativeFacts>;
  readonly today: string;
  readonly language: Language;
}) {
  const initiative = readFragment(InitiativeFacts, masked);
  const { aliases, kinds, operators, municipalities, owner, venue, startsOn, endsOn } = initiative;
  const text = words[language];
  const lang = recordLang(language);
  const town = venue?.locality ?? venue?.municipality?.name;
  const place = [venue?.name, venue?.room, venue?.streetAddress, town].filter(
    (part) => part != null,
  );
  const period = periodInWords({ from: startsOn, to: endsOn }, language);
  return (
    <dl className="facts">
      <TargetGroups groups={initiative.targetGroups} today={today} language={language} />
      {municipalities.length === 0 ? null : (
        <Fact name={text.municipalities}>{municipalities.map(({ name }) => name).join(", ")}</Fact>
      )}
      {place.length === 0 ? null : (
        <Fact name={text.place}>
          <span lang={lang}>{place.join(", ")}</span>
        </Fact>
      )}
      {period === undefined ? null : <Fact name={text.when}>{capitalised(period)}</Fact>}
      {kinds.length === 0 ? null : (
        <Fact name={text.kinds}>
          {capitalised(kinds.map((kind) => termIn(language, "InitiativeKind", kind)).join(", "))}
        </Fact>
      )}
      {operators.length === 0 ? null : (
        <Fact name={text.operators}>
          <ActorList actors={operators} language={language} />
        </Fact>
      )}
      <Fact name={text.finances}>
        <a className="ds-link" lang={lang} href={pathIn(language, `/forbund/${owner.slug}`)}>
          {owner.name}
        </a>
      </Fact>
      {aliases.length === 0 ? null : (
        <Fact name={text.aliases}>
          <span lang={lang}>{aliases.join(", ")}</span>
        </Fact>
      )}
    </dl>
  );
}
