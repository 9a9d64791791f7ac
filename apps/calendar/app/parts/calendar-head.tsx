import type { ComponentProps, ReactNode } from "react";
import type { LateSources } from "../late-sources.ts";
import { CalendarFilter } from "./calendar-filter.tsx";
import { CalendarViews } from "./calendar-views.tsx";
import { SourceNote } from "./source-note.tsx";

/** What stands above the events in each view of the calendar. */
export function CalendarHead({
  title,
  late,
  children,
  ...chosen
}: {
  readonly title: string;
  readonly late: LateSources;
  /** What is said below the title. */
  readonly children?: ReactNode;
} & ComponentProps<typeof CalendarViews> &
  ComponentProps<typeof CalendarFilter>) {
  return (
    <>
      <h1 className="ds-heading" data-size="lg">
        {title}
      </h1>
      {children}
      <CalendarViews {...chosen} />
      <CalendarFilter {...chosen} />
      <SourceNote late={late} language={chosen.language} />
    </>
  );
}
