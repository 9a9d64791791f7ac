import type { ReactNode } from "react";
import type { Outcome } from "../../outcome.ts";
import { chosenIn } from "../../own/list-choice.ts";
import type { PlainList } from "../../own/plain-list.ts";
import { useSay } from "../../use-language.ts";
import { OutcomeNote } from "../form/outcome-note.tsx";
import { MoreLink } from "../more-link.tsx";
import { DeletedList } from "./deleted-list.tsx";
import { ListHead } from "./list-head.tsx";
import { RecordLines } from "./record-lines.tsx";

/** The list of own records of a kind, with those that are deleted. */
export function PlainListPage({
  list: { choice, today, lines, page, deleted, associations, mayWrite },
  outcome,
  title,
  fresh,
  none,
  path,
  children,
}: {
  readonly list: PlainList;
  readonly outcome: Outcome | undefined;
  readonly title: string;
  /** The words of what begins a new one. */
  readonly fresh: string;
  /** What is said where there is none at all. */
  readonly none: string;
  /** Without the prefix of a language. */
  readonly path: string;
  /** What stands below the list. */
  readonly children?: ReactNode;
}) {
  const say = useSay();
  return (
    <>
      <ListHead
        title={title}
        views={{ aktuella: say("Alla", "All"), raderade: say("Raderade", "Deleted") }}
        choice={choice}
        associations={associations}
        path={path}
        fresh={mayWrite ? fresh : undefined}
      />
      <OutcomeNote outcome={outcome} />
      {choice.view === "raderade" ? (
        <DeletedList records={deleted} today={today} />
      ) : (
        <>
          <RecordLines
            path={path}
            none={
              choice.text === ""
                ? none
                : say("Inget passar in på sökningen.", "Nothing fits the search.")
            }
            lines={lines}
          />
          <MoreLink label={say("Visa fler", "Show more")} chosen={chosenIn(choice)} page={page} />
          {children}
        </>
      )}
    </>
  );
}
