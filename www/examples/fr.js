// @ts-check
/** An article of our own in French; its people, companies and events are invented. Its narrow and wide no-break spaces are part of it. */
export default `Accueil › Économie › Mer et littoral
Publié le mardi 4 mars 2025 à 18 h 30 – Lecture : 2 min – Partager

Ventalis investira 1,2 milliard d’euros dans l’éolien flottant à Brest

Par Maëlle Kerguen

La société Ventalis construira à Brest une usine d’éoliennes flottantes de 1,2 milliard d’euros (environ 1,3 milliard de dollars). Sa présidente, Solène Abgrall, l’a annoncé mardi au Forum de la mer 2025, devant près de 400 personnes. « Nous aurons créé 850 emplois avant la fin de 2028 », a-t-elle promis.

L’usine occupera 42 hectares. Elle sortira de 50 à 60 flotteurs par an, soit deux fois plus que le site de Vigo, en Espagne, ouvert il y a trois ans. Chacun portera une turbine Aéris 15, haute de 260 mètres, d’une puissance de 15 mégawatts. La capacité totale, 900 MW, doit couvrir 12 % de la consommation d’électricité de la Bretagne, contre 4,5 % aujourd’hui.

Les deux tiers du financement viendront de la Banque d’Armorique, qui prête 800 millions d’euros sur 20 ans à un taux compris entre 3,2 et 3,6 %. Ventalis apporte 250 M€ ; le reste, au plus 150 millions, sera levé au premier trimestre 2026.

Tout le monde n’applaudit pas. « On nous parle de 850 emplois, mais 7 sur 10 seront des contrats de moins de 18 mois », regrette Yann Le Bihan, délégué de l’Union des ports de l’Ouest. Le syndicat, qui compte plus de 12 000 adhérents, demande que la loi Rivages soit appliquée : elle impose au moins 30 % d’embauches locales. Les pêcheurs, eux, craignent de perdre un quart de leurs zones.

Mme Abgrall recevra M. Le Bihan lundi 10 mars à 9 h 45. L’enquête publique durera six semaines, d’avril à mi-mai ; le chantier doit s’ouvrir le 15 septembre et employer jusqu’à 1 500 ouvriers. En 2019, un premier projet de Ventalis, à Lorient, avait été abandonné après dix-huit mois d’études et 23 millions d’euros de dépenses. Depuis, le prix de l’acier a été multiplié par 1,8.

À lire aussi
Le port de Brest veut doubler ses quais
Newsletter : chaque matin à 7 h, l’essentiel de la mer`;
