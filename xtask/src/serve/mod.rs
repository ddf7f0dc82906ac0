//! The local server: the files of the page and nothing else, on the loopback interface, under the headers that a good
//! host would send. The browser tests use the same one.

mod address;
mod headers;

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::thread;

use anyhow::{Context as _, Result, anyhow, ensure};
use tiny_http::{Header, Method, Request, Response};

use crate::manifest::Manifest;
use crate::project::Project;
use crate::site::Site;
use crate::{term, web};

/// Requests that are answered at the same time: as many as a browser opens connections to one host.
const WORKERS: usize = 6;

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
    server.run();
    Ok(())
}

/// A server that listens, and answers once it is run.
pub(crate) struct Server {
    site: Site,
    port: u16,
    http: tiny_http::Server,
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
        let http =
            tiny_http::Server::from_listener(listener, None).map_err(|error| anyhow!(error))?;
        Ok(Self { site, port, http })
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
    pub(crate) fn run(&self) {
        thread::scope(|scope| {
            for _ in 0..WORKERS {
                scope.spawn(|| {
                    for request in self.http.incoming_requests() {
                        // A browser that has gone away is not this server's concern.
                        let _ = self.answer(request);
                    }
                });
            }
        });
    }

    fn answer(&self, request: Request) -> std::io::Result<()> {
        if !matches!(request.method(), Method::Get | Method::Head) {
            let refusal = Response::from_string("only GET and HEAD\n").with_status_code(405);
            return request.respond(
                self.dressed(refusal, None)
                    .with_header(header("Allow", "GET, HEAD")),
            );
        }
        if let Some((path, content)) = self.find(request.url()) {
            let media_type = address::media_type(&path);
            request.respond(self.dressed(Response::from_data(content), Some(media_type)))
        } else {
            let missing = Response::from_string("not found\n").with_status_code(404);
            request.respond(self.dressed(missing, None))
        }
    }

    fn find(&self, target: &str) -> Option<(PathBuf, Vec<u8>)> {
        let path = address::resolve(&self.site, target)?;
        let content = fs::read(&path).ok()?;
        Some((path, content))
    }

    /// Every answer carries the policy of the page as it is now, so that an edit shows without a restart.
    fn dressed<R: std::io::Read>(
        &self,
        response: Response<R>,
        media_type: Option<&str>,
    ) -> Response<R> {
        let page = fs::read_to_string(self.site.root().join(address::INDEX)).unwrap_or_default();
        let mut response = response;
        if let Some(media_type) = media_type {
            response.add_header(header("Content-Type", media_type));
        }
        for (name, value) in headers::of(&page) {
            response.add_header(header(name, &value));
        }
        response
    }
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("header values are cut down to visible ASCII")
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;

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
            page.contains("Content-Type: text/html; charset=utf-8\r\n"),
            "{page}"
        );
        assert!(
            page.contains(
                "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n"
            )
        );
        assert!(page.ends_with("<p>bonjour"));

        let head = ask(port, "HEAD /pkg/a.wasm?v=1");
        assert!(
            head.contains("Content-Type: application/wasm\r\n"),
            "{head}"
        );
        assert!(head.ends_with("\r\n\r\n"), "{head}");

        assert!(ask(port, "GET /notes.md").starts_with("HTTP/1.1 404"));
        assert!(ask(port, "GET /../Cargo.toml").starts_with("HTTP/1.1 404"));
        let refusal = ask(port, "POST /");
        assert!(refusal.starts_with("HTTP/1.1 405") && refusal.contains("Allow: GET, HEAD"));
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
