//! What goes to others: `dist/site/`, for any static host, and `dist/recoupe.html`, the whole page in one file.
//!
//! The same sources give the same bytes.

mod digest;
mod page;
mod single;
mod site;

use anyhow::Result;

use crate::manifest::Manifest;
use crate::project::Project;
use crate::site::Site;
use crate::{budget, term, web};

/// Where the page for a host goes.
pub(crate) const SITE: &str = "dist/site";
/// Where the page in one file goes.
pub(crate) const SINGLE: &str = "dist/recoupe.html";

/// Builds the page, writes both, and holds them against their budget.
///
/// # Errors
/// A failed build, a page over its budget, a file that cannot be written.
pub(crate) fn dist(project: &Project) -> Result<()> {
    let manifest = Manifest::read(project)?;
    web::module(project, &manifest)?;
    let page = Site::new(project, &manifest);
    let host = page.moved_to(project.path(SITE));
    site::write(project, &page, &host)?;
    let weights = budget::weigh(&host)?;
    budget::print(&weights, &manifest.budget);
    term::progress(format_args!("{SITE} is ready for any static host"));
    let bytes = single::write(project, &manifest, &host)?;
    term::progress(format_args!(
        "{SINGLE} is the page in one file of {} bytes",
        crate::table::bytes(bytes)
    ));
    budget::check(&weights, &manifest.budget)
}
