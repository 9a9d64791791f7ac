import type { ComponentProps, ReactNode } from "react";
import type { LateSources } from "../late-sources.ts";
import { AssociationSelect } from "./association-select.tsx";
import { SourceNote } from "./source-note.tsx";

/** Narrows what a page shows to what one association keeps, and by what else the page asks for; and tells which of it may be old. */
export function ListFilter({
  title,
  show,
  late,
  children,
  ...select
}: {
  /** Of the page. */
  readonly title: string;
  /** The words of what sends it. */
  readonly show: string;
  readonly late: LateSources;
  /** More fields. */
  readonly children?: ReactNode;
} & ComponentProps<typeof AssociationSelect>) {
  return (
    <>
      <form className="filter" method="get" role="search" aria-label={title}>
        <AssociationSelect {...select} />
        {children}
        <button className="ds-button" data-variant="primary" type="submit">
          {show}
        </button>
      </form>
      <SourceNote late={late} language={select.language} />
    </>
  );
}
