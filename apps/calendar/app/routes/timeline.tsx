import type { Route } from "./+types/timeline.ts";
import { languageOf, type Words } from "../language.ts";
import { lateSources } from "../late-sources.ts";
import { pageMeta } from "../page-meta.ts";
import { ListFilter } from "../parts/list-filter.tsx";
import { TimelinePicture } from "../parts/timeline-picture.tsx";
import { TimelineTable } from "../parts/timeline-table.tsx";
import { Timeline, timelineRecords } from "../timeline-records.ts";
import { web } from "../web-context.ts";
import { swedishDay } from "../words/swedish-day.ts";

const words: Words<
  Record<"title" | "intro" | "show" | "none" | "more" | "picture" | "key" | "region", string>
> = {
  sv: {
    title: "Insatser och projekt år för år",
    intro: "När förbundens insatser och ESF-projekt har pågått, så långt det är känt.",
    show: "Visa",
    none: "Här finns inga insatser eller projekt med känd tid.",
    more: "Allt får inte plats. Välj ett förbund.",
    picture:
      "Insatser och ESF-projekt som staplar över åren. Samma uppgifter finns i tabellen nedanför.",
    key: "Fyllda staplar är insatser, ofyllda är ESF-projekt. En pil betyder att slutet inte är känt.",
    region: "Tidslinje som bild",
  },
  en: {
    title: "Services and projects over the years",
    intro:
      "When the associations’ services and ESF projects have been going on, as far as is known.",
    show: "Show",
    none: "There are no services or projects of known time.",
    more: "There is no room for all. Choose an association.",
    picture: "Services and ESF projects as bars over the years. The table below tells the same.",
    key: "Filled bars are services, hollow ones ESF projects. An arrow means that the end is not known.",
    region: "Timeline as a picture",
  },
};

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const site = context.get(web);
  const association = new URL(request.url).searchParams.get("forbund") ?? "";
  const chosen = association ? [association] : null;
  const { associations, ...answer } = await site.client.query(Timeline, { associations: chosen });
  return {
    language: languageOf(params),
    origin: site.origin,
    today: swedishDay(site.now()),
    association,
    associations,
    records: timelineRecords(answer),
    hasMore: answer.initiatives.pageInfo.hasNextPage || answer.esfProjects.pageInfo.hasNextPage,
    late: await lateSources(site, chosen ?? undefined),
  };
}

export function meta({ loaderData: { language, origin } }: Route.MetaArgs) {
  const { title, intro } = words[language];
  return pageMeta({ title, description: intro, language, path: "/tidslinje", origin });
}

export default function TimelinePage({ loaderData }: Route.ComponentProps) {
  const { language, today, association, associations, records, hasMore, late } = loaderData;
  const text = words[language];
  return (
    <>
      <h1 className="ds-heading" data-size="lg">
        {text.title}
      </h1>
      <p>{text.intro}</p>
      <ListFilter
        {...{ associations, late, language }}
        title={text.title}
        show={text.show}
        chosen={association}
      />
      {hasMore ? <p>{text.more}</p> : null}
      {records.some(({ from }) => from !== null) ? (
        <figure className="timeline-figure">
          <figcaption>{text.key}</figcaption>
          <div className="scrolled" role="region" aria-label={text.region} tabIndex={0}>
            <TimelinePicture
              rows={records}
              today={today}
              label={text.picture}
              language={language}
            />
          </div>
        </figure>
      ) : (
        <p>{text.none}</p>
      )}
      <TimelineTable records={records} language={language} />
    </>
  );
}
