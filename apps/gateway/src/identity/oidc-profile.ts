/** What a service tells of somebody, as far as we look at it. */
export interface OidcProfile extends Readonly<Record<string, unknown>> {
  readonly email?: unknown;
  readonly email_verified?: unknown;
}

/**
 * Whether the address in a profile is verified: as the service says. Where it says nothing, only if `trustSilence`: it is
 * a service in which nobody chooses her own address.
 */
export function verifiedAddress(
  profile: OidcProfile,
  trustSilence: boolean,
): { emailVerified: boolean } {
  const said = profile.email_verified;
  if (said === undefined) return { emailVerified: trustSilence };
  return { emailVerified: said === true || said === "true" };
}
