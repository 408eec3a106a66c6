const helper = "\0vite/preload-helper.js";

/**
 * A Vite plugin that leaves `import()` to the browser. Vite wraps each in a helper of 1.8 KB that first asks for style
 * sheets and for what the module imports; no script here imports styles, and every page would have to carry the helper.
 * It stands in the place of that helper.
 */
export const plainImports = {
  name: "dateline-plain-imports",
  enforce: "pre" as const,
  load: (id: string) => (id === helper ? "export const __vitePreload = (load) => load();" : undefined),
};
