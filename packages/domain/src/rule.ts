import type { Sentence } from "./issue-sentence.ts";

/** Rules that an input breaks by itself. */
const inputRules = {
  NOT_A_DAY: {
    sv: "Skriv en dag som finns, i formen 2026-10-15",
    en: "Expected a calendar day such as 2026-10-15",
  },
  NOT_A_PARTIAL_DATE: {
    sv: "Skriv en dag, en månad, ett år eller en årstid: 2026-10-15, 2026-10, 2026 eller 2026-23",
    en: "Expected a day, month, year or season: 2026-10-15, 2026-10, 2026 or 2026-23",
  },
  NOT_AN_INSTANT: {
    sv: "Skriv datum, klockslag och tidszon, till exempel 2026-10-15T08:30:00+02:00",
    en: "Expected a date and time with an offset such as 2026-10-15T08:30:00+02:00",
  },
  NOT_A_TIME_ZONE: {
    sv: "Tidszonen finns inte, skriv till exempel Europe/Stockholm",
    en: "Expected an IANA time zone such as Europe/Stockholm",
  },
  NOT_A_SLUG: {
    sv: "Adressen får ha små bokstäver a–z, siffror och bindestreck",
    en: "Expected lower-case letters a–z, digits and single hyphens",
  },
  NOT_A_MUNICIPALITY: {
    sv: "Kommunkoden finns inte i registret över Sveriges kommuner",
    en: "Expected the code of a Swedish municipality such as 0163",
  },
  NOT_A_MEMBER_PARTY: {
    sv: "Koden finns inte i registret: kommunkod, länskod, FK eller AF",
    en: "Expected a municipality code, a county code, FK or AF",
  },
  NOT_AN_ORGANISATION_NUMBER: {
    sv: "Organisationsnumret stämmer inte, det skrivs som 212000-0134",
    en: "Expected an organisation number such as 212000-0134 with a right check digit",
  },
  PERSONAL_IDENTITY_NUMBER: {
    sv: "Texten innehåller något som ser ut som ett personnummer. Ta bort det",
    en: "The text holds what looks like a personal identity number, remove it",
  },
  UNREADABLE_CHARACTERS: {
    sv: "Texten innehåller tecken som inte går att läsa. Skriv om den",
    en: "The text holds characters that cannot be kept, write it anew",
  },
  REPEATED: {
    sv: "Samma värde står två gånger",
    en: "The same value stands twice",
  },
  END_BEFORE_START: {
    sv: "Slutet ligger före början",
    en: "The end lies before the start",
  },
  TOO_MANY_DAYS: {
    sv: "En aktivitet varar högst ett år. Dela upp den, eller beskriv den som en insats",
    en: "An event lasts at most 366 days, divide it or keep it as an initiative",
  },
  DOORS_AFTER_START: {
    sv: "Dörrarna öppnar efter att aktiviteten har börjat",
    en: "The doors open after the start",
  },
  TIME_WITHOUT_START: {
    sv: "Ange när aktiviteten börjar, inte bara när den slutar eller när dörrarna öppnar",
    en: "An end or an opening of doors needs a start time",
  },
  TIME_WITHOUT_DAY: {
    sv: "Ett klockslag kräver att dagen är bestämd",
    en: "A clock time needs a date precision of DAY",
  },
  START_ON_ANOTHER_DAY: {
    sv: "Klockslaget ligger på en annan dag än den första dagen",
    en: "The start time falls on another day than startsOn",
  },
  NOT_WITHIN_UNIT: {
    sv: "Dagarna ligger inte inom samma vecka, månad eller årstid",
    en: "The days do not lie within one week, month or season as the precision says",
  },
  PREVIOUS_DAY_MISSING: {
    sv: "En flyttad aktivitet behöver sin tidigare dag",
    en: "A rescheduled event needs its previous day",
  },
  WEEK_MISSING: {
    sv: "Synligheten gäller arrangörerna av en temavecka, välj vilken vecka",
    en: "The visibility WEEK needs a theme week",
  },
  LINK_WITHOUT_ONLINE: {
    sv: "En möteslänk hör till en aktivitet som hålls digitalt",
    en: "A joining link needs an event that is online",
  },
  PART_OF_ITSELF: {
    sv: "Något kan inte vara en del av sig självt",
    en: "A record cannot be part of itself",
  },
  EXACTLY_ONE: {
    sv: "Ange precis en: förbund, medlemspart eller samverkanspart",
    en: "Expected exactly one of association, member party and organisation",
  },
  PERSON_OR_ORGANISATION: {
    sv: "Ange en person eller en samverkanspart, inte båda",
    en: "Expected either a person or an organisation",
  },
  VALUE_OR_DATE: {
    sv: "Ange ett värde eller ett datum, inte båda",
    en: "Expected either a value or a date",
  },
  EVENT_OR_WEEK: {
    sv: "En bekräftelse gäller en aktivitet eller en temavecka, inte båda",
    en: "A confirmation is about an event or a theme week, not both",
  },
  AGES_SWAPPED: {
    sv: "Den lägsta åldern är högre än den högsta",
    en: "The lowest age is above the highest",
  },
  STEP_FREE_OR_NOT: {
    sv: "En lokal är antingen stegfri eller inte",
    en: "A venue is either step-free or not",
  },
  SHARE_ABOVE_ONE: {
    sv: "En andel kan inte vara större än det hela",
    en: "A share cannot exceed the whole",
  },
  DISTRIBUTION_NOT_FLAGGED: {
    sv: "Fördelningen summerar inte till 100 procent, markera den som återgiven ur källan",
    en: "The distribution does not add up to 100 per cent and must be flagged asGiven",
  },
  EVENT_AND_VERSION: {
    sv: "Ett förslag om en aktivitet anger vilken version det gäller, ett om en ny aktivitet ingen",
    en: "A proposal about an event names the version that it is about, one of a new event none",
  },
  RESERVED_NAME: {
    sv: "Namnet är upptaget: working är planen som den är nu, latest den senaste utgåvan",
    en: "The name is reserved: working is the plan as it is, latest the latest release",
  },
  OWNER_NOT_ITSELF: {
    sv: "Ett förbund äger sin egen post",
    en: "An association owns its own record",
  },
} satisfies Record<string, Sentence>;

/** Rules of changes: what breaks them depends on the record as it is, or on others. */
const changeRules = {
  ALREADY_PUBLIC: {
    sv: "Aktiviteten är redan publicerad",
    en: "The event is public already",
  },
  ALREADY_CANCELLED: {
    sv: "Aktiviteten är redan inställd",
    en: "The event is cancelled already",
  },
  ALREADY_POSTPONED: {
    sv: "Aktiviteten är redan uppskjuten",
    en: "The event is postponed already",
  },
  EVENT_IS_CANCELLED: {
    sv: "Aktiviteten är inställd, återuppta den först",
    en: "The event is cancelled, reinstate it first",
  },
  NOT_CALLED_OFF: {
    sv: "Aktiviteten är varken inställd eller uppskjuten",
    en: "The event is neither cancelled nor postponed",
  },
  STILL_A_DRAFT: {
    sv: "Aktiviteten är ett utkast som ingen annan har sett: ändra den direkt, eller ta bort den",
    en: "The event is a draft that nobody else has seen, change or delete it instead",
  },
  SLUG_TAKEN: {
    sv: "Adressen används redan av en annan post hos förbundet",
    en: "Another record of the association has this slug",
  },
  KEY_REUSED: {
    sv: "Nyckeln har redan använts till något annat innehåll",
    en: "The idempotency key was used before with other content",
  },
  NOT_AN_ID: {
    sv: "Ange ett id av rätt sort, så som den här tjänsten har lämnat ut det",
    en: "Expected an id of the right type, as this endpoint has given it",
  },
  NOT_A_BATCH: {
    sv: "Ange 1–100 poster åt gången",
    en: "Expected 1–100 records at a time",
  },
  ASSOCIATION_MISSING: {
    sv: "Ange vilket förbund posten ska höra till: du har behörighet att skriva i flera, eller i inget",
    en: "Expected the slug of the association that is to own the record, since you write in several or in none",
  },
  UNKNOWN_ASSOCIATION: {
    sv: "Välj ett av förbunden här",
    en: "Expected the slug of an association on this server",
  },
  NOT_INVITED: {
    sv: "Förbundet är inte inbjudet till temaveckan. Be den som leder veckan om en inbjudan",
    en: "The association is not invited to the theme week, ask its lead for an invitation",
  },
  LEADS_ITSELF: {
    sv: "Förbundet leder veckan och är med utan att svara",
    en: "The association leads the week and takes part without an answer",
  },
  NOT_AN_ARRANGER: {
    sv: "Förbundet behöver tacka ja till temaveckan först",
    en: "The association has to accept the theme week first",
  },
  NOT_NAMED: {
    sv: "Aktiviteten anger inte förbundet som arrangör. Be den som har aktiviteten att lägga till er",
    en: "The event does not name the association as an organiser, ask its owner to add you",
  },
  NOT_THE_LEAD: {
    sv: "Det gör bara det förbund som leder veckan",
    en: "Only the lead of the week does that",
  },
  NOT_A_PAIR: {
    sv: "Ange två aktiviteter",
    en: "Expected two events",
  },
  NOT_ONE_OF_YOURS: {
    sv: "Minst en av aktiviteterna måste vara förbundets egen",
    en: "At least one of the events must be the association's own",
  },
  NOT_IN_WEEK: {
    sv: "Aktiviteten ligger inte i temaveckan",
    en: "The event is not in the theme week",
  },
  NOT_A_FINDING: {
    sv: "Det som skulle kvitteras gäller inte längre, eller går inte att kvittera. Läs in planen igen",
    en: "What was to be acknowledged is no longer found or cannot be acknowledged, read the plan anew",
  },
  IS_OUR_OWN: {
    sv: "Aktiviteten är förbundets egen: ändra den direkt",
    en: "The event is the association's own, change it instead",
  },
  ALREADY_ANSWERED: {
    sv: "Förslaget är redan besvarat",
    en: "The proposal has been answered already",
  },
  ALREADY_SETTLED: {
    sv: "Meddelandet är redan skickat eller kastat",
    en: "The message has already been sent or discarded",
  },
  EVENT_CHANGED_SINCE: {
    sv: "Aktiviteten har ändrats sedan förslaget lades. Se efter om det fortfarande passar",
    en: "The event has changed since the proposal was made, see whether it still fits",
  },
  NOTHING_SIGNED: {
    sv: "Inget förbund har gett klartecken för någon aktivitet som kan ges ut",
    en: "No association has signed an event that can go out",
  },
  OLDER_COPY: {
    sv: "Ett förbund har gett klartecken för en nyare version än den som har kommit hit. Vänta en stund och försök igen",
    en: "An association has signed a newer version than the one that has arrived here, wait a moment and try again",
  },
  RELEASE_OVERTAKEN: {
    sv: "En nyare utgåva har kommit till sedan du öppnade planen. Läs in den igen",
    en: "A newer release was made since you opened the plan, read it anew",
  },
  NO_RECEIVERS: {
    sv: "Förbundet har ingen samordnare här att skicka till. Kopiera texten och skicka den själv",
    en: "The association has no coordinator here to send to, copy the text and send it yourself",
  },
  NO_SUCH_RELEASE: {
    sv: "Temaveckan har ingen sådan utgåva",
    en: "The theme week has no such release",
  },
  LAST_ADMIN: {
    sv: "Förbundet behöver minst en administratör. Ge någon annan den behörigheten först",
    en: "An association needs at least one administrator, give somebody else that role first",
  },
  ALREADY_HAS_ROLE: {
    sv: "Personen har redan en behörighet i förbundet. Ändra den i stället",
    en: "The person has a role in the association already, change it instead",
  },
} satisfies Record<string, Sentence>;

/** What each rule of the domain says when it is broken. The keys are stable codes. */
export const ruleSentences = { ...inputRules, ...changeRules };

/** The stable code of a rule that an input breaks by itself. */
export type InputRuleCode = keyof typeof inputRules;

/** The stable code of a rule of the domain. */
export type RuleCode = keyof typeof ruleSentences;
