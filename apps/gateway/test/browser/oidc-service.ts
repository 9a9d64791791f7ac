// An OIDC service in a process of its own, on localhost: node oidc-service.ts <port> <redirect uri>. Whoever signs in to
// it has the address that she gives as her name, and any password.
import { Provider } from "oidc-provider";

const [port, redirectUri] = process.argv.slice(2);

/** What it says of an address: that it is verified, that it isn't, or nothing. */
function verified(email: string) {
  if (email.startsWith("tyst")) return {};
  return { email_verified: !email.startsWith("obekraftad") };
}

const provider = new Provider(`http://localhost:${port}`, {
  clients: [
    {
      client_id: "finsam",
      client_secret: "hemligt-i-provet",
      redirect_uris: [redirectUri],
      token_endpoint_auth_method: "client_secret_post",
    },
  ],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  cookies: { keys: ["prov"] },
  pkce: { required: () => true },
  findAccount: (_context: unknown, id: string) => ({
    accountId: id,
    claims: () => ({ sub: id, email: id, name: "Prov Provsson", ...verified(id) }),
  }),
});

provider.listen(Number(port), "127.0.0.1", () => process.stdout.write("listening\n"));
