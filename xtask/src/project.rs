//! Where things are in the checkout.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

/// The checkout that the command works on.
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// The checkout this command was started from.
    ///
    /// # Errors
    /// Outside a checkout.
    pub(crate) fn find() -> Result<Self> {
        // Cargo names the folder of xtask at run time; the compiled-in one would be wrong once a checkout has moved.
        let root = match env::var_os("CARGO_MANIFEST_DIR") {
            Some(xtask) => Path::new(&xtask)
                .parent()
                .context("xtask stands in no workspace")?
                .to_path_buf(),
            None => env::current_dir()?,
        };
        ensure!(
            root.join("wasm-pack.toml").is_file(),
            "{} holds no wasm-pack.toml: run `cargo xtask` inside the checkout",
            root.display()
        );
        Ok(Self { root })
    }

    /// A checkout in this folder.
    #[cfg(test)]
    pub(crate) fn at(root: &Path) -> Self {
        Self {
            root: root.to_path_buf(),
        }
    }

    /// The folder of the checkout, absolute.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A path inside the checkout.
    pub(crate) fn path(&self, inside: impl AsRef<Path>) -> PathBuf {
        self.root.join(inside)
    }

    /// Where cargo puts what it builds.
    pub(crate) fn target_dir(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.path("target"), |dir| self.path(dir))
    }

    /// Where the tools are installed that cargo builds.
    pub(crate) fn tools_dir(&self) -> PathBuf {
        self.path(".tools")
    }

    /// The executable of an installed tool.
    pub(crate) fn tool(&self, name: &str) -> PathBuf {
        self.tools_dir().join("bin").join(executable(name))
    }

    /// The `PATH` on which the project's own tools come first.
    ///
    /// # Errors
    /// A path of the checkout that cannot stand in a `PATH` (one with a colon in it).
    pub(crate) fn search_path(&self) -> Result<OsString> {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let paths =
            std::iter::once(self.tools_dir().join("bin")).chain(env::split_paths(&inherited));
        env::join_paths(paths).context("the folder of the checkout cannot stand in PATH")
    }

    /// A path as it is shown: relative to the checkout where it lies in it.
    pub(crate) fn shown(&self, path: &Path) -> String {
        path.strip_prefix(&self.root)
            .unwrap_or(path)
            .display()
            .to_string()
    }
}

/// The file name of an executable on this system.
pub(crate) fn executable(name: &str) -> String {
    format!("{name}{}", env::consts::EXE_SUFFIX)
}
