//! Rust to WebAssembly: wasm-pack compiles and binds, wasm-opt shrinks, as the manifest says.
//!
//! wasm-pack takes seconds even when nothing has changed, so a stamp of all that went in and came out says whether it
//! has to run (see [`stamp`]).

mod paths;
mod stamp;

use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context as _, Result};

use crate::manifest::{self, Manifest};
use crate::project::Project;
use crate::{files, process, setup, term};
use paths::Paths;
use stamp::Stamp;

/// What besides the sources decides about the output.
const CONFIGURATION: &[&str] = &[
    manifest::FILE,
    "Cargo.toml",
    "Cargo.lock",
    "package-lock.json",
    "rust-toolchain.toml",
    ".cargo/config.toml",
];

/// Builds the WebAssembly module with its JavaScript, where it is not up to date.
///
/// # Errors
/// Failed set-up or a failed build.
pub(crate) fn module(project: &Project, manifest: &Manifest) -> Result<()> {
    setup::web(project, manifest)?;
    let compiler = process::read(process::program(project, "rustc").arg("--version"))?;
    let stamp = project.path("target/xtask").join("web.stamp");
    let out_dir = &manifest.module.out_dir;
    if Stamp::read(&stamp).is_some_and(|stamp| stamp.holds(project, &compiler)) {
        term::progress(format_args!("{out_dir} is up to date"));
        return Ok(());
    }

    let start = Instant::now();
    term::progress(format_args!("building {out_dir}"));
    if project.path(out_dir).exists() {
        fs::remove_dir_all(project.path(out_dir)).with_context(|| out_dir.clone())?;
    }
    let paths = Paths::of(project)?;
    compile(project, manifest, &paths)?;
    optimize(project, manifest)?;
    for model in &manifest.module.models {
        let name = Path::new(model).file_name().unwrap_or_default();
        let copy = project.path(out_dir).join(name);
        fs::copy(project.path(model), &copy).with_context(|| model.clone())?;
    }
    paths.check_absent(project, &project.path(out_dir))?;

    let inputs = CONFIGURATION
        .iter()
        .map(|file| project.path(file))
        .chain(
            manifest
                .module
                .models
                .iter()
                .map(|model| project.path(model)),
        )
        .chain(sources(project, manifest)?);
    let outputs = files::below(&project.path(out_dir))?;
    Stamp::take(project, &compiler, inputs.chain(outputs)).write(&stamp)?;
    term::passed(out_dir, start.elapsed());
    Ok(())
}

fn compile(project: &Project, manifest: &Manifest, paths: &Paths) -> Result<()> {
    let module = &manifest.module;
    let mut wasm_pack = process::program(project, &project.tool("wasm-pack").to_string_lossy());
    // Everything it needs is set up already; left alone it would fetch its own copies.
    wasm_pack.args(["--log-level", "error", "build", "--mode", "no-install"]);
    wasm_pack.args(["--no-opt", "--no-pack", "--no-gitignore"]);
    wasm_pack.args(["--target", &module.target, "--profile", &module.profile]);
    wasm_pack.args(["--out-dir", &module.out_dir, "--out-name", &module.out_name]);
    wasm_pack.args([".", "--", "--locked"]);
    if !module.features.is_empty() {
        wasm_pack.args(["--features", &module.features.join(",")]);
    }
    wasm_pack
        .env("PATH", project.search_path()?)
        .env("WASM_PACK_CACHE", project.tools_dir().join("cache"))
        .env("CARGO_TARGET_DIR", project.target_dir())
        .env("CARGO_ENCODED_RUSTFLAGS", paths.flags().join("\x1f"));
    process::run(&mut wasm_pack)
}

fn optimize(project: &Project, manifest: &Manifest) -> Result<()> {
    let module = &manifest.module;
    let wasm = project
        .path(&module.out_dir)
        .join(format!("{}_bg.wasm", module.out_name));
    let smaller = wasm.with_extension("wasm.opt");
    let mut wasm_opt = process::npm_tool(project, "binaryen/bin/wasm-opt");
    wasm_opt
        .args(&manifest.optimize.flags)
        .arg(&wasm)
        .arg("--output")
        .arg(&smaller);
    process::run(&mut wasm_opt)?;
    fs::rename(&smaller, &wasm).with_context(|| project.shown(&wasm))
}

/// Every file that the compiler read for the module, by its own account.
fn sources(project: &Project, manifest: &Manifest) -> Result<Vec<std::path::PathBuf>> {
    let module = &manifest.module;
    let folder = project
        .target_dir()
        .join("wasm32-unknown-unknown")
        .join(&module.profile);
    let list = folder.join(format!("{}.d", module.out_name));
    let list = fs::read_to_string(&list).with_context(|| project.shown(&list))?;
    Ok(stamp::dependencies(&list)
        .iter()
        .map(|file| project.path(Path::new(file)))
        .collect())
}
