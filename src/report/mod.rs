//! Reports: the analysis in the forms that others read.

pub mod json;
