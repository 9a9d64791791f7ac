import type { MailSink } from "@finsam/test-network/mail-sink";

/** Who runs the platform that the tests read. */
export const operatorEmail = "drift@example.org";

/** A cookie of a session: its name and its value. */
export interface SessionCookie {
  readonly name: string;
  readonly value: string;
}

/** Makes somebody administrator of an association of a server, and answers the cookie of her session. */
export async function signedInCoordinator(
  url: string,
  association: string,
  post: MailSink,
): Promise<SessionCookie> {
  const operator = await signIn(url, operatorEmail, post);
  const email = `samordnare@${association}.example`;
  const invited = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      origin: url,
      cookie: `${operator.name}=${operator.value}`,
    },
    body: JSON.stringify({
      query: `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { __typename } }`,
      variables: { input: { association, email, role: "ADMIN" } },
    }),
  });
  const answer = await invited.text();
  if (!answer.includes(`"Invitation"`)) throw new Error(`Expected an invitation, got ${answer}`);
  return signIn(url, email, post);
}

/** Signs in as anybody does: asks for a link, opens it, and presses its button. */
async function signIn(url: string, email: string, post: MailSink): Promise<SessionCookie> {
  await send(`${url}/sign-in`, { email });
  const link = new URL(await linkTo(email, post));
  const answer = await send(`${url}/sign-in/link`, {
    token: link.searchParams.get("token") ?? "",
    to: "/arbete",
  });
  const [cookie = ""] = answer.headers
    .getSetCookie()
    .filter((one) => one.startsWith("finsam.session_token="));
  const [pair = ""] = cookie.split(";");
  const [name = "", ...value] = pair.split("=");
  if (name === "") throw new Error(`Expected a session, got ${answer.status}`);
  return { name, value: value.join("=") };
}

function send(address: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(address, {
    method: "POST",
    redirect: "manual",
    headers: { origin: new URL(address).origin },
    body: new URLSearchParams(fields),
  });
}

/** The link of a sign-in in the mail to somebody, which takes some moments to come. */
async function linkTo(email: string, post: MailSink): Promise<string> {
  for (let tries = 0; tries < 300; tries++) {
    const texts = post.mails.filter(({ to }) => to?.some(({ address }) => address === email));
    for (const { text = "" } of texts) {
      const [link] = /https?:\/\/\S+token=\S+/.exec(text) ?? [];
      if (link !== undefined) return link;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Expected a mail with a link to ${email}`);
}
