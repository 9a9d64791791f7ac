import { micromark } from "micromark";

/** A text in Markdown, as headings, lists and paragraphs. HTML in it is shown as text, and links lead to the web or to a mailbox only. */
export function Markdown({ text }: { readonly text: string }) {
  return <div className="prose" dangerouslySetInnerHTML={{ __html: micromark(text) }} />;
}
