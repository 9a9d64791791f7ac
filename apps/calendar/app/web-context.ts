import { createClient, type Client } from "@finsam/client";
import { createContext, RouterContextProvider } from "react-router";
import { type Language, languageAt } from "./language.ts";
import { createPictureStore, type PictureStore } from "./picture/picture-store.ts";

/** What the pages are built on. */
export interface Web {
  /** Asks the endpoint in the name of whoever reads the page, and in the page's language. */
  readonly client: Client;
  /** The public address of the server, without a slash at its end. */
  readonly origin: string;
  /** The clock. */
  readonly now: () => Date;
  /** Pictures of pages. */
  readonly pictures: PictureStore;
  /** Told of what a page could not be made of. */
  readonly onError: (error: unknown) => void;
}

/** Where routes find what they are built on. */
export const web = createContext<Web>();

/** How the server that serves the pages reaches its own endpoint. */
export interface WebParts {
  /** Sends a request to the endpoint beside the pages, without a network. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly origin: string;
  readonly now: () => Date;
  readonly onError: (error: unknown) => void;
}

/** What stands around a page of the server's own, so that it looks like one of these: as HTML. */
export interface SiteFrame {
  readonly header: string;
  readonly footer: string;
}

/** Makes what stands around a page. */
export type FrameMaker = (page: {
  /** Its path and query. */
  readonly address: string;
  readonly language: Language;
  /** Whether there is such a page at the address in the other language too. */
  readonly hasOther: boolean;
  /** Of who is signed in; null: nobody. */
  readonly name: string | null;
}) => SiteFrame;

/** Makes the context of one request. */
export type ContextMaker = (request: Request, parts: WebParts) => RouterContextProvider;

/** The contexts of a server's requests, with what these have together. */
export function webContexts(): ContextMaker {
  const pictures = createPictureStore();
  return (request, { fetch, ...parts }) => {
    const provider = new RouterContextProvider();
    const language = languageAt(new URL(request.url).pathname) === "en" ? "EN" : "SV";
    // Neither retried nor remembered: the endpoint is in this process, and has its own store of answers.
    const client = createClient({
      url: `${parts.origin}/graphql`,
      fetch,
      language,
      retries: 0,
      remember: 0,
    });
    provider.set(web, { client, pictures, ...parts });
    return provider;
  };
}

declare module "react-router" {
  interface ServerEntryModule {
    /** The server's entry gives it on: contexts are known by the object, which is in the bundle. */
    readonly webContexts: () => ContextMaker;
    readonly siteFrame: FrameMaker;
  }
}
