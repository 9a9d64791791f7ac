import { type Database, type DatabasePlace, openDatabase } from "@finsam/database";
import { type Ending, type ServerProcess, startServer } from "./server-process.ts";

/** A server of a network: what stays the same while its processes come and go. */
export interface NetworkServer extends AsyncDisposable {
  readonly name: string;
  /** Its public address, without a slash at its end. */
  readonly url: string;
  /** Where its process listens, whatever stands before it. */
  readonly port: number;
  readonly place: DatabasePlace;
  /** The process that runs; undefined between an end and the next start. */
  readonly process: ServerProcess | undefined;
  /** Starts a process and waits until it listens. */
  start(): Promise<void>;
  /** Ends the process, if one runs, and waits until it has ended. */
  end(signal: NodeJS.Signals): Promise<Ending | undefined>;
  /** Its database, opened by this process: an embedded one only while the server is not running. */
  open(): Promise<Database>;
  /** Asks its GraphQL endpoint, past what stands before it. Throws what it answers instead of data. */
  query(text: string, options?: QueryOptions): Promise<Record<string, unknown>>;
}

/** What a query is sent with. */
export interface QueryOptions {
  readonly variables?: Readonly<Record<string, unknown>>;
  /** An API token. */
  readonly token?: string | undefined;
  /** Default: 30 s. */
  readonly timeoutMs?: number;
}

/** What makes a server of a network. */
export interface NetworkServerSettings {
  readonly name: string;
  readonly url: string;
  readonly port: number;
  readonly place: { readonly url: string } | { readonly dataDir: string };
  /** Settings beside those that follow from its place. */
  readonly env: Readonly<Record<string, string>>;
}

/** A server of a network, not yet started. */
export function networkServer({
  name,
  url,
  port,
  place,
  env,
}: NetworkServerSettings): NetworkServer {
  const settings: Record<string, string> = {
    PUBLIC_URL: url,
    PORT: String(port),
    SAMPLE_DATA: "none",
    AUTH_SECRET: "a secret for a network to try things in",
    ...("url" in place ? { DATABASE_URL: place.url } : { DATA_DIR: place.dataDir }),
    ...env,
  };
  let running: ServerProcess | undefined;
  const end = async (signal: NodeJS.Signals): Promise<Ending | undefined> => {
    const ending = await running?.end(signal);
    running = undefined;
    return ending;
  };
  return {
    name,
    url,
    port,
    place,
    get process() {
      return running;
    },
    async start() {
      running = await startServer(settings);
    },
    end,
    open: () => openDatabase(place),
    async query(text, { variables, token, timeoutMs = 30_000 } = {}) {
      const headers: Record<string, string> = { "content-type": "application/json" };
      if (token !== undefined) headers["authorization"] = `Bearer ${token}`;
      const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: "POST",
        headers,
        body: JSON.stringify({ query: text, variables }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      const json: { data?: Record<string, unknown>; errors?: unknown } = JSON.parse(
        await answer.text(),
      );
      if (json.data === undefined || json.errors !== undefined)
        throw new Error(`${name} answered ${answer.status}: ${JSON.stringify(json.errors)}`);
      return json.data;
    },
    [Symbol.asyncDispose]: async () => {
      await end("SIGKILL");
    },
  };
}
