import type { Route } from "./+types/sources.ts";
import { type Language, languageOf, pathIn, recordLang, type Words } from "../language.ts";
import { allSources, type Source } from "../late-sources.ts";
import { pageMeta } from "../page-meta.ts";
import { Fact } from "../parts/fact.tsx";
import { SourceWords } from "../parts/source-note.tsx";
import { web } from "../web-context.ts";
import { momentInWords } from "../words/moment.ts";
import { swedishDay } from "../words/swedish-day.ts";

const words: Words<
  Record<"title" | "intro" | "none" | "since" | "address" | "license", string> & {
    readonly states: Readonly<Record<"LIVE" | "STALE" | "FAILING" | "PAUSED", string>>;
  }
> = {
  sv: {
    title: "Källornas läge",
    intro:
      "Varje förbund äger sina uppgifter. En del förbund skriver dem här, andra på en egen server eller webbplats som uppgifterna hämtas från. Här står hur färskt det som visas är. När en källa inte svarar visas det som hämtades senast.",
    none: "Inga källor är med här än.",
    since: "Sedan",
    address: "Adress",
    license: "Licens",
    states: {
      LIVE: "Aktuell",
      STALE: "Inte uppdaterad på ett tag",
      FAILING: "Kan inte hämtas",
      PAUSED: "Pausad",
    },
  },
  en: {
    title: "State of the sources",
    intro:
      "Each association owns its records. Some write them here, others on a server or a site of their own from which they are fetched. This page tells how fresh they are. Where a source does not answer, what was fetched last is shown.",
    none: "There are no sources yet.",
    since: "Since",
    address: "Address",
    license: "Licence",
    states: {
      LIVE: "Up to date",
      STALE: "Not updated for a while",
      FAILING: "Cannot be fetched",
      PAUSED: "Paused",
    },
  },
};

export async function loader({ params, context }: Route.LoaderArgs) {
  const site = context.get(web);
  return {
    language: languageOf(params),
    origin: site.origin,
    sources: await allSources(site),
    today: swedishDay(site.now()),
  };
}

export function meta({ loaderData: { language, origin } }: Route.MetaArgs) {
  const { title, intro } = words[language];
  return pageMeta({ title, description: intro, language, path: "/kallor", origin });
}

export default function Sources({ loaderData }: Route.ComponentProps) {
  const { language, sources, today } = loaderData;
  const text = words[language];
  return (
    <>
      <h1 className="ds-heading" data-size="lg">
        {text.title}
      </h1>
      <p className="prose">{text.intro}</p>
      {sources.length === 0 ? <p>{text.none}</p> : null}
      <ul className="plain-list">
        {sources.map((source) => (
          <li key={`${source.association.slug} ${source.kind} ${source.url}`} className="item">
            <h2 className="ds-heading" data-size="xs">
              <a
                className="ds-link"
                lang={recordLang(language)}
                href={pathIn(language, `/forbund/${source.association.slug}`)}
              >
                {source.association.name}
              </a>
            </h2>
            <p>
              <strong className={source.state === "LIVE" ? undefined : "change"}>
                {text.states[source.state]}.
              </strong>{" "}
              <SourceWords source={source} language={language} today={today} />
            </p>
            <SourceFacts source={source} language={language} today={today} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is known of a source beside its state; nothing of one that is written here. */
function SourceFacts({
  source,
  language,
  today,
}: {
  readonly source: Source;
  readonly language: Language;
  readonly today: string;
}) {
  const text = words[language];
  if (source.since === null && source.url === null && source.license === null) return null;
  return (
    <dl className="facts">
      {source.since === null ? null : (
        <Fact name={text.since}>
          <time dateTime={source.since}>{momentInWords(source.since, today, language)}</time>
        </Fact>
      )}
      {source.url === null ? null : (
        <Fact name={text.address}>
          <a className="ds-link" href={source.url}>
            {new URL(source.url).hostname}
          </a>
        </Fact>
      )}
      {source.license === null ? null : (
        <Fact name={text.license}>
          <a className="ds-link" href={source.license}>
            {source.license}
          </a>
        </Fact>
      )}
    </dl>
  );
}
