import { createContext } from "react";

/** What the page's policy knows the page's own scripts by; undefined in the browser. */
export const Nonce = createContext<string | undefined>(undefined);
