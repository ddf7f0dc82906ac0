//! The browsers that the page is tested in.
//!
//! Each is taken from its environment variable, then from the search path, then from where the system's installers put
//! it. On Debian and its relatives a missing one is installed; elsewhere the error says how to.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context as _, Result, bail, ensure};

use crate::process;
use crate::project::Project;
use crate::term;

/// The executables of all browsers that the tests ask for.
pub(crate) struct Browsers {
    found: Vec<(&'static Browser, PathBuf)>,
}

impl Browsers {
    /// Finds them all, or installs what is missing.
    ///
    /// # Errors
    /// A browser that is missing and cannot be installed from here, with the command that would; a variable that names
    /// no file.
    pub(crate) fn ready(project: &Project) -> Result<Self> {
        if ALL.iter().any(|browser| matches!(browser.find(), Ok(None))) {
            install(project)?;
        }
        let mut found = Vec::new();
        for browser in ALL {
            let executable = browser
                .find()?
                .with_context(|| format!("{} is missing. {}", browser.name, browser.advice()))?;
            found.push((browser, executable));
        }
        Ok(Self { found })
    }

    /// The variables by which the tests know them.
    pub(crate) fn environment(&self) -> impl Iterator<Item = (&'static str, &Path)> {
        self.found
            .iter()
            .map(|(browser, executable)| (browser.variable, executable.as_path()))
    }
}

/// A browser and the places where it may be.
struct Browser {
    name: &'static str,
    /// Overrides the search.
    variable: &'static str,
    debian: &'static str,
    homebrew: &'static str,
    winget: &'static str,
    commands: &'static [&'static str],
    /// Full paths; a leading variable in braces stands for its value.
    places: &'static [&'static str],
}

const ALL: &[Browser] = &[
    Browser {
        name: "Chromium",
        variable: "RECOUPE_CHROMIUM",
        debian: "chromium",
        homebrew: "google-chrome",
        winget: "Google.Chrome",
        commands: &[
            "chromium",
            "google-chrome-stable",
            "google-chrome",
            "chromium-browser",
            "microsoft-edge-stable",
            "microsoft-edge",
        ],
        places: &[
            "/opt/google/chrome/chrome",
            "/opt/microsoft/msedge/msedge",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
            "{HOME}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "{HOME}/Applications/Chromium.app/Contents/MacOS/Chromium",
            r"{ProgramFiles}\Google\Chrome\Application\chrome.exe",
            r"{ProgramFiles(x86)}\Google\Chrome\Application\chrome.exe",
            r"{LOCALAPPDATA}\Google\Chrome\Application\chrome.exe",
            r"{LOCALAPPDATA}\Chromium\Application\chrome.exe",
            r"{ProgramFiles(x86)}\Microsoft\Edge\Application\msedge.exe",
            r"{ProgramFiles}\Microsoft\Edge\Application\msedge.exe",
        ],
    },
    Browser {
        name: "Firefox",
        variable: "RECOUPE_FIREFOX",
        debian: "firefox-esr",
        homebrew: "firefox",
        winget: "Mozilla.Firefox",
        commands: &["firefox", "firefox-esr"],
        places: &[
            "/opt/firefox/firefox",
            "/snap/bin/firefox",
            "/Applications/Firefox.app/Contents/MacOS/firefox",
            "{HOME}/Applications/Firefox.app/Contents/MacOS/firefox",
            r"{ProgramFiles}\Mozilla Firefox\firefox.exe",
            r"{ProgramFiles(x86)}\Mozilla Firefox\firefox.exe",
            r"{LOCALAPPDATA}\Mozilla Firefox\firefox.exe",
        ],
    },
];

impl Browser {
    fn find(&self) -> Result<Option<PathBuf>> {
        if let Some(named) = env::var_os(self.variable).filter(|named| !named.is_empty()) {
            let named = PathBuf::from(named);
            ensure!(
                named.is_file(),
                "{} names no file: {}",
                self.variable,
                named.display()
            );
            return Ok(Some(named));
        }
        let placed = || {
            let places = self
                .places
                .iter()
                .filter_map(|place| expand(place, |name| env::var(name)));
            places.map(PathBuf::from).find(|place| place.is_file())
        };
        Ok(process::on_path(self.commands).or_else(placed))
    }

    fn advice(&self) -> String {
        let install = if cfg!(windows) {
            format!("winget install --exact --id {}", self.winget)
        } else if cfg!(target_os = "macos") {
            format!("brew install --cask {}", self.homebrew)
        } else if is_debian() {
            format!(
                "sudo apt-get install --no-install-recommends {}",
                self.debian
            )
        } else {
            format!("install the package {} of your system", self.debian)
        };
        format!(
            "Run `{install}`, or set {} to its executable.",
            self.variable
        )
    }
}

/// Replaces a leading `{VARIABLE}`; none where the variable is not set.
fn expand(place: &str, variable: impl Fn(&str) -> Result<String, env::VarError>) -> Option<String> {
    let Some((name, rest)) = place
        .strip_prefix('{')
        .and_then(|place| place.split_once('}'))
    else {
        return Some(place.to_owned());
    };
    Some(variable(name).ok()? + rest)
}

fn install(project: &Project) -> Result<()> {
    let missing = ALL
        .iter()
        .filter(|browser| matches!(browser.find(), Ok(None)));
    let missing: Vec<&Browser> = missing.collect();
    if !is_debian() || !is_root() {
        let advice: Vec<String> = missing
            .iter()
            .map(|browser| format!("{} is missing. {}", browser.name, browser.advice()))
            .collect();
        bail!("{}", advice.join("\n"));
    }
    let packages: Vec<&str> = missing.iter().map(|browser| browser.debian).collect();
    term::progress(format_args!(
        "installing {} with apt-get",
        packages.join(" and ")
    ));
    let apt = |arguments: &[&str]| {
        let mut apt = process::program(project, "apt-get");
        apt.args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdin(Stdio::null());
        process::run(&mut apt)
    };
    apt(&["update", "--quiet"])?;
    let mut arguments = vec!["install", "--yes", "--quiet", "--no-install-recommends"];
    arguments.extend(packages);
    apt(&arguments)
}

/// Whether the system installs with apt.
fn is_debian() -> bool {
    fs::read_to_string("/etc/os-release").is_ok_and(|release| is_of_debian(&release))
}

fn is_of_debian(release: &str) -> bool {
    let values = release.lines().filter_map(|line| {
        line.strip_prefix("ID=")
            .or_else(|| line.strip_prefix("ID_LIKE="))
    });
    values
        .flat_map(|value| value.trim_matches('"').split(' '))
        .any(|id| id == "debian")
}

#[cfg(unix)]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relatives_of_debian_are_known() {
        assert!(is_of_debian("NAME=\"Debian GNU/Linux\"\nID=debian\n"));
        assert!(is_of_debian("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"));
        assert!(!is_of_debian("ID=fedora\nNAME=\"not debian\"\n"));
    }

    #[test]
    fn places_follow_their_variable() {
        let home = |name: &str| match name {
            "HOME" => Ok("/home/lea".to_owned()),
            _ => Err(env::VarError::NotPresent),
        };
        assert_eq!(expand("/opt/x", home).as_deref(), Some("/opt/x"));
        assert_eq!(expand("{HOME}/x", home).as_deref(), Some("/home/lea/x"));
        assert_eq!(expand("{ProgramFiles(x86)}/x", home), None);
    }

    #[test]
    fn advice_names_the_variable() {
        for browser in ALL {
            assert!(browser.advice().contains(browser.variable));
        }
    }
}
