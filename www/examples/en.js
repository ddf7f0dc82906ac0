// @ts-check
/** An article of our own in English; its people, companies and events are invented. Its page furniture is part of it: this is what a paste brings. */
export default `Home › Business › Health
Published Tuesday 4 March 2025, 6:30 pm · 2 min read · Share

Corvane to spend $1.4 billion on a vaccine plant in Leeds

By Imogen Hathersage

Corvane Biologics will build a vaccine plant in Leeds at a cost of $1.4 billion (about £1.1 billion), its chief executive, Tobias Renwick, said on Tuesday. “We will have hired 850 people by the end of 2028,” he told nearly 400 guests at the Northern Health Summit 2025.

The site will cover 42 hectares, twice as much as the company’s laboratory in Cork, Ireland, which opened three years ago. It is to fill between 50 and 60 million doses a year, each of 0.5 ml, and store them at -70 °C. Its main product, Novaxil, cut hospital stays by 38% in a trial of 12,400 patients, up from 21.5% for the older vaccine.

Two thirds of the money will come from Pennine Bank, which is lending £730 million over 20 years at a rate of 4.2 to 4.6 percent. Corvane puts in £250m; the rest, at most £120 million, will be raised in the first quarter of 2026.

Not everyone applauds. “They speak of 850 jobs, but seven out of ten will be contracts of less than 18 months,” said Priya Nandakumar of the Laboratory Workers’ Union. The union, which has more than 12,000 members, wants the Fair Hiring Act to be applied: it calls for at least 30 per cent of local hires. Neighbours fear that a quarter of the woodland will be felled.

Mr Renwick will meet Ms Nandakumar on Monday, March 10 at 9:45 am. The inquiry will last six weeks, from April to mid-May; building is to start on 15 September and employ up to 1,500 workers. In 2019 an earlier Corvane project, in Bristol, was dropped after 18 months of studies and £23 million of spending. Steel has since become 1.8 times as expensive, and the pound has lost 0.3 percentage points a month against the euro.

Read next
Leeds plans to double its tram lines
Newsletter: health news in your inbox at 7am`;
