import type { EmbeddedTemplates } from "./template.ts";

/** The engines that everything must work on. */
export const engines = ["embedded", "postgresql"] as const;

/** One of the engines. */
export type Engine = (typeof engines)[number];

/** What the tests are told of the engines, as values that pass between processes. */
export interface TestEngines {
  readonly embedded: EmbeddedTemplates;
  /** The server's address, or why there is none. */
  readonly postgresql: { readonly adminUrl: string } | { readonly unavailable: string };
}

declare module "vitest" {
  interface ProvidedContext {
    finsamEngines: TestEngines;
  }
}
