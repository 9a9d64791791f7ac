import type { Config } from "@react-router/dev/config";

// Routes are discovered as they are needed (the default): a list of them all, with what each loads, weighs 39 kB.
export default { appDirectory: "app", ssr: true } satisfies Config;
