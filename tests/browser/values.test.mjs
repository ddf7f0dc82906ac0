// @ts-check
/** Normal forms made readable, in both languages. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowsers, visit } from "./harness.mjs";

/** type, normal form, in French, in English; `_` stands for a no-break space, `~` for a narrow one. */
const CASES = [
  ["money", "200000000000 EUR", "200~000~000~000_EUR", "200,000,000,000_EUR"],
  ["money", "5.20 USD", "5,2_USD", "5.2_USD"],
  ["money", "5000000..7000000 EUR", "5~000~000 à 7~000~000_EUR", "5,000,000 to 7,000,000_EUR"],
  ["money", "12345678901234567890.123 EUR", "12~345~678~901~234~567~890,123_EUR", "12,345,678,901,234,567,890.123_EUR"],
  ["percent", "12 %", "12_%", "12_%"],
  ["percent", "0.3 pp", "0,3_point de pourcentage", "0.3_percentage point"],
  ["percent", "5.5..10 %", "5,5 à 10_%", "5.5 to 10_%"],
  ["quantity", "-12 °C", "-12_°C", "-12_°C"],
  ["quantity", "23000", "23~000", "23,000"],
  ["quantity", "10..", "10 ou plus", "10 or more"],
  ["quantity", "..10 kg", "10_kg ou moins", "10_kg or less"],
  ["ratio", "2/3", "2 / 3", "2 / 3"],
  ["multiplier", "4", "× 4", "× 4"],
  ["multiplier", "1/2000", "÷ 2~000", "÷ 2,000"],
  ["duration", "P3.5M", "3,5_mois", "3.5_months"],
  ["duration", "P45Y", "45_ans", "45_years"],
  ["duration", "PT3H12M", "3_heures et 12_minutes", "3_hours, 12_minutes"],
  ["duration", "P5D..P7D", "5_jours à 7_jours", "5_days to 7_days"],
  ["date", "2025-02-11", "mardi 11 février 2025", "Tuesday, 11 February 2025"],
  ["date", "--02-11", "11 février", "11 February"],
  ["date", "2024-12", "décembre 2024", "December 2024"],
  ["date", "18XX", "XIXe siècle", "19th century"],
  ["date", "199X", "années 1990", "1990s"],
  ["date", "2024-Q1", "1er trimestre 2024", "first quarter 2024"],
  ["date", "2010/2015", "2010 – 2015", "2010 – 2015"],
  ["date", "2025-02-31x", "2025-02-31x", "2025-02-31x"],
  ["time", "20:30", "20:30", "20:30"],
];

inBrowsers(
  "values",
  (browser) => {
    for (const [index, language] of /** @type {const} */ (["fr", "en"]).entries()) {
      test(language, async () => {
        const { page, leave } = await visit(browser(), { language });
        const shown = await page.evaluate(async (cases) => {
          const { readable } = await import(new URL("js/values.js", document.baseURI).href);
          return cases.map(([type, value]) => readable(type, value));
        }, CASES);
        const plain = shown.map((text) => text.replaceAll("\u00A0", "_").replaceAll("\u202F", "~"));
        assert.deepEqual(plain, CASES.map((row) => row[2 + index]));
        await leave();
      });
    }
  },
  ["chromium"],
);
