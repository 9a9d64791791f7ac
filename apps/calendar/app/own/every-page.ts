/** A page of a list, as the endpoint gives it. */
interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** All of a list that is read page by page. */
export async function everyPage<Node>(
  read: (after: string | null) => Promise<Page<Node>>,
): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  for (;;) {
    // Each page begins where the one before it ended.
    // oxlint-disable-next-line no-await-in-loop
    const { edges, pageInfo }: Page<Node> = await read(after);
    nodes.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage || pageInfo.endCursor === null) return nodes;
    after = pageInfo.endCursor;
  }
}
