import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";
import { precompress } from "./precompress.ts";

export default defineConfig({
  plugins: [reactRouter(), precompress()],
  // Our own packages are read from their sources, and bundled into the server's part.
  resolve: { conditions: ["source", "module", "browser", "development|production"] },
  ssr: {
    noExternal: [/^@finsam\//],
    resolve: { conditions: ["source", "node"], externalConditions: ["node"] },
  },
  // Nothing is inlined: the pages' policy loads styles and pictures from this address alone.
  build: { assetsInlineLimit: 0 },
});
