import type { Route } from "./+types/theme-week.ts";
import { atCurrentAddress } from "../current-address.ts";
import { type Language, languageOf, pathIn, recordLang } from "../language.ts";
import { lateSources } from "../late-sources.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { ArrangerList } from "../parts/arranger-list.tsx";
import { ProgrammeDays } from "../parts/programme-days.tsx";
import { ReleaseHead, ReleaseList, ReleaseNews } from "../parts/release-facts.tsx";
import { SourceNote } from "../parts/source-note.tsx";
import { programmeOf } from "../programme.ts";
import { ThemeWeekPage } from "../theme-week-page.ts";
import { web } from "../web-context.ts";
import { programmeWords } from "../words/programme.ts";
import { swedishDay } from "../words/swedish-day.ts";
import { capitalised, termIn } from "../words/term.ts";
import { weekHeading } from "../words/week-title.ts";

type Week = Route.ComponentProps["loaderData"]["week"];

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const site = context.get(web);
  const language = languageOf(params);
  const { association, slug } = params;
  const { themeWeek } = await site.client.query(ThemeWeekPage, {
    association,
    slug,
  });
  const week = themeWeek ?? notFound();
  atCurrentAddress(request, language, pathOf(week));
  return {
    language,
    origin: site.origin,
    week,
    now: site.now().toISOString(),
    late: await lateSources(
      site,
      week.arrangers.map((one) => one.slug),
    ),
  };
}

export function meta({ loaderData: { language, origin, week } }: Route.MetaArgs) {
  const title = `${week.name}, ${daysOf(week, language)}`;
  return pageMeta({
    title,
    description: week.theme,
    language,
    path: pathOf(week),
    origin,
    hasPicture: true,
  });
}

export default function ThemeWeek({ loaderData }: Route.ComponentProps) {
  const { language, origin, week, now, late } = loaderData;
  const text = programmeWords[language];
  const today = swedishDay(new Date(now));
  const { items, withdrawn } = programmeOf(week.release, week.events);
  const audiences = week.audiences.map((one) => termIn(language, "Audience", one));
  return (
    <article className="programme">
      <div className="running-title" aria-hidden="true">
        <span>
          {week.name}, {daysOf(week, language)}
        </span>
      </div>
      <p className="kicker">{capitalised(daysOf(week, language))}</p>
      <h1 className="ds-heading" data-size="lg" lang={recordLang(language)}>
        {week.name}
      </h1>
      {week.visibility === "PUBLIC" ? null : (
        <p className="ds-alert">
          {text.notPublic}: {termIn(language, "Visibility", week.visibility)}.
        </p>
      )}
      {week.theme === "" ? null : (
        <p className="lead" lang={recordLang(language)}>
          {week.theme}
        </p>
      )}
      {audiences.length === 0 ? null : (
        <p>
          {text.audience} {audiences.join(", ")}.
        </p>
      )}
      <ReleaseHead week={week} today={today} language={language} />
      <SourceNote late={late} language={language} />
      {items.length === 0 && withdrawn.length === 0 ? <p>{text.none}</p> : null}
      <ProgrammeDays items={items} withdrawn={withdrawn} now={now} language={language} />
      <ArrangerList title={text.arrangers} arrangers={week.arrangers} language={language} />
      <ReleaseNews week={week} language={language} />
      <ReleaseList week={week} today={today} language={language} />
      <p className="only-print">
        {text.address} {origin + pathIn(language, pathOf(week))}
      </p>
      <p className="links">
        <a className="ds-link" href={pathIn(language, "/temaveckor")}>
          {text.all}
        </a>
      </p>
    </article>
  );
}

function pathOf({ slug, owner }: Week): string {
  return `/temaveckor/${owner.slug}/${slug}`;
}

function daysOf({ isoWeek, startsOn, endsOn }: Week, language: Language): string {
  return weekHeading(isoWeek, language, { from: startsOn, to: endsOn });
}
