//! The page as it goes to a host: `dist/site/`, a plain copy of the files of the page and nothing else.

use std::fs;

use anyhow::{Context as _, Result};

use crate::manifest::Manifest;
use crate::project::Project;
use crate::site::Site;
use crate::{term, web};

const FOLDER: &str = "dist/site";

/// Builds the page and assembles it. The same sources give the same bytes.
///
/// # Errors
/// A failed build, a page over its budget, a file that cannot be written.
pub(crate) fn dist(project: &Project) -> Result<()> {
    web::build(project)?;
    let site = Site::new(project, &Manifest::read(project)?);
    let folder = project.path(FOLDER);
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| FOLDER.to_owned())?;
    }
    for page in site.files()? {
        let copy = folder.join(&page.name);
        fs::create_dir_all(copy.parent().unwrap_or(&folder))?;
        fs::copy(&page.path, &copy).with_context(|| project.shown(&copy))?;
    }
    term::progress(format_args!("{FOLDER} is ready for any static host"));
    Ok(())
}
