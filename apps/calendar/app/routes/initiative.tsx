import type { Route } from "./+types/initiative.ts";
import { atCurrentAddress } from "../current-address.ts";
import { graphql } from "../graphql.ts";
import { languageOf, pathIn, recordLang, type Words } from "../language.ts";
import { lateSources } from "../late-sources.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { AroundInitiative, InitiativeAround } from "../parts/initiative-around.tsx";
import { InitiativeFactList, InitiativeFacts } from "../parts/initiative-facts.tsx";
import { Markdown } from "../parts/markdown.tsx";
import { OutcomeFacts, Outcomes } from "../parts/outcomes.tsx";
import { SourceNote } from "../parts/source-note.tsx";
import { web } from "../web-context.ts";
import { isUnconfirmed } from "../words/confirmation.ts";
import { partialDate } from "../words/partial-date.ts";
import { swedishDay } from "../words/swedish-day.ts";
import { capitalised, termIn } from "../words/term.ts";

const InitiativePage = graphql(
  `
    query InitiativePage($association: String!, $slug: String!) {
      initiative(association: $association, slug: $slug) {
        slug
        name
        summary
        description
        status
        website
        confirmedOn
        updatedAt
        owner {
          slug
          name
        }
        outcomes {
          ...OutcomeFacts
        }
        ...InitiativeFacts
        ...InitiativeAround
      }
    }
  `,
  [OutcomeFacts, InitiativeFacts, InitiativeAround],
);

const words = {
  sv: {
    kind: "Insats",
    website: "Läs mer och hitta kontakt på insatsens webbsida",
    confirmed: (day: string) => `Senast bekräftad ${day}.`,
    never: "Förbundet har inte bekräftat uppgifterna.",
    stale: "Det var mer än ett år sedan. Fråga förbundet om uppgifterna stämmer.",
    staleNever: "De är äldre än ett år. Fråga förbundet om de stämmer.",
    ask: "Till förbundet",
    all: "Alla insatser",
  },
  en: {
    kind: "Service",
    website: "More, and contact, on the service’s own page",
    confirmed: (day: string) => `Last confirmed on ${day}.`,
    never: "The association has not confirmed this.",
    stale: "That is more than a year ago. Ask the association whether it still holds.",
    staleNever: "It is older than a year. Ask the association whether it holds.",
    ask: "To the association",
    all: "All services",
  },
} satisfies Words<object>;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const site = context.get(web);
  const language = languageOf(params);
  const answer = await site.client.query(InitiativePage, params);
  const initiative = answer.initiative ?? notFound();
  atCurrentAddress(request, language, `/insatser/${initiative.owner.slug}/${initiative.slug}`);
  const late = await lateSources(site, [initiative.owner.slug]);
  return { language, origin: site.origin, initiative, late, today: swedishDay(site.now()) };
}

export function meta({ loaderData: { language, origin, initiative } }: Route.MetaArgs) {
  const path = `/insatser/${initiative.owner.slug}/${initiative.slug}`;
  const { name: title, summary: description } = initiative;
  return pageMeta({ title, description, language, path, origin, hasPicture: true });
}

export default function Initiative({ loaderData }: Route.ComponentProps) {
  const { language, initiative, late, today } = loaderData;
  const text = words[language];
  const lang = recordLang(language);
  const { confirmedOn, status, owner } = initiative;
  const confirmed =
    confirmedOn === null ? text.never : text.confirmed(partialDate(confirmedOn, language));
  const isStale = isUnconfirmed(initiative, today);
  return (
    <article>
      <p className="kicker">
        {text.kind}
        {status === null ? "" : ` · ${capitalised(termIn(language, "InitiativeStatus", status))}`}
      </p>
      <h1 className="ds-heading" data-size="lg" lang={lang}>
        {initiative.name}
      </h1>
      <SourceNote late={late} language={language} />
      {isStale ? (
        <div className="ds-alert" data-color="warning">
          <p>
            <strong>{confirmed}</strong> {confirmedOn === null ? text.staleNever : text.stale}{" "}
            <a className="ds-link" href={pathIn(language, `/forbund/${owner.slug}`)}>
              {text.ask}
            </a>
          </p>
        </div>
      ) : null}
      {initiative.summary === null ? null : (
        <p className="lead" lang={lang}>
          {initiative.summary}
        </p>
      )}
      <InitiativeFactList initiative={initiative} today={today} language={language} />
      {initiative.description === null ? null : (
        <div lang={lang}>
          <Markdown text={initiative.description} />
        </div>
      )}
      {initiative.website === null ? null : (
        <p>
          <a className="ds-link" href={initiative.website}>
            {text.website}
          </a>
        </p>
      )}
      <Outcomes outcomes={initiative.outcomes} language={language} />
      <AroundInitiative initiative={initiative} language={language} />
      {isStale ? null : <p className="item-details">{confirmed}</p>}
      <p className="links">
        <a className="ds-link" href={pathIn(language, "/insatser")}>
          {text.all}
        </a>
      </p>
    </article>
  );
}
