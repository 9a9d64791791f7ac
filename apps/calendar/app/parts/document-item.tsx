import { type FragmentOf, graphql, readFragment } from "../graphql.ts";
import { type Language, pathIn, recordLang, type Words } from "../language.ts";
import { fileTypes } from "../words/file-type.ts";
import { partialDate } from "../words/partial-date.ts";
import { capitalised, termIn } from "../words/term.ts";

/** What a list tells of a document. */
export const DocumentItem = graphql(`
  fragment DocumentItem on Document {
    id
    slug
    title
    kind
    summary
    publishedOn
    url
    mediaType
    language
    owner {
      slug
      shortName
    }
  }
`);

const words: Words<string> = {
  sv: "Dokumentet går inte att hämta här. Fråga förbundet.",
  en: "The document cannot be had here. Ask the association.",
};

/** Where a document stands on a page: it has none of its own. */
export function documentAnchor(document: {
  readonly slug: string;
  readonly owner: { readonly slug: string };
}) {
  return `${document.owner.slug}-${document.slug}`;
}

/** Where the list of documents tells of one. */
export function documentPath(
  document: {
    readonly slug: string;
    readonly title: string;
    readonly owner: { readonly slug: string };
  },
  language: Language,
) {
  const query = new URLSearchParams({ forbund: document.owner.slug, ord: document.title });
  return `${pathIn(language, "/dokument")}?${query}#${documentAnchor(document)}`;
}

/** What is known of a document, with the way to it where it is to be had. */
export function DocumentLine({
  document: masked,
  language,
}: {
  readonly document: FragmentOf<typeof DocumentItem>;
  readonly language: Language;
}) {
  const document = readFragment(DocumentItem, masked);
  const { url, mediaType, publishedOn } = document;
  const fileType =
    mediaType === null || mediaType === "text/html" ? undefined : fileTypes[mediaType];
  const lang = document.language === language ? undefined : document.language;
  return (
    <>
      {url === null ? (
        <strong lang={recordLang(language)}>{document.title}</strong>
      ) : (
        <a className="ds-link" href={url} hrefLang={document.language}>
          <span lang={lang}>{document.title}</span>
          {fileType === undefined ? "" : ` (${fileType})`}
        </a>
      )}
      {document.summary === null ? null : <p lang={recordLang(language)}>{document.summary}</p>}
      <p className="item-details">
        {[
          capitalised(termIn(language, "DocumentKind", document.kind)),
          publishedOn === null ? undefined : partialDate(publishedOn, language),
          document.owner.shortName,
        ]
          .filter((part) => part !== undefined)
          .join(" · ")}
      </p>
      {url === null ? <p className="item-details">{words[language]}</p> : null}
    </>
  );
}

/** Documents about what a page is about; nothing where there are none. */
export function DocumentLinks({
  title,
  documents,
  language,
}: {
  readonly title: string;
  readonly documents: readonly (FragmentOf<typeof DocumentItem> & { readonly id: string })[];
  readonly language: Language;
}) {
  if (documents.length === 0) return null;
  return (
    <section>
      <h2 className="ds-heading" data-size="sm">
        {title}
      </h2>
      <ul className="plain-list">
        {documents.map((document) => (
          <li key={document.id} className="item">
            <DocumentLine document={document} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
}
