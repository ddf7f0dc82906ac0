//! The JavaScript API: plain objects in, plain objects out, offsets in UTF-16 code units.
//!
//! Nothing returned has to be freed. A lone surrogate in a JavaScript string becomes U+FFFD on its way in, which
//! is one code unit for one, so that offsets stay true.

use crate::compare::Source;
use crate::report::comparison::ComparisonReport;
use crate::report::explanation::{ExplanationReport, NameExplanationReport};
use crate::report::json::Report;
use crate::{Analysis, Date, Language, Options, Utf16};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::js_sys::{Array, Function, Reflect};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm.d.ts");

/// Sends the message of a panic to the console before the module stops.
#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

/// What a caller may set, as JavaScript gives it.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Settings {
    language: Option<String>,
    interface: Option<String>,
    reference_date: Option<String>,
    /// Whether what the page puts around its article is painted and checked like the article.
    pub(crate) furniture: bool,
    /// What the names of highlights begin with.
    pub(crate) name: Option<String>,
    /// Types that are found but not painted.
    pub(crate) hidden: Vec<String>,
}

impl Settings {
    /// Reads an options object; `undefined` and `null` set nothing.
    pub(crate) fn from_js(value: &JsValue) -> Result<Self, JsError> {
        if value.is_undefined() || value.is_null() {
            return Ok(Self::default());
        }
        serde_wasm_bindgen::from_value(value.clone())
            .map_err(|error| JsError::new(&format!("options: {error}")))
    }

    /// These, and what they leave open as others have it.
    fn or(self, other: &Self) -> Self {
        Self {
            language: self.language.or_else(|| other.language.clone()),
            reference_date: self.reference_date.or_else(|| other.reference_date.clone()),
            furniture: self.furniture || other.furniture,
            ..self
        }
    }

    /// The options of the core.
    pub(crate) fn options(&self) -> Result<Options, JsError> {
        let language = |name: &str, given: &Option<String>| match given.as_deref() {
            None | Some("auto") => Ok(None),
            Some(code) => Language::from_code(code).map(Some).ok_or_else(|| {
                JsError::new(&format!(
                    "options.{name}: expected \"auto\", \"fr\" or \"en\", got {code:?}"
                ))
            }),
        };
        let reference_date = self
            .reference_date
            .as_deref()
            .map(str::parse::<Date>)
            .transpose();
        Ok(Options {
            language: language("language", &self.language)?,
            interface: language("interface", &self.interface)?,
            furniture: self.furniture,
            reference_date: reference_date
                .map_err(|error| JsError::new(&format!("options.reference_date: {error}")))?,
        })
    }
}

/// Finds the names and figures of a text.
///
/// # Errors
/// Where an option is not what it may be.
#[wasm_bindgen(skip_typescript)]
pub fn analyze(text: &str, options: &JsValue) -> Result<JsValue, JsError> {
    let analysis = crate::analyze(text, &Settings::from_js(options)?.options()?);
    Ok(to_js(&Report::new::<Utf16>(None, text, &analysis)))
}

/// Does what [`analyze`] does, and calls `tell` with the share that is done.
///
/// # Errors
/// Where an option is not what it may be.
#[wasm_bindgen(skip_typescript)]
pub fn analyze_telling(text: &str, options: &JsValue, tell: &Function) -> Result<JsValue, JsError> {
    let options = Settings::from_js(options)?.options()?;
    let analysis = crate::analyze_telling(text, &options, &mut |share| {
        // Whoever is told may fail; the reading goes on.
        let _ = tell.call1(&JsValue::UNDEFINED, &share.into());
    });
    Ok(to_js(&Report::new::<Utf16>(None, text, &analysis)))
}

/// How the figure at a UTF-16 offset of a text was read, or why the name there was found; `undefined` where neither
/// stands.
///
/// # Errors
/// Where an option is not what it may be.
#[wasm_bindgen(skip_typescript)]
pub fn explain(text: &str, options: &JsValue, at: usize) -> Result<JsValue, JsError> {
    let options = Settings::from_js(options)?.options()?;
    let Some(byte) = crate::byte_of::<Utf16>(text, at) else {
        return Ok(JsValue::UNDEFINED);
    };
    if let Some(figure) = crate::explain_at(text, &options, byte) {
        return Ok(to_js(&ExplanationReport::new::<Utf16>(text, &figure)));
    }
    let name = crate::explain_name_at(text, &options, byte);
    Ok(name.map_or(JsValue::UNDEFINED, |name| {
        to_js(&NameExplanationReport::new::<Utf16>(text, &name))
    }))
}

/// Holds articles against each other: texts, or objects with a `text` and what is to be known of it.
///
/// # Errors
/// Where an article is none, or an option is not what it may be.
#[wasm_bindgen(skip_typescript)]
pub fn compare(articles: &Array, options: &JsValue) -> Result<JsValue, JsError> {
    let shared = Settings::from_js(options)?;
    let read: Vec<(String, Options)> = articles
        .iter()
        .enumerate()
        .map(|(index, article)| {
            if let Some(text) = article.as_string() {
                return Ok((text, shared.options()?));
            }
            let text = Reflect::get(&article, &"text".into()).ok();
            let text = text.and_then(|text| text.as_string()).ok_or_else(|| {
                JsError::new(&format!(
                    "articles[{index}]: expected a text or an object with one"
                ))
            })?;
            Ok((text, Settings::from_js(&article)?.or(&shared).options()?))
        })
        .collect::<Result<_, JsError>>()?;
    let analyses: Vec<Analysis> = read
        .iter()
        .map(|(text, options)| crate::analyze(text, options))
        .collect();
    let sources: Vec<Source> = read
        .iter()
        .zip(&analyses)
        .map(|((text, options), analysis)| Source {
            text,
            analysis,
            options: *options,
        })
        .collect();
    let comparison = crate::compare::compare(&sources);
    Ok(to_js(&ComparisonReport::new::<Utf16>(
        &[],
        &sources,
        &comparison,
    )))
}

/// Takes a model of names; until then names of its language are found by rules.
///
/// # Errors
/// Where the bytes are no model.
#[wasm_bindgen(skip_typescript)]
pub fn load_model(data: &[u8]) -> Result<(), JsError> {
    if crate::names::model::store::load(data) {
        Ok(())
    } else {
        Err(JsError::new("load_model: these bytes are no model"))
    }
}

/// A report as a plain object.
pub(crate) fn to_js(report: &impl Serialize) -> JsValue {
    // A report is made of strings, numbers, lists and structures: nothing that could be refused.
    serde_wasm_bindgen::to_value(report).unwrap_throw()
}
