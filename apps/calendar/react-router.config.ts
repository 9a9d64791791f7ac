import type { Config } from "@react-router/dev/config";

export default {
  appDirectory: "app",
  ssr: true,
  // All routes are few: a page with scripts asks for no more of them later.
  routeDiscovery: { mode: "initial" },
} satisfies Config;
