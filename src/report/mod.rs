//! Reports: the analysis in the forms that others read.

pub mod comparison;
pub mod explanation;
pub mod json;
