//! No path of the machine that builds goes into what is built: not for readers to see, and not to make two machines'
//! builds differ. The compiler puts source paths into messages of panics; it is told other names for them.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use crate::files;
use crate::process;
use crate::project::Project;

/// The folders of this machine that sources are read from.
pub(crate) struct Paths {
    /// Each folder with the name it gets, the most particular last: the compiler takes the last that fits.
    names: Vec<(PathBuf, &'static str)>,
}

impl Paths {
    /// The folders of this machine.
    ///
    /// # Errors
    /// A compiler that does not answer, a machine without a home.
    pub(crate) fn of(project: &Project) -> Result<Self> {
        let home = env::var_os("CARGO_HOME").map(PathBuf::from);
        let cargo = home
            .or_else(|| Some(env::home_dir()?.join(".cargo")))
            .context("neither CARGO_HOME nor a home folder is set")?;
        let sysroot =
            process::read(process::program(project, "rustc").args(["--print", "sysroot"]))?;
        let mut names = vec![
            (project.root().to_path_buf(), "recoupe"),
            (PathBuf::from(sysroot), "rust"),
            (cargo.clone(), "cargo"),
        ];
        // The folder in between is named after the registry, which may be a mirror.
        let registries = cargo.join("registry/src");
        if registries.is_dir() {
            for registry in fs::read_dir(&registries).context("cargo's sources")? {
                names.push((registry?.path(), "crates"));
            }
        }
        Ok(Self { names })
    }

    /// The compiler's flags for the other names.
    pub(crate) fn flags(&self) -> Vec<String> {
        let flag = |(path, name): &(PathBuf, &str)| {
            format!("--remap-path-prefix={}={name}", path.display())
        };
        self.names.iter().map(flag).collect()
    }

    /// Makes sure that none of the folders is named in a file.
    ///
    /// # Errors
    /// A file that names one, or that cannot be read.
    pub(crate) fn check_absent(&self, project: &Project, folder: &Path) -> Result<()> {
        for file in files::below(folder)? {
            let content = fs::read(&file).with_context(|| project.shown(&file))?;
            for (path, _) in &self.names {
                let path = path.to_string_lossy();
                ensure!(
                    !content
                        .windows(path.len())
                        .any(|window| window == path.as_bytes()),
                    "{} names the folder {path} of this machine",
                    project.shown(&file)
                );
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_names_the_machine_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let project = Project::at(folder.path());
        let paths = Paths {
            names: vec![(PathBuf::from("/home/lea/recoupe"), "recoupe")],
        };
        let file = folder.path().join("a.wasm");
        fs::write(&file, b"\0asm recoupe/src/lib.rs").unwrap();
        assert!(paths.check_absent(&project, folder.path()).is_ok());
        fs::write(&file, b"\0asm /home/lea/recoupe/src/lib.rs").unwrap();
        let error = paths
            .check_absent(&project, folder.path())
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("a.wasm names the folder /home/lea/recoupe"),
            "{error}"
        );
    }
}
