/** What a changeset can ask for, the most first. */
export const bumpKinds = ["major", "minor", "patch"] as const;

/** The version after that one. */
export function bumped(version: string, kind: (typeof bumpKinds)[number]): string {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  if (kind === "major") return `${major + 1}.0.0`;
  return kind === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** What breaks those who take any newer version that fits theirs: before 1.0 the minor does. */
export function breaking(version: string): "major" | "minor" {
  return version.startsWith("0.") ? "minor" : "major";
}
