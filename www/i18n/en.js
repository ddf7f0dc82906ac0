// @ts-check
/**
 * The texts of the interface in English.
 *
 * @type {Record<import("./fr.js").Key, string>}
 */
const en = {
  "app.title": "Recoupe – the names and figures of an article",
  "app.skip": "Skip to the article",
  "app.language": "Language of the interface",
  "app.dark": "Dark theme",
  "app.tools": "Tools",

  "article.label": "Article",
  "article.new": "New article",
  "article.busy": "Reading the article…",
  "article.cleared": "Article removed.",
  "article.replaced": "Article replaced.",
  "article.restored": "Article restored.",
  "article.refused": "The clipboard holds no text.",
  "article.undo": "Undo",

  "welcome.title": "Paste an article here",
  "welcome.hint": "{key}, anywhere on the page. Every name and every figure is marked at once, with its exact value.",
  "welcome.touch":
    "Press here for a while, then “Paste”. Every name and every figure is marked at once, with its exact value.",
  "welcome.example": "Try an example",

  "options.title": "Reading settings",
  "options.language": "Language of the text",
  "options.auto": "Automatic",
  "options.fr": "French",
  "options.en": "English",
  "options.date": "Date of the article",
  "options.date.hint": "It settles “yesterday” or “Monday”.",

  "walk.group": "From mark to mark",
  "walk.next": "Next mark (F8)",
  "walk.previous": "Previous mark (Shift + F8)",
  "walk.position": "{position} of {count}",
  "walk.count": "{count} mark|{count} marks",
  "walk.none": "No marks",

  "legend.title": "Key",
  "legend.figures": "Figures",
  "legend.names": "Names",
  "legend.all": "All figures",
  "legend.all.names": "All names",
  "legend.type": "{type}: {count}",

  "list.title": "List",
  "list.figures": "Figures",
  "list.names": "Names",
  "list.none.figures": "No figures to show.",
  "list.none.names": "No names to show.",
  "list.more": "Show more ({count})",
  "list.mentions": "{count} mention|{count} mentions",
  "list.mention": "Mention {number} of {name}",
  "list.aliases": "also {aliases}",

  "card.label": "Mark",
  "card.normal": "Normal form",
  "card.resolved": "That is",
  "card.aliases": "Also",
  "card.role": "Role",
  "card.mention": "Mention {number} of {count}",

  "type.money": "money",
  "type.percent": "percentage",
  "type.ratio": "ratio",
  "type.multiplier": "multiplier",
  "type.duration": "duration",
  "type.quantity": "quantity",
  "type.number": "number",
  "type.date": "date",
  "type.time": "time",
  "type.person": "person",
  "type.organization": "organization",
  "type.place": "place",
  "type.event": "event",
  "type.product": "product, work, law",

  "qualifier.about": "about",
  "qualifier.nearly": "nearly",
  "qualifier.more-than": "more than",
  "qualifier.at-least": "at least",
  "qualifier.less-than": "less than",
  "qualifier.at-most": "at most",

  "range.both": "{low} to {high}",
  "range.from": "{low} or more",
  "range.to": "{high} or less",
  "unit.pp": "percentage point",
  "date.quarter1": "first quarter {y}",
  "date.quarter2": "second quarter {y}",
  "date.quarter3": "third quarter {y}",
  "date.quarter4": "fourth quarter {y}",
  "date.half1": "first half {y}",
  "date.half2": "second half {y}",
  "date.decade": "{y}s",
  "date.century": "{ordinal} century",

  "keys.title": "Keyboard",
  "keys.open": "Keyboard shortcuts",
  "keys.paste": "Paste an article, wherever you are",
  "keys.next": "Next mark",
  "keys.previous": "Previous mark",
  "keys.list": "In the list: from line to line",
  "keys.mentions": "In the list: from mention to mention",
  "keys.jump": "In the list: go to the mark",
  "keys.escape": "Close the card",
  "keys.undo": "Undo, redo",
  "keys.close": "Close",
  "key.ctrl": "Ctrl",
  "key.shift": "Shift",
  "key.alt": "Alt",
  "key.enter": "Enter",
  "key.escape": "Esc",

  "privacy.line": "Nothing leaves this device, and the browser sees to it.",
  "privacy.open": "Verify",
  "privacy.title": "Nothing leaves this device",
  "privacy.policy":
    "This page carries a security rule (Content Security Policy) that the browser itself enforces. It allows no outside address, accepts no script that is foreign to the page and forbids forms:",
  "privacy.check.network":
    "To see it, open the developer tools (F12), Network tab, then paste an article: no request is sent.",
  "privacy.check.offline": "Or go offline once the page is open: everything still works.",
  "privacy.memory": "The page remembers your settings, never a word of an article.",

  "problem.highlights":
    "This browser cannot paint the marks in the text. It takes Chrome or Edge 105, Safari 17.2, Firefox 140, or newer. The list works all the same.",
  "problem.wasm":
    "This browser cannot read the article: it lacks WebAssembly. It takes Chrome or Edge 105, Safari 17.2, Firefox 140, or newer.",
  "problem.load": "The reading module could not be loaded. Reload the page. ({reason})",
  "problem.model": "A model of names could not be loaded: names are recognized by rules, less surely. Reload the page.",
  "problem.analysis": "The article could not be read, but its text is intact. Copy it, then reload the page. ({reason})",
};

export default en;
