import { Tokenizer } from "htmlparser2";

/** What a reader of HTML is told, in order. Names are in lower case. */
export interface HtmlListener {
  open?(name: string, attributes: ReadonlyMap<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** How many attributes of one tag are read. */
const mostAttributes = 50;

/**
 * Reads HTML as a stream of tags and texts, entities decoded, comments left out. Only the tokenizer of the library is used: it
 * takes time in proportion to the text, whatever the text; building a tree of hostile HTML does not.
 */
export function readHtml(html: string, listener: HtmlListener): void {
  let name = "";
  let attribute = "";
  let value = "";
  let attributes = new Map<string, string>();
  const end = (): void => listener.open?.(name, attributes);
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, stop) {
        name = html.slice(start, stop).toLowerCase();
        attributes = new Map();
      },
      onattribname(start, stop) {
        attribute = html.slice(start, stop).toLowerCase();
        value = "";
      },
      onattribdata(start, stop) {
        value += html.slice(start, stop);
      },
      onattribentity(codepoint) {
        value += String.fromCodePoint(codepoint);
      },
      onattribend() {
        if (attributes.size < mostAttributes && !attributes.has(attribute))
          attributes.set(attribute, value);
      },
      onopentagend: end,
      onselfclosingtag: end,
      onclosetag: (start, stop) => listener.close?.(html.slice(start, stop).toLowerCase()),
      ontext: (start, stop) => listener.text?.(html.slice(start, stop)),
      ontextentity: (codepoint) => listener.text?.(String.fromCodePoint(codepoint)),
      oncdata: () => undefined,
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
