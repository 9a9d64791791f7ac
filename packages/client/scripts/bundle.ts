import { build } from "esbuild";

// One file for pages without a build step: `<script type="module">` can import it as it is.
await build({
  entryPoints: ["dist/index.js"],
  outfile: "dist/browser.js",
  bundle: true,
  minify: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  legalComments: "inline",
});
