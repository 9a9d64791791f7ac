import type { PrismaClient } from "@finsam/database";
import { newSecret } from "./link-token.ts";

/** The setting that holds it. Its name is kept for ever: databases hold it. */
const secretSetting = "auth-secret";

/** The secret that an embedded database keeps for itself: a random one, made when first asked for. */
export async function embeddedSecret(prisma: PrismaClient): Promise<string> {
  const { value } = await prisma.setting.upsert({
    where: { name: secretSetting },
    create: { name: secretSetting, value: newSecret() },
    update: {},
  });
  return value;
}
