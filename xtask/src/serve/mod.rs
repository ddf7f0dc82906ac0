//! The local server: the files of the page and nothing else, on the loopback interface, under the headers that a good
//! host would send. The browser tests use the same one.

mod address;
pub(crate) mod headers;

pub(crate) use address::INDEX;

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context as _, Result, ensure};
use axum::Router;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};

use crate::manifest::Manifest;
use crate::project::Project;
use crate::site::Site;
use crate::{term, web};

/// Builds the page and serves it until the command is ended.
///
/// # Errors
/// A failed build, a port that is taken.
pub(crate) fn serve(project: &Project, port: u16) -> Result<()> {
    let manifest = Manifest::read(project)?;
    // Taken before the build, which may last: that the port is not free is better said at once.
    let server = Server::bind(Site::new(project, &manifest), port)?;
    web::module(project, &manifest)?;
    server.check()?;
    anstream::println!("{}", server.url());
    term::progress("Ctrl-C ends the server");
    server.run()
}

/// A server that listens, and answers once it is run.
pub(crate) struct Server {
    site: Site,
    port: u16,
    listener: TcpListener,
}

impl Server {
    /// Listens on a port of the loopback interface; 0 is any free one.
    ///
    /// # Errors
    /// A port that is taken or not allowed.
    pub(crate) fn bind(site: Site, port: u16) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| {
            format!("port {port} cannot be had; choose another with --port N (0: any free one)")
        })?;
        let port = listener.local_addr()?.port();
        Ok(Self {
            site,
            port,
            listener,
        })
    }

    /// The address of the page.
    pub(crate) fn url(&self) -> String {
        format!("http://localhost:{}/", self.port)
    }

    /// Makes sure that there is a page with a policy to serve.
    ///
    /// # Errors
    /// No `index.html`, or one without a Content-Security-Policy.
    pub(crate) fn check(&self) -> Result<()> {
        let index = self.site.root().join(address::INDEX);
        let page = fs::read_to_string(&index).with_context(|| index.display().to_string())?;
        ensure!(
            headers::policy(&page).is_some(),
            "{} declares no Content-Security-Policy",
            index.display()
        );
        Ok(())
    }

    /// Answers requests for as long as the process lives.
    ///
    /// # Errors
    /// A listener that the system takes away.
    pub(crate) fn run(self) -> Result<()> {
        let site = Arc::new(self.site);
        let answers = Router::new().fallback(async move |method: Method, uri: Uri| {
            let site = Arc::clone(&site);
            answer(&site, &method, uri.path())
        });
        self.listener.set_nonblocking(true)?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .build()?;
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(self.listener)?;
            axum::serve(listener, answers).await
        })?;
        Ok(())
    }
}

type Answer = (StatusCode, HeaderMap, Vec<u8>);

fn answer(site: &Site, method: &Method, target: &str) -> Answer {
    let mut headers = dress(site);
    if !matches!(*method, Method::GET | Method::HEAD) {
        headers.insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        let refusal = b"only GET and HEAD\n".to_vec();
        return (StatusCode::METHOD_NOT_ALLOWED, headers, refusal);
    }
    match find(site, target) {
        Some((path, content)) => {
            let media_type = HeaderValue::from_static(address::media_type(&path));
            headers.insert(header::CONTENT_TYPE, media_type);
            (StatusCode::OK, headers, content)
        }
        None => (StatusCode::NOT_FOUND, headers, b"not found\n".to_vec()),
    }
}

fn find(site: &Site, target: &str) -> Option<(PathBuf, Vec<u8>)> {
    let path = address::resolve(site, target)?;
    let content = fs::read(&path).ok()?;
    Some((path, content))
}

/// Every answer carries the policy of the page as it is now, so that an edit shows without a restart.
fn dress(site: &Site) -> HeaderMap {
    let page = fs::read_to_string(site.root().join(address::INDEX)).unwrap_or_default();
    headers::of(&page)
        .filter_map(|(name, value)| {
            Some((
                HeaderName::from_static(name),
                HeaderValue::from_str(&value).ok()?,
            ))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;
    use std::thread;
    use std::time::Duration;

    use super::*;
    use crate::site::tests::site_of;

    fn ask(port: u16, request: &str) -> String {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
        write!(
            stream,
            "{request} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn the_page_is_served_and_nothing_else() {
        let (folder, site) = site_of(&["index.html", "pkg/a.wasm", "notes.md"]);
        fs::write(
            folder.path().join("index.html"),
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"><p>bonjour",
        )
        .unwrap();
        let server = Server::bind(site, 0).unwrap();
        server.check().unwrap();
        let port = server.port;
        thread::spawn(move || server.run());

        let page = ask(port, "GET /");
        assert!(page.starts_with("HTTP/1.1 200"), "{page}");
        assert!(
            page.contains("content-type: text/html; charset=utf-8\r\n"),
            "{page}"
        );
        assert!(
            page.contains(
                "content-security-policy: default-src 'none'; frame-ancestors 'none'\r\n"
            )
        );
        assert!(page.ends_with("<p>bonjour"));

        let head = ask(port, "HEAD /pkg/a.wasm?v=1");
        assert!(
            head.contains("content-type: application/wasm\r\n"),
            "{head}"
        );
        assert!(head.ends_with("\r\n\r\n"), "{head}");

        assert!(ask(port, "GET /notes.md").starts_with("HTTP/1.1 404"));
        assert!(ask(port, "GET /../Cargo.toml").starts_with("HTTP/1.1 404"));
        let refusal = ask(port, "POST /");
        assert!(refusal.starts_with("HTTP/1.1 405") && refusal.contains("allow: GET, HEAD"));
    }

    #[test]
    fn connections_kept_alive_starve_no_other() {
        let (_folder, site) = site_of(&["index.html"]);
        let server = Server::bind(site, 0).unwrap();
        let port = server.port;
        thread::spawn(move || server.run());
        let kept: Vec<TcpStream> = (0..40)
            .map(|_| {
                let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
                stream
                    .set_read_timeout(Some(Duration::from_secs(5)))
                    .unwrap();
                write!(stream, "HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
                stream
            })
            .collect();
        for mut stream in &kept {
            let mut first = [0; 12];
            stream.read_exact(&mut first).unwrap();
            assert_eq!(&first, b"HTTP/1.1 200");
        }
    }

    #[test]
    fn a_taken_port_is_named_with_the_way_out() {
        let (_folder, site) = site_of(&[]);
        let first = Server::bind(site.clone(), 0).unwrap();
        let error = Server::bind(site, first.port).err().unwrap().to_string();
        assert!(
            error.contains(&first.port.to_string()) && error.contains("--port"),
            "{error}"
        );
    }

    #[test]
    fn a_page_without_a_policy_is_not_served() {
        let (_folder, site) = site_of(&["index.html"]);
        assert!(Server::bind(site, 0).unwrap().check().is_err());
    }
}
