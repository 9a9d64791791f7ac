/** A value of JSON. */
type Json = string | number | boolean | null | undefined | readonly Json[] | Facts;

/** Facts by their names. What isn't known is null or undefined, and left out. */
interface Facts {
  readonly [name: string]: Json;
}

/** What a page is about, told to machines in the words of schema.org. */
export function JsonLd({ data }: { readonly data: Facts }) {
  const json = JSON.stringify({ "@context": "https://schema.org", ...data }, (_name, value: Json) =>
    value === null ? undefined : value,
  );
  // A block of data, which is never run. No text in it can end it or begin a comment.
  const __html = json.replaceAll("<", String.raw`\u003c`);
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html }} />;
}
