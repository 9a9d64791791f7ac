/** A sentence in two languages. */
export interface Told {
  readonly sv: string;
  readonly en: string;
}

/** A rule of PROTOCOL.md as far as it can be seen from outside. */
export interface Rule {
  /** A rule that ought to be kept is told of, and breaks nothing. */
  readonly level: "MUST" | "SHOULD";
  /** What is asked. */
  readonly asks: Told;
  /** What an implementer does about it. */
  readonly mend: Told;
}

const must = (asks: Told, mend: Told): Rule => ({ level: "MUST", asks, mend });
const should = (asks: Told, mend: Told): Rule => ({ level: "SHOULD", asks, mend });

/** The rules that are tried, by their numbers in PROTOCOL.md. */
export const rules = {
  P1: must(
    {
      sv: "En sida är JSON med next, items och license",
      en: "A page is JSON with next, items and license",
    },
    {
      sv: "Svara på /feed med en RPDE-sida: ett objekt med next (text) och items (lista)",
      en: "Answer /feed with an RPDE page: an object with next (text) and items (list)",
    },
  ),
  P2: must(
    {
      sv: "Sidan är UTF-8 utan BOM och I-JSON: ingen nyckel två gånger, inget U+0000, högst 64 nivåer",
      en: "A page is UTF-8 without byte order mark and I-JSON: no key twice, no U+0000, at most 64 levels",
    },
    {
      sv: "Skriv JSON med ett bibliotek, och rensa texten innan den sparas",
      en: "Write the JSON by a library, and clean the text before it is stored",
    },
  ),
  P3: must(
    {
      sv: "items står i stigande ordning efter modified, högst 500, och högst 100 utan limit",
      en: "items ascend by modified, at most 500, and at most 100 without limit",
    },
    {
      sv: "Sortera på ändringsnumret, stigande, innan sidan skärs av",
      en: "Sort by the change number, ascending, before the page is cut",
    },
  ),
  P4: must(
    {
      sv: "Varje item har state, kind, id (UUID med små bokstäver), modified (1 till 2^53 − 1), och data bara när state är updated",
      en: "Each item has state, kind, id (a UUID in lower case), modified (1 to 2^53 − 1), and data only where state is updated",
    },
    {
      sv: "Ge en borttagen post som { state, kind, id, modified } och inget mer; ge varje post dess UUID",
      en: "Give a deleted record as { state, kind, id, modified } and nothing more; give each record its UUID",
    },
  ),
  P5: must(
    {
      sv: "data följer schemat för sin kind; data.id är postens id, data.ownerId förbundets, data.version ett heltal från 1",
      en: "data fits the schema of its kind; data.id is the item's id, data.ownerId the association's, data.version an integer from 1",
    },
    {
      sv: "Pröva varje post mot JSON-schemat i paketet @finsam/change-feed (mappen schemas) innan den publiceras",
      en: "Hold each record against the JSON Schema of @finsam/change-feed (folder schemas) before it is published",
    },
  ),
  P7: must(
    { sv: "license är licensens adress", en: "license is the address of the licence" },
    {
      sv: 'Lägg till "license": "https://creativecommons.org/publicdomain/zero/1.0/" på varje sida',
      en: 'Add "license": "https://creativecommons.org/publicdomain/zero/1.0/" to every page',
    },
  ),
  P8: must(
    {
      sv: "Flödet finns på /feed, och svarar 200 utan omdirigering",
      en: "The feed is at /feed, and answers 200 without redirect",
    },
    {
      sv: "Lägg flödet på /feed under den offentliga adressen",
      en: "Put the feed at /feed under the public address",
    },
  ),
  P9: must(
    {
      sv: "En känd parameter i fel form, eller två gånger, ger 400 invalid-address; okända parametrar gör inget",
      en: "A known parameter in another form, or twice, is answered with 400 invalid-address; others are ignored",
    },
    {
      sv: "Läs bara tal utan inledande nollor, och avvisa det du inte förstår i de fem parametrarna",
      en: "Read only numbers without leading zeros, and refuse what you don't understand in the five parameters",
    },
  ),
  P10: must(
    {
      sv: "association och limit följs, och står kvar i varje next",
      en: "association and limit are obeyed, and kept by every next",
    },
    {
      sv: "Bygg next av den adress som efterfrågades, och byt bara ut afterChangeNumber, epoch och since",
      en: "Build next from the address that was asked for, and replace nothing but afterChangeNumber, epoch and since",
    },
  ),
  P11: must(
    {
      sv: "next är absolut, med den efterfrågade adressens ursprung och sökväg",
      en: "next is absolute, with the origin and path of the address that was asked for",
    },
    {
      sv: "Bygg next av den offentliga adressen (bakom en proxy: inte av den egna porten)",
      en: "Build next from the public address (behind a proxy: not from your own port)",
    },
  ),
  P13: must(
    {
      sv: "Varje post finns i flödet en gång, vid sin senaste ändring",
      en: "Each record is in the feed once, at its last change",
    },
    {
      sv: "Uppdatera postens rad i ändringsloggen i stället för att lägga till en ny",
      en: "Update the record's row of the change log instead of adding another",
    },
  ),
  P17: must(
    {
      sv: "next efter en sida med items: afterChangeNumber är sista postens nummer, epoch och since finns, och since flyttas först när sidan når slutet",
      en: "next of a page with items: afterChangeNumber is the number of its last item, epoch and since are there, and since moves only when the page reaches the head",
    },
    {
      sv: "Ta afterChangeNumber från sista posten, och since från det högsta numret när vandringen började",
      en: "Take afterChangeNumber from the last item, and since from the highest number when the walk began",
    },
  ),
  P18: must(
    {
      sv: "En adress med afterChangeNumber men utan since räknas som om since var samma tal",
      en: "An address with afterChangeNumber and without since counts as if since were the same number",
    },
    {
      sv: "Saknas since: använd afterChangeNumber",
      en: "Where since is missing, use afterChangeNumber",
    },
  ),
  P19: must(
    {
      sv: "En tom sida är den sista, och dess next är precis den adress som efterfrågades",
      en: "A page without items is the last, and its next is the address that was asked for, letter by letter",
    },
    {
      sv: "Svara med den efterfrågade adressen som next när det inte finns fler poster",
      en: "Answer with the address that was asked for as next where there are no more items",
    },
  ),
  P23: must(
    {
      sv: "Varje svar har Vary: Accept, och ingen Accept ger 406",
      en: "Every answer has Vary: Accept, and no Accept is answered with 406",
    },
    {
      sv: "Lägg till Vary: Accept på varje svar, även på fel",
      en: "Add Vary: Accept to every answer, errors too",
    },
  ),
  P24: must(
    {
      sv: "Den som kan finsam-1 får 410 resync när epoken är slut (EPOCH_OVER) eller numret ligger före flödet (AHEAD_OF_FEED)",
      en: "A client of finsam-1 gets 410 resync where its epoch is over (EPOCH_OVER) or its number is ahead of the feed (AHEAD_OF_FEED)",
    },
    {
      sv: "Jämför epoch och talen i adressen med flödets innan sidan läses, i samma läsning",
      en: "Hold epoch and the numbers of the address against the feed's before the page is read, in one snapshot",
    },
  ),
  P25: must(
    {
      sv: "En vanlig RPDE-klient får sidan ändå, och next behåller den epoch och since som den frågade med",
      en: "A plain RPDE client gets the page all the same, and next keeps the epoch and since that it asked with",
    },
    {
      sv: "Svara 410 bara när Accept har profilen finsam-1",
      en: "Answer 410 only where Accept has the profile finsam-1",
    },
  ),
  P26: must(
    {
      sv: "Content-Type är application/json, eller RPDE-typen för den som ber om den, med profile för den som kan profilen",
      en: "Content-Type is application/json, or the RPDE type for who asks for it, with profile for who knows the profile",
    },
    { sv: "Välj Content-Type efter Accept", en: "Choose Content-Type by Accept" },
  ),
  P27: must(
    {
      sv: "Cache-Control är public, max-age=3600 på en sida med items och public, max-age=8 på den sista; private, no-cache i alla andra flöden",
      en: "Cache-Control is public, max-age=3600 for a page with items and public, max-age=8 for the last; private, no-cache in every other feed",
    },
    {
      sv: "Sätt Cache-Control efter flöde och efter om sidan har items",
      en: "Set Cache-Control by feed and by whether the page has items",
    },
  ),
  P28: should(
    {
      sv: "En sida har en stark ETag, och If-None-Match ger 304",
      en: "A page has a strong ETag, and If-None-Match is answered with 304",
    },
    {
      sv: "Gör ETag av en kontrollsumma på de bytes som skickas",
      en: "Make the ETag from a digest of the bytes that are sent",
    },
  ),
  P29: should(
    { sv: "En sida komprimeras när klienten kan", en: "A page is compressed where the client can" },
    { sv: "Slå på gzip eller br för flödet", en: "Turn gzip or br on for the feed" },
  ),
  P30: must(
    {
      sv: "Content-Digest: sha-256=:…: stämmer med de bytes som skickades, efter komprimering",
      en: "Content-Digest: sha-256=:…: is that of the bytes as sent, after compression",
    },
    {
      sv: "Räkna SHA-256 på svarets bytes sist av allt, efter komprimering",
      en: "Take the SHA-256 of the answer's bytes last of all, after compression",
    },
  ),
  P31: must(
    {
      sv: "Det som inte är en sida är application/problem+json med en känd type, och Cache-Control: no-store",
      en: "What is no page is application/problem+json with a known type, and Cache-Control: no-store",
    },
    {
      sv: "Ge felet den type och status som står i tabellen under P31",
      en: "Give the error the type and status of the table under P31",
    },
  ),
  P32: must(
    { sv: "Flödet svarar bara på GET", en: "Feeds answer GET alone" },
    { sv: "Svara 405 på POST, PUT och DELETE", en: "Answer POST, PUT and DELETE with 405" },
  ),
  P35: must(
    {
      sv: "Utan giltig nyckel svarar ett flöde som kräver en 401 unauthorized; det syns inte om en temavecka finns",
      en: "Without a valid token a feed that needs one answers 401 unauthorized; whether a week exists can't be told",
    },
    {
      sv: "Pröva nyckeln före allt annat, och svara lika för veckor som finns och inte finns",
      en: "Check the token before all else, and answer the same for weeks that are and aren't there",
    },
  ),
  P37: must(
    {
      sv: "/feed/state visar flöden och förbund, med Vary: Authorization och rätt Cache-Control",
      en: "/feed/state tells feeds and associations, with Vary: Authorization and the right Cache-Control",
    },
    { sv: "Följ schemat feed-state.json", en: "Follow the schema feed-state.json" },
  ),
  P38: must(
    {
      sv: "/feed/hints är en ström (text/event-stream) som börjar med en händelse moved för varje flöde",
      en: "/feed/hints is a stream (text/event-stream) that begins with an event moved for each feed",
    },
    {
      sv: "Skicka en händelse moved för varje flöde så snart strömmen öppnas",
      en: "Send an event moved for each feed as soon as the stream opens",
    },
  ),
  P51: must(
    {
      sv: "Ett förbunds egen post är alltid offentlig, och tas aldrig bort",
      en: "An association's own record is always public, and never deleted",
    },
    {
      sv: "Stäng ett förbund som upphört med closedOn, och låt posten vara kvar",
      en: "Close an association that has ceased by closedOn, and keep its record",
    },
  ),
  P59: must(
    { sv: "Flödet nås över HTTPS", en: "The feed is reached over HTTPS" },
    { sv: "Sätt TLS framför servern", en: "Put TLS in front of the server" },
  ),
  P60: must(
    {
      sv: "Det som är till för färre än postens övriga fält lämnas inte ut",
      en: "What is for fewer people than the rest of its record is left out",
    },
    {
      sv: "Ta bort plannedMinutes ur Event i det öppna flödet, och note ur Hold i /feed/holds",
      en: "Leave plannedMinutes out of an Event in the public feed, and note out of a Hold in /feed/holds",
    },
  ),
} as const satisfies Record<string, Rule>;

/** The number of a rule that is tried. */
export type RuleId = keyof typeof rules;

const fromInside: Told = {
  sv: "syns bara inifrån servern",
  en: "can be seen only from inside the server",
};
const inTime: Told = {
  sv: "visar sig först över längre tid",
  en: "shows only over a longer time",
};

/** Publishers' rules that nobody can try from outside, and why. */
export const untried: Readonly<Record<string, Told>> = {
  P6: inTime,
  P12: {
    sv: "kräver att två skriver samtidigt: pröva det i era egna tester",
    en: "takes two writers at the same time: prove it in your own tests",
  },
  P14: { sv: "visar sig först efter 90 dagar", en: "shows only after 90 days" },
  P15: fromInside,
  P16: fromInside,
  P20: inTime,
  P21: { sv: "visar sig vid en återställning", en: "shows when a backup is restored" },
  P22: { sv: "visar sig vid en återställning", en: "shows when a backup is restored" },
  P33: fromInside,
  P34: fromInside,
  P36: { sv: "kräver en nyckel som har återkallats", en: "takes a token that was withdrawn" },
};
