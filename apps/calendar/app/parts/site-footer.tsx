import type { Language, Words } from "../language.ts";

const words: Words<string> = {
  sv: "Uppgifterna kommer från samordningsförbunden själva.",
  en: "What you read here comes from the coordination associations themselves.",
};

/** What stands below every page. */
export function SiteFooter({ language }: { readonly language: Language }) {
  return (
    <footer className="site-footer">
      <p>{words[language]}</p>
    </footer>
  );
}
