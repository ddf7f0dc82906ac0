// @ts-check
/** The logic of the panels that no page is needed for: magnitudes, days, axes, and things set beside each other. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dayNumber, extent, isoDay } from "../../www/js/panels/edtf.js";
import { firstIndex, lanes, stack } from "../../www/js/panels/layout.js";
import { byValue, magnitude } from "../../www/js/panels/magnitude.js";
import { firstView, linearAxis, logAxis, timeTicks, whole } from "../../www/js/panels/scale.js";

/** @import { Figure } from "../../www/types.d.ts" */

/**
 * @param {Figure["type"]} type
 * @param {string} [value]
 * @param {Partial<Figure>} [more]
 * @returns {Figure}
 */
const figure = (type, value, more) => ({ start: 0, end: 1, type, text: value ?? "", ...(value !== undefined && { value }), ...more });

describe("magnitudes", () => {
  /** @type {[Figure["type"], string, [string, number, number] | undefined][]} */
  const cases = [
    ["money", "200000000000 EUR", ["EUR", 2e11, 2e11]],
    ["money", "5000000..7000000 EUR", ["EUR", 5e6, 7e6]],
    ["money", "10.. EUR", ["EUR", 10, Infinity]],
    ["percent", "..3.5 %", ["%", -Infinity, 3.5]],
    ["quantity", "-12 °C", ["°C", -12, -12]],
    ["quantity", "23000", ["", 23000, 23000]],
    ["quantity", "10..", ["", 10, Infinity]],
    ["ratio", "7/10", ["", 0.7, 0.7]],
    ["multiplier", "1/4", ["", 0.25, 0.25]],
    ["number", "3-1", undefined],
    ["duration", "PT3H12M", ["", 11520, 11520]],
    ["duration", "P5D..P7D", ["", 432000, 604800]],
    ["duration", "P1Y6M", ["", 47335428, 47335428]],
    ["time", "20:30", ["", 1230, 1230]],
    ["date", "--03-10", undefined],
  ];
  for (const [type, value, expected] of cases) {
    test(`${type} ${value}`, () => {
      const found = magnitude(figure(type, value));
      assert.deepEqual(found && [found.unit, found.low, found.high], expected);
    });
  }

  test("money is told apart by what it pays for", () => {
    assert.equal(magnitude(figure("money", "45 EUR", { per: "MWh" }))?.unit, "EUR/MWh");
  });

  test("figures stand by type, then unit, then size; days by time", () => {
    const order = ["3000000 EUR", "20 EUR", "1..2 EUR", "9 USD"].map((value) => figure("money", value));
    const dates = [figure("date", "2025-02"), figure("date", "18XX"), figure("date", "--03-01", { resolved: "2024-03-01" }), figure("date")];
    const sorted = [...dates, figure("percent", "2 %"), ...order].sort(byValue);
    assert.deepEqual(
      sorted.map(({ value, resolved }) => resolved ?? value),
      ["1..2 EUR", "20 EUR", "3000000 EUR", "9 USD", "2 %", "18XX", "2024-03-01", "2025-02", undefined],
    );
  });
});

describe("days", () => {
  /** @type {[string, string | undefined, "start" | "middle" | "end" | undefined][]} */
  const cases = [
    ["2025-02-11", "2025-02-11 2025-02-12", undefined],
    ["2024-12", "2024-12-01 2025-01-01", undefined],
    ["2024", "2024-01-01 2025-01-01", undefined],
    ["2024-Q1", "2024-01-01 2024-04-01", undefined],
    ["2024-H2", "2024-07-01 2025-01-01", undefined],
    ["199X", "1990-01-01 2000-01-01", undefined],
    ["18XX", "1800-01-01 1900-01-01", undefined],
    ["2010/2015", "2010-01-01 2016-01-01", undefined],
    ["2025-04-01/2025-04-30", "2025-04-01 2025-05-01", undefined],
    ["2025", "2025-09-01 2026-01-01", "end"],
    ["2025-05-01/2025-05-31", "2025-05-11 2025-05-22", "middle"],
    ["--03-10", undefined, undefined],
    ["XXXX-H1", undefined, undefined],
    ["2015/2010", undefined, undefined],
    ["", undefined, undefined],
  ];
  for (const [value, expected, portion] of cases) {
    test(`${value} ${portion ?? ""}`, () => assert.equal(extent(value, portion)?.map(isoDay).join(" "), expected));
  }

  test("before our era", () => {
    assert.deepEqual(extent("-0043"), [dayNumber(-43), dayNumber(-42)]);
    assert.deepEqual(extent("-04XX"), [dayNumber(-499), dayNumber(-399)]);
  });
});

describe("beside each other", () => {
  test("notes stay in order, never overlap, and move as little as can be", () => {
    assert.deepEqual(stack([{ at: 0, height: 10 }, { at: 50, height: 10 }], 5), [0, 50]);
    assert.deepEqual(stack([{ at: 100, height: 20 }, { at: 100, height: 20 }], 10), [85, 115]);
    assert.deepEqual(stack([{ at: 0, height: 20 }, { at: 0, height: 20 }], 10, 0), [0, 30]);
    const notes = Array.from({ length: 200 }, (_, i) => ({ at: (i * 37) % 11 + i * 12, height: 10 + (i % 5) * 7 }));
    const tops = stack(notes, 4, 0);
    for (const [i, top] of tops.entries()) {
      if (i > 0) assert.ok(top >= tops[i - 1] + notes[i - 1].height + 4 - 1e-9, `note ${i}`);
    }
  });

  test("stretches go to the first lane where they are free, whatever their order", () => {
    assert.deepEqual(lanes([{ from: 0, to: 10 }, { from: 5, to: 15 }, { from: 10, to: 20 }], 5), [0, 1, 0]);
    assert.deepEqual(lanes([{ from: 10, to: 20 }, { from: 0, to: 10 }, { from: 5, to: 12 }, { from: 9, to: 11 }], 2), [0, 0, 1, -1]);
  });

  test("the first index from which on something holds", () => {
    assert.equal(firstIndex(5, (i) => i >= 3), 3);
    assert.equal(firstIndex(5, () => false), 5);
    assert.equal(firstIndex(0, () => true), 0);
  });
});

describe("axes", () => {
  test("a logarithmic one is ruled at powers of ten", () => {
    const axis = logAxis([3e6, 2e9]);
    assert.deepEqual(axis.ticks, [1e6, 1e7, 1e8, 1e9, 1e10]);
    assert.equal(axis.place(1e8), 0.5);
    assert.deepEqual(logAxis([1000]).ticks, [1000, 10000]);
    assert.deepEqual(logAxis([1, 1e12], 5).ticks, [1, 1000, 1e6, 1e9, 1e12]);
    assert.deepEqual(logAxis([0.02, 4]).ticks, [0.01, 0.1, 1, 10]);
  });

  test("a linear one begins and ends at round numbers and holds zero", () => {
    assert.deepEqual(linearAxis([30, 40]).ticks, [0, 10, 20, 30, 40]);
    assert.deepEqual(linearAxis([-3, 0.5]).ticks, [-3, -2, -1, 0, 1]);
    assert.deepEqual(linearAxis([0]).ticks.at(0), 0);
    assert.equal(linearAxis([0, 40]).place(10), 0.25);
  });

  test("one of time is ruled at years, months, weeks or days", () => {
    const ticks = (/** @type {string} */ view, /** @type {number} */ most) => {
      const [from, to] = view.split(" ").map((day) => extent(day)?.[0] ?? NaN);
      return timeTicks([from, to], most).map(({ at, unit }) => `${isoDay(at)} ${unit}`);
    };
    assert.deepEqual(ticks("1950-06-01 2030-01-01", 5), ["1960-01-01 year", "1980-01-01 year", "2000-01-01 year", "2020-01-01 year"]);
    assert.deepEqual(ticks("2024-10-15 2025-04-15", 7), ["2024-11-01 month", "2024-12-01 month", "2025-01-01 year", "2025-02-01 month", "2025-03-01 month", "2025-04-01 month"]);
    assert.deepEqual(ticks("2025-03-01 2025-03-20", 5), ["2025-03-03 day", "2025-03-10 day", "2025-03-17 day"]);
    assert.deepEqual(ticks("2025-03-01 2025-03-04", 5), ["2025-03-01 day", "2025-03-02 day", "2025-03-03 day"]);
    assert.ok(ticks("0500-01-01 2025-01-01", 6).length <= 6);
  });

  test("a timeline begins without what lies far from the rest, and can show all", () => {
    /** @type {import("../../www/js/panels/edtf.js").Days[]} */
    const days = ["1789", ...Array.from({ length: 9 }, (_, i) => `2025-0${i + 1}`)].map((value) => extent(value) ?? [0, 0]);
    const first = firstView(days);
    assert.ok(first[0] > dayNumber(2024) && first[1] > dayNumber(2025, 9));
    assert.ok(whole(days)[0] < dayNumber(1789));
    assert.ok(firstView(days.slice(0, 3))[0] < dayNumber(1789), "two dates are not the rest");
    assert.ok(firstView(days.slice(1), dayNumber(2026, 6))[1] > dayNumber(2026, 6));
  });
});
