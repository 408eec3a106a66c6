import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "astro/config";
import { plainImports } from "./src/layouts/plain-imports.ts";

// What differs from archive to archive (site, base, folders) comes from src/publish/astro-config.ts.
export default defineConfig({
  trailingSlash: "always",
  // White space with a line break in it is dropped, as in JSX and as the formatter takes it; a space at a break is {" "}.
  compressHTML: "jsx",
  build: {
    format: "directory",
    inlineStylesheets: "always",
    assets: "assets",
  },
  // Bodies are rendered by src/markdown; Astro's own highlighter would write inline styles.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "img-src 'self' data:",
        "manifest-src 'self'",
      ],
    },
  },
  vite: {
    plugins: [tailwindcss(), plainImports],
    // Names that several scripts know stand in each of them: a script of their own would have to be fetched by every page.
    build: { rolldownOptions: { optimization: { inlineConst: true } } },
    // The search worker imports the index's own module when it is wanted, which only modules can.
    worker: { format: "es" },
  },
});
