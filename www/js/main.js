// @ts-check
/** The page: makes its parts and joins them. */

import english from "../examples/en.js";
import french from "../examples/fr.js";
import { Article } from "./article.js";
import { Card } from "./card.js";
import { Compare } from "./compare.js";
import * as core from "./core.js";
import { setUpDialogs } from "./dialogs.js";
import { byId } from "./dom.js";
import { i18n, t } from "./i18n.js";
import { setUpLegend } from "./legend.js";
import { List } from "./list.js";
import { Marks } from "./marks.js";
import { complain, hush, say, tell } from "./notices.js";
import { setUpPapers } from "./papers/papers.js";
import { Reading } from "./reading.js";
import { setUpTheme } from "./theme.js";
import { Walk } from "./walk.js";

const article = new Article(byId("article", HTMLElement));
const marks = new Marks(article);
const reading = new Reading(article, marks);
const card = new Card(byId("card", HTMLElement), marks, article);
const walk = new Walk(article, marks, card, byId("position", HTMLElement));
new List(
  { tabs: byId("tabs", HTMLElement), figures: byId("figures", HTMLElement), names: byId("names", HTMLElement), findings: byId("findings", HTMLElement) },
  marks,
  (mark) => walk.go(mark, { focus: false, flash: true }),
);
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
  { article, marks, walk, reading },
);
setUpPapers({ article, marks, reading });
setUpLegend(byId("legend", HTMLElement), marks);
setUpTheme(byId("dark", HTMLLinkElement), byId("theme", HTMLButtonElement));
setUpDialogs();
setUpTools();
setUpLanguage();

const lacking = core.missing();
if (lacking) complain(`problem.${lacking}`);
try {
  const { complete } = await core.load(i18n.language);
  reading.ready = true;
  // An article may have come first; else there is time to get ready for it.
  if (article.text !== "") reading.request("paste");
  else core.warmUp([french, english]);
  void complete.then((all) => {
    if (!all) complain("problem.model");
    // What was read before the last model came is read again with it.
    else if (article.text !== "") reading.request("paste");
  });
} catch (error) {
  if (lacking !== "wasm") complain("problem.load", error);
}
document.documentElement.dataset.state = reading.ready ? "ready" : "failed";

/** The buttons and fields around the article. */
function setUpTools() {
  const restore = () => {
    article.undo();
    say(t("article.restored"));
  };
  byId("new", HTMLButtonElement).addEventListener("click", () => {
    if (article.text === "") return;
    article.replace(0, article.text.length, "", { cause: "paste" });
    window.scrollTo({ top: 0 });
    tell(t("article.cleared"), restore);
  });
  byId("example", HTMLButtonElement).addEventListener("click", () => {
    article.replace(0, article.text.length, i18n.language === "fr" ? french : english, { cause: "paste" });
  });
  article.addEventListener("replaced", () => tell(t("article.replaced"), restore));
  article.addEventListener("refused", () => tell(t("article.refused")));
  article.addEventListener("change", () => {
    hush();
    document.body.classList.toggle("reading", article.text !== "");
  });
  byId("next", HTMLButtonElement).addEventListener("click", () => walk.step(1, { focus: false }));
  byId("previous", HTMLButtonElement).addEventListener("click", () => walk.step(-1, { focus: false }));

  const language = byId("text-language", HTMLSelectElement);
  const date = byId("text-date", HTMLInputElement);
  const furniture = byId("text-furniture", HTMLInputElement);
  const read = () => {
    reading.options = {
      language: /** @type {"auto" | "fr" | "en"} */ (language.value),
      interface: i18n.language,
      furniture: furniture.checked,
      ...(date.value && { reference_date: date.value }),
    };
    reading.request("paste");
  };
  for (const field of [language, date, furniture]) field.addEventListener("change", read);
  // Findings speak the language of the interface.
  i18n.addEventListener("change", read);
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
