import type { Context } from "hono";
import type { RequestIdVariables } from "hono/request-id";
import { refusal, type Told } from "../refusal.ts";

/** Tells of a sign-in that failed. `error`: the library's code, or ours. */
export function signInFailure(
  context: Context<{ Variables: RequestIdVariables }>,
  error: string,
): Response {
  return refusal(context, { status: 400, ...(failures[error] ?? otherFailure) });
}

type Failure = Omit<Told, "status">;

const otherFailure: Failure = {
  code: "SIGN_IN_FAILED",
  detail: "Expected a sign-in that could be completed",
  title: { sv: "Inloggningen gick inte", en: "The sign-in failed" },
  text: {
    sv: "Försök igen. Går det inte nu heller, vänd dig till den som bjöd in dig",
    en: "Try again. If it still fails, turn to whoever invited you",
  },
};

const notInvited: Failure = {
  code: "NOT_INVITED",
  detail: "Expected an address with an open invitation",
  title: { sv: "Du är inte inbjuden", en: "You are not invited" },
  text: {
    sv: "Den här adressen har ingen inbjudan som gäller. Be ditt förbund om en ny, eller logga in med en annan adress",
    en: "This address has no valid invitation. Ask your association for a new one, or sign in with another address",
  },
};

const notVerified: Failure = {
  code: "EMAIL_NOT_VERIFIED",
  detail: "Expected an e-mail address that the service has verified",
  title: { sv: "Adressen är inte bekräftad", en: "The address is not verified" },
  text: {
    sv: "Tjänsten du loggade in med har inte bekräftat din e-postadress. Logga in med en länk i ett mejl i stället",
    en: "The service you signed in with has not verified your e-mail address. Sign in with a link in an e-mail instead",
  },
};

const failures: Readonly<Record<string, Failure>> = {
  INVALID_TOKEN: {
    code: "LINK_NOT_VALID",
    detail: "Expected a link that has neither been used nor expired",
    title: { sv: "Länken gäller inte längre", en: "The link is no longer valid" },
    text: {
      sv: "Den har använts redan eller är för gammal. Be om en ny: den kommer på någon minut",
      en: "It has been used already or is too old. Ask for a new one: it comes within a minute or so",
    },
  },
  NOT_INVITED: notInvited,
  unable_to_create_user: notInvited,
  EMAIL_NOT_VERIFIED: notVerified,
  account_not_linked: notVerified,
  email_not_found: notVerified,
  access_denied: {
    code: "ACCESS_DENIED",
    detail: "Expected the service to let the person in",
    title: { sv: "Inloggningen avbröts", en: "The sign-in was cancelled" },
    text: {
      sv: "Försök igen, eller logga in på ett annat sätt",
      en: "Try again, or sign in in another way",
    },
  },
  PROVIDER_NOT_FOUND: {
    code: "SERVICE_UNREACHABLE",
    detail: "Expected the OIDC service to answer",
    title: { sv: "Tjänsten svarar inte", en: "The service does not answer" },
    text: {
      sv: "Den tjänst du vill logga in med går inte att nå just nu. Försök igen om en stund, eller logga in på ett annat sätt",
      en: "The service you want to sign in with cannot be reached just now. Try again in a while, or sign in in another way",
    },
  },
};
