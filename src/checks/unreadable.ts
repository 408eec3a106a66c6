import type { Unreadable } from "#archive/listing.ts";
import type { Check } from "./check.ts";
import type { Finding } from "./finding.ts";

/** What of the folder can't be read, or isn't since it could lead out of it. */
export const unreadableCheck: Check = {
  codes: ["unreadable", "link-in-folder"],
  run: ({ unreadable }) => unreadable.map(unreadableFinding),
};

/** Why something can't be read and what to do, by the code of the system's error or by what stands there. */
const reasons: Record<string, [message: string, fix: string]> = {
  EACCES: ["Permission denied.", "Give yourself read permission (for a folder, execute permission too)."],
  EIO: ["The disk reports a read error.", "Restore it from a backup."],
  ELOOP: ["Links on the way to it lead in a circle.", "Put the file itself here."],
  EMFILE: ["Too many files are open on this machine.", "Close other programs, or raise the limit (`ulimit -n`)."],
  ENAMETOOLONG: ["Its path is longer than this system can open.", "Give it, or the folders around it, shorter names."],
  ENOENT: ["It was there when the folder was listed, and has gone since.", "Run the command again."],
  file: ["It is a file where a folder belongs.", "Rename it, or move it out of the archive folder."],
  folder: ["It is a folder where a file belongs.", "Rename it, or move it out of the archive folder."],
  link: ["This is a symbolic link, which could lead out of the archive folder.", "Put the file or folder itself here."],
  special: ["It is a pipe, a socket or a device, not a file.", "Move it out of the archive folder."],
  unnameable: ["Its name is not UTF-8, so nothing can refer to it.", "Rename it."],
};

const rootIsFile: [message: string, fix: string] = ["The archive folder is a file.", "Name a folder with --content."];

const others: Record<string, string> = { EPERM: "EACCES", ENFILE: "EMFILE", ENOTDIR: "file", EISDIR: "folder" };

/** The finding of something in an archive folder that can't be read. */
export function unreadableFinding({ file, why }: Unreadable): Finding {
  const reason = others[why] ?? why;
  const [message, fix] = (file === "." && reason === "file" ? rootIsFile : reasons[reason]) ?? [
    `The system can't read it (${why}).`,
    "See what is wrong with the disk or the folder, and run the command again.",
  ];
  return { code: why === "link" ? "link-in-folder" : "unreadable", severity: "error", file, message, fix };
}
