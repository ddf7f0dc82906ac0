// @ts-check
/** The checks whose figure the text no longer holds: a line above the article that opens on what they say. */

import { make } from "../dom.js";
import { i18n, t } from "../i18n.js";
import { tell } from "../notices.js";
import { oneLine } from "../words.js";
import { SIGNS } from "./form.js";

/** So many words of a lost quote are shown. */
const SHOWN = 90;

/**
 * @param {HTMLDetailsElement} root empty
 * @param {import("./checks.js").Checks} checks
 */
export function setUpLost(root, checks) {
  const summary = make("summary", {});
  const list = make("ul", {});
  root.append(summary, make("p", { "data-text": "check.lost.hint" }, t("check.lost.hint")), list);
  const update = () => {
    const lost = checks.lost();
    const focused = list.contains(document.activeElement);
    root.hidden = lost.length === 0;
    if (root.hidden && list.childElementCount === 0) return;
    summary.textContent = t("check.lost", { count: lost.length });
    list.replaceChildren(
      ...lost.map(({ id, text, check }) => {
        const words = oneLine(text);
        const drop = make("button", { type: "button", class: "link" }, t("check.drop"));
        drop.addEventListener("click", () => tell(t("check.dropped"), checks.drop(id)));
        const said = [check.correction, check.note, check.source].filter(Boolean).join(" · ");
        return make(
          "li",
          {},
          make("span", { class: `state-word ${check.status}` }, `${SIGNS[check.status]} ${t(`check.${check.status}`)}`),
          make("span", { class: "lost-text", dir: "auto" }, words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words),
          ...(said ? [make("span", { class: "lost-note", dir: "auto" }, said)] : []),
          drop,
        );
      }),
    );
    if (focused) summary.focus();
  };
  checks.addEventListener("change", update);
  i18n.addEventListener("change", update);
  update();
}
