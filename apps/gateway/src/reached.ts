import type { PageAddresses } from "@finsam/calendar";

/** Where people reach the server, as its mails tell them. */
export interface Reached {
  /** Without a slash at its end. */
  readonly publicUrl: string;
  /** Undefined: there are no pages for people. */
  readonly pages: PageAddresses | undefined;
}
