import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { toCapture } from "#importers/capture.ts";
import { otherFormatOf } from "#importers/other-format.ts";
import { beside, needing } from "../../beside.ts";

// Files of real publishers, kept beside the project and never in it.

const formatOf = (bytes: string | Uint8Array) =>
  otherFormatOf(toCapture("file", typeof bytes === "string" ? Buffer.from(bytes) : bytes))?.name;

describe("a file in another format", () => {
  test.each([
    ["a web page in HTML", "<!DOCTYPE html>\n<title>Mills</title>"],
    ["a web page in HTML", "\ufeff\n <!-- saved -->\n<HTML lang=en>"],
    ["a web page in HTML", '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN">'],
    ["a web page in HTML", "<p>6 April 2004</p>"],
    ["an export of a WordPress site (WXR)", '<?xml version="1.0"?>\n<rss xmlns:wp="http://wordpress.org/export/1.2/">'],
    ["a feed (RSS or Atom)", '<?xml version="1.0"?><rss version="2.0"><channel>'],
    ["a feed (RSS or Atom)", '<feed xmlns="http://www.w3.org/2005/Atom"><title>Mills</title></feed>'],
    ["an XML document", '<?xml version="1.0"?>\n<TEI><text/></TEI>'],
    ["an XML document", "<TEI.2>\n<text>6 April 2004</text>\n</TEI.2>"],
    ["e-mail", "Received: from mills\n\tby locks; Tue, 6 Apr 2004 23:46:00 +0000\nSubject: Mills\n\nText"],
    ["e-mail", "From: A <a@example.org>\r\nDate: 6 Apr 2004\r\nMIME-Version: 1.0\r\n\r\nText"],
    ["e-mail", "From: A. Writer\nSent: 6 April 2004\nTo: B\nSubject: Mills\n\nText"],
    ["e-mail", "From a@example.org Tue Apr  6 23:46:00 2004\nSubject: Mills"],
    ["a web page with its files (MHTML)", "From: <Saved by Blink>\nMIME-Version: 1.0\n"],
    ["e-mail", "From a@example.org\nReturn-Path: <a@example.org>"],
    ["e-mail", "From  : A <a@example.org>\nTo    : B\n"],
    ["a server's answer", "HTTP/1.1 200 OK\nContent-Type: text/html\n\n<html>"],
    ["Markdown with frontmatter", "---\ntitle: Mills\ndate: 2004-04-06\n---\n\nText"],
    ["Markdown with frontmatter", "---\r\n# A note\r\n'title': Mills\r\n---\r\nText"],
    ["Markdown with frontmatter", '+++\ntitle = "Mills"\n+++\nText'],
    ["data in JSON", '{\n "title": "Mills" }\n\nText'],
    ["data in JSON", '[{"title": "Mills"}]'],
    ["a table (CSV)", 'title,date,body\n"Mills, and locks",2004-04-06,"Text'],
    ["a table (CSV)", "Post Title;Date;Body\nMills;2004-04-06;Text"],
    ["a PDF document", "%PDF-1.4\n%text"],
    ["a Rich Text document", "{\\rtf1\\ansi Mills}"],
    ["an old Microsoft Office file (.doc, .xls, .ppt)", Buffer.from("d0cf11e0a1b11ae1", "hex")],
    ["a ZIP archive", "PK\u0003\u0004 mills.txt"],
    ["an EPUB book", "PK\u0003\u0004 mimetypeapplication/epub+zip"],
    ["an OpenDocument text", "PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument.text"],
    ["a Microsoft Office file", "PK\u0003\u0004 [Content_Types].xml"],
  ])("is %s", (name, text) => {
    expect(formatOf(text)).toBe(name);
  });

  test("is known in UTF-16 too", () => {
    expect(formatOf(Buffer.from("\ufeff<html>", "utf16le"))).toBe("a web page in HTML");
  });
});

test.each([
  "The Mills\n\n6 April 2004",
  "<< Back to the news\nThe Mills",
  "<Previous | Next>\nThe Mills",
  "---\nThe Mills\n---\n6 April 2004",
  "---\nThe mills: a history\n\n6 April 2004",
  "[Photograph] The Mills\n6 April 2004",
  "{Updated} The Mills",
  "Home, News, World\nThe Mills",
  "Home\tNews\tWorld\nThe Mills",
  "site: media | page: stories\nThe Mills",
  "Date: 6 April 2004\nThe Mills\n\nTo: nobody",
  "From the Mills, 6 April 2004, at 23:46",
  "PKK and its mills",
  '["The Mills"] by a reader',
  "Home,News,World\nThe Mills",
])("plain text is no other format: %j", (text) => {
  expect(formatOf(text)).toBeUndefined();
});

const folders = ["corpora/page-captures/captures", "captures"];

test("no page that was really captured is taken for another format", needing(...folders), () => {
  const captures = folders.map(beside).flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  expect(captures.length).toBeGreaterThan(10);
  expect(captures.filter((file) => formatOf(readFileSync(file)) !== undefined)).toEqual([]);
});

const corpora = [
  ["wxr", ".xml", "an export of a WordPress site (WXR)"],
  ["docx", ".docx", "a Microsoft Office file"],
  ["digitalgov-md/news", ".md", "Markdown with frontmatter"],
].map(([folder = "", ending = "", name]) => ({ folder: `corpora/${folder}`, ending, name }));

describe.each(corpora)("of the files in $folder", ({ folder, ending, name }) => {
  test(`all are ${name}`, needing(folder), () => {
    const files = readdirSync(beside(folder), { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(ending),
    );
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => formatOf(readFileSync(join(beside(folder), file))) !== name)).toEqual([]);
  });
});
