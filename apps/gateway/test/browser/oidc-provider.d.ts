// The package has no types of its own: what the tests use of it.
declare module "oidc-provider" {
  export class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
    listen(port: number, host: string, listening: () => void): void;
  }
}
