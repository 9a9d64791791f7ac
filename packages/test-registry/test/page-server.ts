import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};

/** A site with the files of a folder. */
export interface PageServer extends AsyncDisposable {
  /** Without a slash at the end. */
  readonly url: string;
}

/** Serves a folder, `index.html` at its root, as a web server without settings does. `edit` changes the page on its way. */
export async function servePages(
  folder: string,
  edit: (page: string) => string = (page) => page,
): Promise<PageServer> {
  const server = createServer((request, response) => void answer(request, response));
  async function answer({ url = "/" }: IncomingMessage, response: ServerResponse): Promise<void> {
    const name = url === "/" ? "index.html" : url;
    try {
      const content = await readFile(join(folder, name));
      response.setHeader("content-type", types[extname(name)] ?? "application/octet-stream");
      response.end(name === "index.html" ? edit(content.toString()) : content);
    } catch {
      response.writeHead(404).end();
    }
  }
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("Expected a port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
