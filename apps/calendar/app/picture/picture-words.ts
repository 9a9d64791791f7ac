import type { Client } from "@finsam/client";
import type { Language } from "../language.ts";

/** What a picture of a page says. */
export interface PictureWords {
  /** What kind of thing it is: `Frukostmöte`; null: nothing in particular. */
  readonly kind: string | null;
  /** What has become of it, to be said before all else: `Inställd`. */
  readonly change?: string | undefined;
  readonly title: string;
  /** When and where, a line each. */
  readonly details: readonly string[];
  /** Whose it is; null: everybody's. */
  readonly whose: string | null;
}

/** Finds out what the picture of a record says; undefined: there is no such record for everybody to see. */
export type RecordPicture = (
  client: Client,
  record: { readonly association: string; readonly slug: string },
  language: Language,
) => Promise<PictureWords | undefined>;
