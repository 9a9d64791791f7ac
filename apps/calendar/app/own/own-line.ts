import type { Client } from "@finsam/client";
import { graphql, type ResultOf } from "../graphql.ts";
import type { Language } from "../language.ts";
import type { RecordLine } from "../parts/own/record-lines.tsx";
import { termIn } from "../words/term.ts";
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
export type ReadLines = (
  client: Client,
  choice: ListChoice,
  language: Language,
) => Promise<OwnLines>;

/** A page of own records, a line each: who sees it, what is told of its kind, whose it is. */
export function linesOf<Node extends ResultOf<typeof OwnedLine> & { readonly name: string }>(
  {
    edges,
    pageInfo,
  }: { readonly edges: readonly { readonly node: Node }[]; readonly pageInfo: ListPage },
  told: (node: Node) => readonly (string | null)[],
  language: Language,
): OwnLines {
  return {
    lines: edges.map(({ node }) => ({
      id: node.id,
      name: node.name,
      details: [
        termIn(language, "Visibility", node.visibility),
        ...told(node).filter((one) => one !== null),
        node.owner.shortName,
        ...(node.source.kind === "HOSTED"
          ? []
          : [termIn(language, "SourceKind", node.source.kind)]),
      ],
    })),
    page: pageInfo,
  };
}
