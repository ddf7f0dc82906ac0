// @ts-check
/** The page: makes its parts and joins them. */

import english from "../examples/en.js";
import french from "../examples/fr.js";
import { Article } from "./article.js";
import { Card } from "./card.js";
import { Compare } from "./compare.js";
import * as core from "./core.js";
import { Checks } from "./desk/checks.js";
import { Desk } from "./desk/desk.js";
import { setUpKeys } from "./desk/form.js";
import { setUpLost } from "./desk/lost.js";
import { setUpPaint } from "./desk/paint.js";
import { Settings } from "./desk/settings.js";
import { Tabs } from "./desk/tabs.js";
import { Work } from "./desk/work.js";
import { setUpDialogs } from "./dialogs.js";
import { byId } from "./dom.js";
import { i18n, t } from "./i18n.js";
import { setUpLegend } from "./legend.js";
import { Marks } from "./marks.js";
import { complain, hush, tell } from "./notices.js";
import { setUpOffline, takeShared } from "./offline.js";
import { Margin } from "./panels/margin.js";
import { Panels } from "./panels/panels.js";
import { setUpPapers } from "./papers/papers.js";
import { Progress } from "./progress.js";
import { Reading } from "./reading.js";
import { setUpTheme } from "./theme.js";
import { Walk } from "./walk.js";

const article = new Article(byId("article", HTMLElement));
const marks = new Marks(article);
// Before the reading, so that its anchors have moved when the marks come.
const checks = new Checks(marks, article);
const reading = new Reading(article, marks, new Progress(byId("progress", HTMLElement)));
const settings = new Settings({
  language: byId("text-language", HTMLSelectElement),
  date: byId("text-date", HTMLInputElement),
  furniture: byId("text-furniture", HTMLInputElement),
});
const desk = new Desk({ article, reading, settings, checks });
const card = new Card(byId("card", HTMLElement), marks, article, checks);
const walk = new Walk(article, marks, card, byId("position", HTMLElement));
/** @param {import("../types.d.ts").Mark} mark */
const goTo = (mark) => walk.go(mark, { focus: false, flash: true });
const panels = new Panels(marks, article, goTo);
panels.checks = checks;
new Margin(byId("margin", HTMLElement), { article, marks }, goTo);
new Compare(
  {
    main: /** @type {HTMLElement} */ (document.querySelector("main")),
    section: byId("comparison", HTMLElement),
    title: byId("first-title", HTMLElement),
    open: byId("compare", HTMLButtonElement),
    add: byId("add-article", HTMLButtonElement),
    matrix: byId("matrix", HTMLElement),
    summary: byId("comparison-summary", HTMLElement),
  },
  { article, marks, walk, reading, desk },
);
setUpPaint(checks, marks, { progress: byId("progress-checks", HTMLProgressElement), output: byId("checked", HTMLElement) });
setUpLost(byId("lost", HTMLDetailsElement), checks);
setUpKeys(byId("panel", HTMLElement), (line) => panels.markOf(line), checks);
new Tabs(byId("desk", HTMLElement), desk);
new Work(
  byId("work", HTMLDialogElement),
  byId("work-body", HTMLElement),
  [byId("work-open", HTMLElement), byId("work-from-privacy", HTMLElement)],
  desk,
);
const papers = setUpPapers({ article, marks, reading, desk });
setUpLegend(byId("legend", HTMLElement), marks);
setUpTheme(/** @type {HTMLLinkElement | HTMLStyleElement} */ (byId("dark", HTMLElement)), byId("theme", HTMLButtonElement));
setUpDialogs();
setUpTools();
setUpLanguage();

const lacking = core.missing();
if (lacking) complain(`problem.${lacking}`);
try {
  const { complete } = await core.load(i18n.language);
  reading.ready = true;
  // An article may have come first; else, once it is known that none is kept, there is time to get ready for one.
  if (article.text !== "") reading.request("paste");
  else if ((await desk.opened, article.text === "")) core.warmUp([french, english]);
  void complete.then((all) => {
    if (!all) complain("problem.model");
    // What was read before the last model came is read again with it.
    else if (article.text !== "") reading.request("paste");
  });
} catch (error) {
  if (lacking !== "wasm") complain("problem.load", error);
}
await desk.opened;
await reading.prepare();
document.documentElement.dataset.state = reading.ready ? "ready" : "failed";
void setUpOffline();
const shared = await takeShared();
if (shared) papers.openShared(shared);

/** The buttons and fields around the article. */
function setUpTools() {
  byId("new", HTMLButtonElement).addEventListener("click", () => {
    desk.add();
    article.root.focus();
  });
  byId("example", HTMLButtonElement).addEventListener("click", () => {
    article.replace(0, article.text.length, i18n.language === "fr" ? french : english, { cause: "paste" });
  });
  article.addEventListener("refused", () => tell(t("article.refused")));
  article.addEventListener("change", () => {
    hush();
    document.body.classList.toggle("reading", article.text !== "");
  });
  byId("next", HTMLButtonElement).addEventListener("click", () => walk.step(1, { focus: false }));
  byId("previous", HTMLButtonElement).addEventListener("click", () => walk.step(-1, { focus: false }));
}

/** The texts of the page, and the choice of their language. */
function setUpLanguage() {
  const apple = /Mac|iPhone|iPad/.test(navigator.platform);
  const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("button[lang]"));
  const update = () => {
    document.title = t("app.title");
    const control = apple ? "⌘" : t("key.ctrl");
    for (const key of document.querySelectorAll("[data-text='key.ctrl']")) key.textContent = control;
    const hint = matchMedia("(pointer: coarse)").matches ? "welcome.touch" : "welcome.hint";
    byId("hint", HTMLElement).textContent = t(hint, { key: `${control} + V` });
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.lang === i18n.language));
    walk.count();
  };
  for (const button of buttons) {
    button.addEventListener("click", () => i18n.use(/** @type {"fr" | "en"} */ (button.lang)));
  }
  i18n.addEventListener("change", update);
  for (const event of ["annotated", "shown"]) marks.addEventListener(event, update);
  i18n.apply();
  update();
}
