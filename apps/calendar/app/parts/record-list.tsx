import type { ComponentProps, ReactNode } from "react";
import type { Language } from "../language.ts";
import type { LateSources } from "../late-sources.ts";
import type { AssociationSelect } from "./association-select.tsx";
import { ListFilter } from "./list-filter.tsx";
import { MoreLink } from "./more-link.tsx";

/** A page of public records of a kind, with what narrows it, how many there are, and the way to the next page. */
export function RecordList({
  text: { title, intro, show, none, more, count },
  list: { totalCount, pageInfo },
  chosen,
  associations,
  late,
  language,
  fields,
  children,
}: {
  readonly text: Readonly<Record<"title" | "intro" | "show" | "none" | "more", string>> & {
    readonly count: (count: number) => string;
  };
  readonly list: {
    readonly totalCount: number;
    readonly pageInfo: ComponentProps<typeof MoreLink>["page"];
  };
  /** What is chosen, as parameters of the address. */
  readonly chosen: Readonly<Record<string, string>> & { readonly forbund: string };
  readonly associations: ComponentProps<typeof AssociationSelect>["associations"];
  readonly late: LateSources;
  readonly language: Language;
  /** What narrows it beside the association. */
  readonly fields?: ReactNode;
  /** The records, as items of a list. */
  readonly children: ReactNode;
}) {
  return (
    <>
      <h1 className="ds-heading" data-size="lg">
        {title}
      </h1>
      <p>{intro}</p>
      <ListFilter {...{ title, show, late, associations, language }} chosen={chosen.forbund}>
        {fields}
      </ListFilter>
      <p role="status">{totalCount === 0 ? none : count(totalCount)}</p>
      <ul className="plain-list">{children}</ul>
      <MoreLink label={more} chosen={chosen} page={pageInfo} />
    </>
  );
}
