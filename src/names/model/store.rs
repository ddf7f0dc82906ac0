//! The models at hand: part of the command line, fetched by the page.

use std::sync::OnceLock;

use super::Model;
use crate::text::language::Language;

static FRENCH: OnceLock<Model> = OnceLock::new();
static ENGLISH: OnceLock<Model> = OnceLock::new();

/// The model of a language; none where it was not loaded.
pub(crate) fn model(language: Language) -> Option<&'static Model> {
    #[cfg(not(target_arch = "wasm32"))]
    {
        let (model, data): (_, &[u8]) = match language {
            Language::French => (&FRENCH, include_bytes!("../../../model/fr.bin")),
            Language::English => (&ENGLISH, include_bytes!("../../../model/en.bin")),
        };
        Some(model.get_or_init(|| Model::new(data).expect("a model of this build")))
            .filter(|model| model.language == language)
    }
    #[cfg(target_arch = "wasm32")]
    slot(language).get()
}

/// Takes the bytes of a model; `false` where they are none. Of two models of a language the first stays.
#[cfg(target_arch = "wasm32")]
pub(crate) fn load(data: &[u8]) -> bool {
    let Some(model) = Model::new(data) else {
        return false;
    };
    slot(model.language).get_or_init(|| model);
    true
}

#[cfg(target_arch = "wasm32")]
fn slot(language: Language) -> &'static OnceLock<Model> {
    match language {
        Language::French => &FRENCH,
        Language::English => &ENGLISH,
    }
}
