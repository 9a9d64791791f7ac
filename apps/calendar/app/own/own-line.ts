import type { Client } from "@finsam/client";
import { label } from "@finsam/domain/labels";
import { graphql, type ResultOf } from "../graphql.ts";
import type { RecordLine } from "../parts/own/record-lines.tsx";
import type { ListChoice, ListPage } from "./list-choice.ts";

/** What a list shows of every own record, whatever its kind. */
export const OwnedLine = graphql(`
  fragment OwnedLine on OwnedRecord @_unmask {
    id
    visibility
    owner {
      shortName
    }
    source {
      kind
    }
  }
`);

/** A page of own records. */
interface OwnLines {
  readonly lines: readonly RecordLine[];
  readonly page: ListPage;
}

/** Reads a page of own records of a kind. */
export type ReadLines = (client: Client, choice: ListChoice) => Promise<OwnLines>;

/** A record in a list: who sees it, what is told of its kind, whose it is. */
export function lineOf(
  { id, visibility, owner, source }: ResultOf<typeof OwnedLine>,
  name: string,
  told: readonly (string | null)[],
): RecordLine {
  return {
    id,
    name,
    details: [
      label("Visibility", visibility),
      ...told.filter((one) => one !== null),
      owner.shortName,
      ...(source.kind === "HOSTED" ? [] : [label("SourceKind", source.kind)]),
    ],
  };
}
