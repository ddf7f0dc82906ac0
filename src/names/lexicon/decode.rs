//! Decoding the data.

use super::{BEGINNING, Entry, Group, LONGEST, Lexicon, Phrase, Senses, Slot, VACANT, home, letters};
use crate::text::fold;
use crate::text::token::{Case, Token, tokenize};

/// Reads the written form. Lines that make no sense are skipped: the data is part of the build, and its tests say
/// whether it is whole.
pub(super) fn decode(data: &str) -> Lexicon {
    let mut table = Builder {
        lexicon: Lexicon {
            arena: String::with_capacity(data.len() * 2),
            entries: Vec::new(),
            slots: vec![Slot { key: 0, entry: VACANT }; 1 << 10],
        },
        used: 0,
        tokens: Vec::new(),
    };
    let mut senses = Senses::default();
    let mut before = String::new();
    let mut group: Group = 0;
    for line in data.lines() {
        if let Some(section) = line.strip_prefix('#') {
            senses = Senses::of_section(section);
            before.clear();
            continue;
        }
        let mut forms = line.split('\t');
        let Some((shared, rest)) = forms.next().and_then(|form| form.split_at_checked(1)) else {
            continue;
        };
        before.truncate(before.floor_char_boundary(usize::from(shared.as_bytes()[0].saturating_sub(b'0'))));
        before.push_str(rest);
        table.add(&before, senses, group);
        for form in forms {
            table.add(form, senses, group);
        }
        group += 1;
    }
    table.lexicon
}

struct Builder {
    lexicon: Lexicon,
    used: usize,
    tokens: Vec<Token>,
}

impl Builder {
    /// Adds a form, and the form that it takes after a contraction.
    fn add(&mut self, form: &str, senses: Senses, group: Group) {
        self.insert(form, senses, group, false);
        let bare = form.strip_prefix("Le ").or_else(|| form.strip_prefix("Les "));
        if let Some(bare) = bare.filter(|_| senses.any(Senses::NAME)) {
            self.insert(bare, senses, group, true);
        }
    }

    fn insert(&mut self, form: &str, senses: Senses, group: Group, contracted: bool) {
        let mut tokens = std::mem::take(&mut self.tokens);
        tokens.clear();
        tokenize(form, &mut tokens);
        let mut phrase = Phrase::default();
        for (i, token) in tokens.iter().enumerate() {
            if phrase.push(form, token) && i + 1 < tokens.len() {
                self.reserve();
                self.begin(phrase.key);
            }
        }
        if phrase.words > 0 && phrase.words <= LONGEST {
            self.reserve();
            let acronym = tokens.len() == 1 && tokens[0].case == Case::Upper;
            self.complete(form, phrase, senses, group, acronym, contracted);
        }
        self.tokens = tokens;
    }

    /// Notes that a phrase begins with what has this key.
    fn begin(&mut self, key: u32) {
        if self.lexicon.slots_of(key).next().is_none() {
            self.occupy(Slot { key, entry: BEGINNING });
        }
    }

    fn complete(&mut self, form: &str, phrase: Phrase, senses: Senses, group: Group, acronym: bool, contracted: bool) {
        let lexicon = &self.lexicon;
        let name = senses.any(Senses::NAME.or(Senses::FORENAME));
        // A common word and a name, an acronym and a word, may be spelled alike and stay apart: they differ in case.
        let same = lexicon.slots_of(phrase.key).find(|&i| {
            lexicon.entries.get(i as usize).is_some_and(|entry| {
                (entry.is_name(), entry.acronym, entry.contracted) == (name, acronym, contracted)
                    && letters(&lexicon.arena[entry.start as usize..entry.end as usize]).eq(letters(form))
            })
        });
        if let Some(i) = same {
            let entry = &mut self.lexicon.entries[i as usize];
            entry.senses = entry.senses.or(senses);
            entry.capitals &= phrase.capitals;
            entry.group = entry.group.filter(|&known| known == group);
            return;
        }
        let start = self.lexicon.arena.len() as u32;
        self.lexicon.arena.extend(fold::folded(form));
        let index = self.lexicon.entries.len() as u32;
        self.lexicon.entries.push(Entry {
            start,
            end: self.lexicon.arena.len() as u32,
            senses,
            group: Some(group),
            capitals: phrase.capitals,
            acronym,
            contracted,
        });
        self.occupy(Slot { key: phrase.key, entry: index });
    }

    fn occupy(&mut self, slot: Slot) {
        let mask = self.lexicon.slots.len() - 1;
        let mut at = home(slot.key) & mask;
        while self.lexicon.slots[at].entry != VACANT {
            at = (at + 1) & mask;
        }
        self.lexicon.slots[at] = slot;
        self.used += 1;
    }

    /// Keeps the table at most half full.
    fn reserve(&mut self) {
        if self.used * 2 < self.lexicon.slots.len() {
            return;
        }
        let doubled = vec![Slot { key: 0, entry: VACANT }; self.lexicon.slots.len() * 2];
        let slots = std::mem::replace(&mut self.lexicon.slots, doubled);
        self.used = 0;
        for slot in slots.into_iter().filter(|slot| slot.entry != VACANT) {
            self.occupy(slot);
        }
    }
}
