//! The models at hand: part of the command line, fetched by the page.

use std::sync::OnceLock;

use super::Model;
use crate::text::language::Language;

static FRENCH: OnceLock<Option<Model>> = OnceLock::new();
static ENGLISH: OnceLock<Option<Model>> = OnceLock::new();

/// The model of a language; none where it was not loaded.
pub(crate) fn model(language: Language) -> Option<&'static Model> {
    #[cfg(not(target_arch = "wasm32"))]
    {
        let (model, data): (_, &[u8]) = match language {
            Language::French => (&FRENCH, include_bytes!("../../../model/fr.bin")),
            Language::English => (&ENGLISH, include_bytes!("../../../model/en.bin")),
        };
        model.get_or_init(|| Model::new(data)).as_ref()
    }
    #[cfg(target_arch = "wasm32")]
    slot(language).get()?.as_ref()
}

/// Takes the bytes of a model for a language, once; `false` where they are none or one is there already.
#[cfg(target_arch = "wasm32")]
pub(crate) fn load(language: Language, data: &[u8]) -> bool {
    let model = Model::new(data);
    model.is_some() && slot(language).set(model).is_ok()
}

#[cfg(target_arch = "wasm32")]
fn slot(language: Language) -> &'static OnceLock<Option<Model>> {
    match language {
        Language::French => &FRENCH,
        Language::English => &ENGLISH,
    }
}
