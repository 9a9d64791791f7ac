import type { ServerProcess } from "@finsam/test-network";

/** A server that listens. */
export type Server = ServerProcess & { readonly url: string };

/** A client that keeps cookies and sends forms as the pages of the server do. */
export interface BrowserLike {
  /** The origin of the server's own pages. */
  readonly origin: string;
  /** The cookies that it holds, by name. */
  readonly cookies: Map<string, string>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Sends a form. Redirects are not followed. */
  post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
  /** Asks by GraphQL, as a page of the server does. Fails where the answer has errors. */
  ask(query: string, headers?: Readonly<Record<string, string>>): Promise<Answered>;
  /** Asks for the viewer in the same way. */
  viewer(headers?: Readonly<Record<string, string>>): Promise<Viewer>;
}

/** What GraphQL answers, by the names of what was asked. */
export type Answered = Awaited<ReturnType<Response["json"]>>;

/** Whom the server takes somebody for. */
export interface Viewer {
  readonly kind: string;
  readonly name: string | null;
  readonly roles: readonly { readonly role: string; readonly association: { slug: string } }[];
}

const viewerQuery = "{ viewer { kind name roles { role association { slug } } } }";

/** A client that has no cookies yet. */
export async function browserLike(server: Server): Promise<BrowserLike> {
  const origin = String((await server.line("listening"))["address"]);
  const cookies = new Map<string, string>();

  async function send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has("accept")) headers.set("accept", "text/html");
    const pairs = [...cookies].map(([name, value]) => `${name}=${value}`);
    if (pairs.length > 0 && !headers.has("cookie")) headers.set("cookie", pairs.join("; "));
    const answer = await fetch(`${server.url}${path}`, { ...init, headers, redirect: "manual" });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/max-age=0/i.test(cookie)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  }

  async function ask(
    query: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answered> {
    const answer = await send("/graphql", {
      method: "POST",
      headers: {
        origin,
        accept: "application/json",
        "content-type": "application/json",
        ...headers,
      },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = await answer.json();
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  }

  return {
    origin,
    cookies,
    ask,
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, fields, headers = {}) =>
      send(path, {
        method: "POST",
        headers: { origin, ...headers },
        body: new URLSearchParams(fields),
      }),
    async viewer(headers) {
      return (await ask(viewerQuery, headers)).viewer;
    },
  };
}

/** The path and the query of a link. */
export function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return `${pathname}${search}`;
}

/** Presses the button of the page that a link opens. */
export async function followLink(client: BrowserLike, address: string): Promise<Response> {
  const html = await (await client.get(pathOf(address))).text();
  const [, action = ""] = /<main[^]*?<form method="post" action="([^"]+)"/.exec(html) ?? [];
  return client.post(action, fieldsOf(html));
}

/** The hidden fields of the forms on a page. */
export function fieldsOf(html: string): Record<string, string> {
  const fields = html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g);
  return Object.fromEntries([...fields].map(([, name, value]) => [name, textOf(value)]));
}

/** The links in the mails that the server shows, newest first. */
export async function mailedLinks(client: BrowserLike): Promise<string[]> {
  const html = await (await client.get("/outbox")).text();
  return [...html.matchAll(/href="(http[^"]+)"/g)].map(([, href]) => textOf(href));
}

function textOf(html = ""): string {
  return html.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}
