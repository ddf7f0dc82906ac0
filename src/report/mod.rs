//! Reports: the analysis in the forms that others read.

pub mod explanation;
pub mod json;
