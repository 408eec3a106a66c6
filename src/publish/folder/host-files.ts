/** What the host of a site keeps in the folder that holds it, such as a branch of git; builds neither make nor remove it. */
export const hostFiles: readonly string[] = [".git", ".nojekyll", ".well-known", "CNAME"];
