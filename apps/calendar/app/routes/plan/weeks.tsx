import type { Route } from "./+types/weeks.ts";
import { graphql } from "../../graphql.ts";
import { partsOf, type WeekPart } from "../../plan/week.ts";
import { associationsWith, readerOf } from "../../reader.ts";
import { web } from "../../web-context.ts";
import { swedishDay } from "../../words/swedish-day.ts";
import { weekTitle } from "../../words/week-title.ts";

const PlannedWeeks = graphql(`
  query PlannedWeeks {
    themeWeeks {
      id
      slug
      name
      theme
      isoWeek
      endsOn
      owner {
        id
        slug
        shortName
      }
      answers {
        answer
        isForEarlierFrame
        association {
          id
          slug
        }
      }
    }
  }
`);

const partWords: Readonly<Record<WeekPart, string>> = {
  LEAD: "leder veckan",
  ACCEPTED: "är med",
  DECLINED: "har tackat nej",
  INVITED: "är inbjudna och har inte svarat",
};

export async function loader({ context }: Route.LoaderArgs) {
  const { client, now } = context.get(web);
  const reader = readerOf(context);
  const { themeWeeks } = await client.query(PlannedWeeks);
  const today = swedishDay(now());
  const weeks = themeWeeks
    .map((week) => ({ ...week, mine: partsOf(week, reader), isOver: week.endsOn < today }))
    .filter(({ mine }) => mine.length > 0);
  return { weeks, mayCreate: associationsWith(reader, "COORDINATOR").length > 0 };
}

export function meta() {
  return [{ title: "Planera temaveckor – Finsam" }];
}

type Week = Route.ComponentProps["loaderData"]["weeks"][number];

export default function PlannedWeeksPage({
  loaderData: { weeks, mayCreate },
}: Route.ComponentProps) {
  const coming = weeks.filter(({ isOver }) => !isOver);
  const past = weeks.filter(({ isOver }) => isOver).toReversed();
  return (
    <>
      <h1 className="ds-heading" data-size="lg">
        Planera temaveckor
      </h1>
      <p className="lead">
        Förbund planerar en vecka tillsammans: vart och ett lägger in sitt, och alla ser vad som
        krockar och vad som saknas.
      </p>
      {mayCreate ? (
        <p>
          <a className="ds-button" data-variant="primary" href="/planera/ny">
            Skapa en temavecka
          </a>
        </p>
      ) : null}
      {coming.length === 0 ? (
        <p>Ingen vecka planeras just nu där ditt förbund är med eller inbjudet.</p>
      ) : (
        <WeekList weeks={coming} heading="h2" />
      )}
      {past.length === 0 ? null : (
        <>
          <h2 className="ds-heading" data-size="sm">
            Tidigare
          </h2>
          <WeekList weeks={past} heading="h3" />
        </>
      )}
    </>
  );
}

function WeekList({
  weeks,
  heading: Heading,
}: {
  readonly weeks: readonly Week[];
  /** Its level below what stands above the list. */
  readonly heading: "h2" | "h3";
}) {
  return (
    <ul className="plain-list">
      {weeks.map(({ id, slug, name, theme, isoWeek, owner, mine }) => (
        <li key={id} className="item">
          <Heading className="ds-heading" data-size="xs">
            <a className="ds-link" href={`/planera/${owner.slug}/${slug}`}>
              {name}
            </a>
          </Heading>
          <p>
            {weekTitle(isoWeek, "sv")} · {theme}
          </p>
          <p className="item-details">
            {mine
              .map(({ association, part }) => `${association.shortName} ${partWords[part]}`)
              .join(", ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
