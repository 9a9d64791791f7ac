/** A record that another page is about. */
interface LinkedRecord {
  readonly slug: string;
  readonly name: string;
  readonly owner: { readonly slug: string };
}

/** Records that belong to what a page is about, with a heading; nothing where there are none. */
export function RecordLinks({
  title,
  records,
  base,
}: {
  readonly title: string;
  readonly records: readonly LinkedRecord[];
  /** The address that stands before owner and slug. */
  readonly base: string;
}) {
  if (records.length === 0) return null;
  return (
    <section>
      <h2 className="ds-heading" data-size="xs">
        {title}
      </h2>
      <ul>
        {records.map(({ slug, name, owner }) => (
          <li key={`${owner.slug}/${slug}`}>
            <a className="ds-link" href={`${base}/${owner.slug}/${slug}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
