import type { Route } from "./+types/initiative.ts";
import { graphql } from "../graphql.ts";
import { languageOf, pathIn, type Words } from "../language.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { Fact } from "../parts/fact.tsx";
import { Markdown } from "../parts/markdown.tsx";
import { RecordLinks } from "../parts/record-links.tsx";
import { web } from "../web-context.ts";
import { agesInWords } from "../words/ages.ts";
import { dayInWords } from "../words/event-time.ts";
import { partialDate } from "../words/partial-date.ts";
import { capitalised, termIn } from "../words/term.ts";

const InitiativePage = graphql(`
  query InitiativePage($association: String!, $slug: String!) {
    initiative(association: $association, slug: $slug) {
      slug
      name
      aliases
      summary
      description
      kinds
      status
      startsOn
      endsOn
      website
      confirmedOn
      updatedAt
      owner {
        slug
        name
      }
      targetGroups {
        ageFrom
        ageTo
        needs
        description
      }
      municipalities {
        name
      }
      operators {
        association {
          name
        }
        memberParty {
          name
        }
        organisation {
          name
        }
      }
      venue {
        name
        streetAddress
        locality
      }
      partOf {
        slug
        name
        owner {
          slug
        }
      }
      parts {
        slug
        name
        owner {
          slug
        }
      }
      predecessor {
        slug
        name
        owner {
          slug
        }
      }
      successor {
        slug
        name
        owner {
          slug
        }
      }
      esfProjects {
        slug
        name
        owner {
          slug
        }
      }
      documents {
        title
        url
      }
    }
  }
`);

const words = {
  sv: {
    also: "Kallas också",
    whom: "För vem",
    where: "Var",
    when: "När",
    from: (day: string) => `från ${day}`,
    to: (day: string) => `till ${day}`,
    operators: "Utförs av",
    finances: "Finansieras av",
    website: "Läs mer och kontakt",
    confirmed: (day: string) => `Uppgifterna bekräftades ${day}.`,
    stale: "Uppgifterna är inte bekräftade på över ett år. Fråga förbundet om de stämmer.",
    partOf: "Del av",
    parts: "Består av",
    predecessor: "Efterträder",
    successor: "Efterträds av",
    projects: "ESF-projekt",
    documents: "Dokument",
  },
  en: {
    also: "Also called",
    whom: "For",
    where: "Where",
    when: "When",
    from: (day: string) => `from ${day}`,
    to: (day: string) => `until ${day}`,
    operators: "Run by",
    finances: "Financed by",
    website: "More, and contact",
    confirmed: (day: string) => `This was confirmed on ${day}.`,
    stale: "This has not been confirmed for more than a year. Ask the association whether it holds.",
    partOf: "Part of",
    parts: "Consists of",
    predecessor: "Follows",
    successor: "Followed by",
    projects: "ESF projects",
    documents: "Documents",
  },
} satisfies Words<object>;

const yearMs = 365 * 86_400_000;

export async function loader({ params, context }: Route.LoaderArgs) {
  const { client, origin, now } = context.get(web);
  const language = languageOf(params);
  const { initiative } = await client.query(InitiativePage, params);
  const found = initiative ?? notFound();
  const known = Date.parse(found.confirmedOn ?? found.updatedAt);
  const isStale = found.status !== "ENDED" && now().getTime() - known > yearMs;
  return { language, origin, initiative: found, isStale };
}

export function meta({ loaderData: { language, origin, initiative } }: Route.MetaArgs) {
  const path = `/insatser/${initiative.owner.slug}/${initiative.slug}`;
  const { name: title, summary: description } = initiative;
  return pageMeta({ title, description, language, path, origin });
}

export default function Initiative({ loaderData }: Route.ComponentProps) {
  const { language, initiative, isStale } = loaderData;
  const text = words[language];
  const { confirmedOn, status, startsOn, endsOn, venue } = initiative;
  const operators = initiative.operators.flatMap(({ association, memberParty, organisation }) => {
    const name = association?.name ?? memberParty?.name ?? organisation?.name;
    return name === undefined ? [] : [name];
  });
  const places = [
    ...[venue?.name, venue?.streetAddress, venue?.locality].filter((part) => part != null),
    ...initiative.municipalities.map(({ name }) => name),
  ];
  const period = [
    startsOn === null ? undefined : text.from(partialDate(startsOn, language)),
    endsOn === null ? undefined : text.to(partialDate(endsOn, language)),
  ].filter((part) => part !== undefined);
  return (
    <article>
      {status === null ? null : (
        <p className="kicker">{capitalised(termIn(language, "InitiativeStatus", status))}</p>
      )}
      <h1 className="ds-heading" data-size="lg">
        {initiative.name}
      </h1>
      {isStale ? (
        <p className="ds-alert" data-color="warning">
          {text.stale}
        </p>
      ) : null}
      {initiative.summary === null ? null : <p className="lead">{initiative.summary}</p>}
      <dl className="facts">
        {initiative.targetGroups.length === 0 ? null : (
          <Fact name={text.whom}>
            <ul className="plain-list">
              {initiative.targetGroups.map((group) => {
                const told = [agesInWords(group, language), group.description, ...group.needs]
                  .filter((part) => part != null)
                  .join(", ");
                return <li key={told}>{told}</li>;
              })}
            </ul>
          </Fact>
        )}
        {places.length === 0 ? null : <Fact name={text.where}>{places.join(", ")}</Fact>}
        {period.length === 0 ? null : (
          <Fact name={text.when}>{capitalised(period.join(" "))}</Fact>
        )}
        {operators.length === 0 ? null : (
          <Fact name={text.operators}>{operators.join(", ")}</Fact>
        )}
        <Fact name={text.finances}>
          <a className="ds-link" href={pathIn(language, `/forbund/${initiative.owner.slug}`)}>
            {initiative.owner.name}
          </a>
        </Fact>
        {initiative.aliases.length === 0 ? null : (
          <Fact name={text.also}>{initiative.aliases.join(", ")}</Fact>
        )}
      </dl>
      {initiative.description === null ? null : <Markdown text={initiative.description} />}
      {initiative.website === null ? null : (
        <p>
          <a className="ds-link" href={initiative.website}>
            {text.website}
          </a>
        </p>
      )}
      <RecordLinks
        title={text.partOf}
        records={initiative.partOf === null ? [] : [initiative.partOf]}
        base={pathIn(language, "/insatser")}
      />
      <RecordLinks
        title={text.parts}
        records={initiative.parts}
        base={pathIn(language, "/insatser")}
      />
      <RecordLinks
        title={text.predecessor}
        records={initiative.predecessor === null ? [] : [initiative.predecessor]}
        base={pathIn(language, "/insatser")}
      />
      <RecordLinks
        title={text.successor}
        records={initiative.successor === null ? [] : [initiative.successor]}
        base={pathIn(language, "/insatser")}
      />
      <RecordLinks
        title={text.projects}
        records={initiative.esfProjects}
        base={pathIn(language, "/projekt")}
      />
      {confirmedOn === null ? null : (
        <p className="item-details">{text.confirmed(dayInWords(confirmedOn, language))}</p>
      )}
    </article>
  );
}
