// @ts-check
/** The texts of the interface in French. The keys of this file are the keys. */

const fr = {
  "app.title": "Recoupe – les noms et les chiffres d’un article",
  "app.skip": "Aller à l’article",
  "app.language": "Langue de l’interface",
  "app.dark": "Thème sombre",
  "app.tools": "Outils",

  "article.label": "Article",
  "article.new": "Nouvel article",
  "article.busy": "Lecture de l’article…",
  "article.cleared": "Article retiré.",
  "article.replaced": "Article remplacé.",
  "article.restored": "Article rétabli.",
  "article.refused": "Le presse-papiers ne contient pas de texte.",
  "article.undo": "Annuler",

  "welcome.title": "Collez un article ici",
  "welcome.hint":
    "{key}, n’importe où sur la page. Chaque nom et chaque chiffre est marqué sur-le-champ, avec sa valeur exacte.",
  "welcome.touch":
    "Touchez ici longuement, puis «\u00A0Coller\u00A0». Chaque nom et chaque chiffre est marqué sur-le-champ, avec sa valeur exacte.",
  "welcome.example": "Essayer avec un exemple",

  "options.title": "Réglages de lecture",
  "options.language": "Langue du texte",
  "options.auto": "Automatique",
  "options.fr": "Français",
  "options.en": "Anglais",
  "options.date": "Date de l’article",
  "options.date.hint": "Elle situe «\u00A0hier\u00A0» ou «\u00A0lundi\u00A0».",

  "walk.group": "D’une marque à l’autre",
  "walk.next": "Marque suivante (F8)",
  "walk.previous": "Marque précédente (Maj + F8)",
  "walk.position": "{position} sur {count}",
  "walk.count": "{count} marque|{count} marques",
  "walk.none": "Aucune marque",

  "legend.title": "Légende",
  "legend.figures": "Chiffres",
  "legend.names": "Noms",
  "legend.all": "Tous les chiffres",
  "legend.all.names": "Tous les noms",
  "legend.type": "{type}\u00A0: {count}",

  "list.title": "Relevé",
  "list.figures": "Chiffres",
  "list.names": "Noms",
  "list.none.figures": "Aucun chiffre à montrer.",
  "list.none.names": "Aucun nom à montrer.",
  "list.more": "Afficher la suite ({count})",
  "list.mentions": "{count} mention|{count} mentions",
  "list.mention": "Mention {number} de {name}",
  "list.aliases": "aussi {aliases}",

  "card.label": "Marque",
  "card.normal": "Forme normale",
  "card.resolved": "Soit",
  "card.aliases": "Aussi",
  "card.role": "Qualité",
  "card.mention": "Mention {number} sur {count}",

  "type.money": "montant",
  "type.percent": "pourcentage",
  "type.ratio": "proportion",
  "type.multiplier": "multiplicateur",
  "type.duration": "durée",
  "type.quantity": "quantité",
  "type.number": "nombre",
  "type.date": "date",
  "type.time": "heure",
  "type.person": "personne",
  "type.organization": "organisation",
  "type.place": "lieu",
  "type.event": "événement",
  "type.product": "produit, œuvre, loi",

  "qualifier.about": "environ",
  "qualifier.nearly": "près de",
  "qualifier.more-than": "plus de",
  "qualifier.at-least": "au moins",
  "qualifier.less-than": "moins de",
  "qualifier.at-most": "au plus",

  "range.both": "{low} à {high}",
  "range.from": "{low} ou plus",
  "range.to": "{high} ou moins",
  "unit.pp": "point de pourcentage",
  "date.quarter1": "1er trimestre {y}",
  "date.quarter2": "2e trimestre {y}",
  "date.quarter3": "3e trimestre {y}",
  "date.quarter4": "4e trimestre {y}",
  "date.half1": "1er semestre {y}",
  "date.half2": "2d semestre {y}",
  "date.decade": "années {y}",
  "date.century": "{roman} siècle",

  "keys.title": "Clavier",
  "keys.open": "Raccourcis clavier",
  "keys.paste": "Coller un article, où que l’on soit",
  "keys.next": "Marque suivante",
  "keys.previous": "Marque précédente",
  "keys.list": "Dans le relevé\u00A0: d’une ligne à l’autre",
  "keys.mentions": "Dans le relevé\u00A0: d’une mention à l’autre",
  "keys.jump": "Dans le relevé\u00A0: aller à la marque",
  "keys.escape": "Fermer la fiche",
  "keys.undo": "Annuler, rétablir",
  "keys.close": "Fermer",
  "key.ctrl": "Ctrl",
  "key.shift": "Maj",
  "key.alt": "Alt",
  "key.enter": "Entrée",
  "key.escape": "Échap",

  "privacy.line": "Rien ne quitte cet appareil, et le navigateur y veille.",
  "privacy.open": "Vérifier",
  "privacy.title": "Rien ne quitte cet appareil",
  "privacy.policy":
    "Cette page porte une règle de sécurité (Content Security Policy) que le navigateur applique de lui-même. Elle n’autorise aucune adresse extérieure, n’accepte aucun script étranger à la page et interdit les formulaires\u00A0:",
  "privacy.check.network":
    "Pour le voir, ouvrez les outils de développement (F12), onglet Réseau, puis collez un article\u00A0: aucune requête ne part.",
  "privacy.check.offline": "Ou coupez la connexion une fois la page ouverte\u00A0: tout marche encore.",
  "privacy.memory": "La page retient vos réglages, jamais un mot d’un article.",

  "problem.highlights":
    "Ce navigateur ne sait pas peindre les marques dans le texte. Il faut Chrome ou Edge 105, Safari 17.2, Firefox 140, ou plus récent. Le relevé, lui, fonctionne.",
  "problem.wasm":
    "Ce navigateur ne peut pas lire l’article\u00A0: WebAssembly lui manque. Il faut Chrome ou Edge 105, Safari 17.2, Firefox 140, ou plus récent.",
  "problem.load": "Le module de lecture n’a pas pu être chargé. Rechargez la page. ({reason})",
  "problem.model": "Un modèle des noms n’a pas pu être chargé : les noms sont reconnus par des règles, moins sûrement. Rechargez la page.",
  "problem.analysis": "L’article n’a pas pu être lu, mais son texte est intact. Rechargez la page après l’avoir copié. ({reason})",
};

/** @typedef {keyof typeof fr} Key */

export default fr;
