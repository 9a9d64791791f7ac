/** The way to the next page of a list, within what is chosen; nothing on the last. */
export function MoreLink({
  label,
  chosen,
  page: { hasNextPage, endCursor },
}: {
  readonly label: string;
  /** The parameters of the address; what is empty is left out. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly page: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}) {
  if (!hasNextPage || endCursor === null) return null;
  const given = Object.entries(chosen).filter(([, value]) => value !== "");
  return (
    <p className="links">
      <a className="ds-link" href={`?${new URLSearchParams([...given, ["efter", endCursor]])}`}>
        {label}
      </a>
    </p>
  );
}
