import { describe, expect, test } from "vitest";
import { readPrintedDate } from "#importers/printed-date.ts";

describe("a printed date", () => {
  test.each([
    ["Apr 6, 2004 | 23:46 GMT", "2004-04-06T23:46Z"],
    ["6 April 2004", "2004-04-06"],
    ["18 NOV 2019", "2019-11-18"],
    ["6th of April, 2004", "2004-04-06"],
    ["2004-04-06 23:46 UTC", "2004-04-06T23:46Z"],
    ["2004-04-06T23:46+0300", "2004-04-06T23:46+03:00"],
    ["Nov 19, 2019, 10:31 pm CST", "2019-11-19T22:31-06:00"],
    ["April 6th, 2004 at 12:05 AM GMT+2", "2004-04-06T00:05+02:00"],
    ["12:00 p.m. EDT, Wednesday, May 5, 2004", "2004-05-05T12:00-04:00"],
    ["BRUSSELS, 10 July 1997, 09:01 (CEST)", "1997-07-10T09:01+02:00"],
    ["Tuesday, 6 April 2004 1632 GMT", "2004-04-06T16:32Z"],
    ["6 April 2004 (16:32 GMT)", "2004-04-06T16:32Z"],
    ["6 April 2004, 16.32 GMT", "2004-04-06T16:32Z"],
    ["6 April 2004, 1632 hrs GMT", "2004-04-06T16:32Z"],
    ["6 April 2004 0005Z", "2004-04-06T00:05Z"],
    ["1632 GMT, Tuesday, 6 April 2004", "2004-04-06T16:32Z"],
    ["April 6, 2004, 4:32 p.m. EST", "2004-04-06T16:32-05:00"],
    ["April 6, 2004 4.32pm EST", "2004-04-06T16:32-05:00"],
    ["April 6, 2004 | 4PM EST", "2004-04-06T16:00-05:00"],
  ])("%s is %s", (text, moment) => {
    expect(readPrintedDate(text)).toMatchObject({ moment });
    expect(readPrintedDate(text)?.timeLeftOut).toBeUndefined();
  });

  test.each([
    ["Nov. 19, 2019, 5:00 a.m. ET", "5:00 a.m. ET"],
    ["Nov. 19, 2019 at 4:02 pm", "4:02 pm"],
    ["Nov. 19, 2019, 17:00 MSK", "17:00 MSK"],
    ["Nov. 19, 2019, 17:00 BST", "17:00 BST"],
    ["Nov. 19, 2019, 1700 ET", "1700 ET"],
    ["Nov. 19, 2019 (5 p.m.)", "5 p.m."],
    ["Nov. 19, 2019, 25:00 GMT", "25:00 GMT"],
    ["Nov. 19, 2019, 13:00 pm GMT", "13:00 pm GMT"],
  ])("%s is known to the day, without %s", (text, timeLeftOut) => {
    expect(readPrintedDate(text)).toMatchObject({ moment: "2019-11-19", timeLeftOut });
  });

  test.each(["6 April 2004 1632", "6 April 2004, 1632 words", "6 April 2004, page 12", "6 April 2004 2560 GMT"])(
    "%s has no time",
    (text) => {
      expect(readPrintedDate(text)).toMatchObject({ moment: "2004-04-06" });
      expect(readPrintedDate(text)?.timeLeftOut).toBeUndefined();
    },
  );

  test.each(["04/06/2004", "6.4.2004", "Feb 31, 2004", "2004-13-01", "April 2004", "6 April 20041", "maybe 5, 2004"])(
    "%s is none",
    (text) => {
      expect(readPrintedDate(text)).toBeUndefined();
    },
  );
});
