//! Decides which host names the server answers to. A page of any site can make a browser send requests to this machine,
//! under a name of that site that leads here (DNS rebinding). Only the requested name tells such a request from one of
//! the person who started the server.

use axum::http::{HeaderMap, StatusCode, Uri, header, uri::Authority};
use std::net::{IpAddr, Ipv6Addr};

/// The names of this machine, and the name of the site if it is known and may be requested.
#[derive(Debug, Clone)]
pub(super) struct Hosts {
    site: Option<String>,
}

impl Hosts {
    /// `origin` is where the site is reachable from outside; `None` for a site that is only for this machine.
    pub(super) fn new(origin: Option<&str>) -> Self {
        let uri: Option<Uri> = origin.and_then(|origin| origin.parse().ok());
        Self { site: uri.and_then(|uri| Some(plain_name(uri.authority()?))) }
    }

    /// Checks that a request is meant for this server.
    ///
    /// # Errors
    /// 400 if the request does not name exactly one host (RFC 9112, section 3.2), 403 if it names another one.
    pub(super) fn admit(&self, uri: &Uri, headers: &HeaderMap) -> Result<(), StatusCode> {
        let mut written = headers.get_all(header::HOST).iter();
        let (Some(host), None) = (written.next(), written.next()) else { return Err(StatusCode::BAD_REQUEST) };
        let host: Authority = host.to_str().ok().and_then(|host| host.parse().ok()).ok_or(StatusCode::BAD_REQUEST)?;
        // A request in absolute form names its host in the first line too (RFC 9112, section 3.2.2).
        let is_own = [Some(&host), uri.authority()].into_iter().flatten().all(|name| self.is_own(name));
        if is_own { Ok(()) } else { Err(StatusCode::FORBIDDEN) }
    }

    /// Accepts any port: a forwarded port differs from the server's own, and the name alone rules out other sites.
    fn is_own(&self, authority: &Authority) -> bool {
        if authority.as_str().contains('@') {
            return false;
        }
        let name = plain_name(authority);
        is_this_machine(&name) || self.site.as_ref() == Some(&name)
    }
}

/// Returns the host without port, root dot and capitals.
fn plain_name(authority: &Authority) -> String {
    let name = authority.host();
    name.strip_suffix('.').unwrap_or(name).to_ascii_lowercase()
}

/// Returns whether a name is `localhost` or below it (RFC 6761, section 6.3), or an address of the loopback interface.
fn is_this_machine(name: &str) -> bool {
    let bare = name.strip_prefix('[').and_then(|name| name.strip_suffix(']'));
    let address = bare.map_or_else(|| name.parse().ok(), |bare| bare.parse::<Ipv6Addr>().ok().map(IpAddr::V6));
    match address {
        Some(address) => address.to_canonical().is_loopback(),
        None => name == "localhost" || name.ends_with(".localhost"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn ask(hosts: &Hosts, target: &str, written: &[&str]) -> u16 {
        let mut headers = HeaderMap::new();
        for host in written {
            headers.append(header::HOST, HeaderValue::from_str(host).unwrap());
        }
        hosts.admit(&target.parse().unwrap(), &headers).map_or_else(|status| status.as_u16(), |()| 200)
    }

    #[test]
    fn this_machine_and_the_site_are_answered() {
        let hosts = Hosts::new(Some("https://contoh.go.id"));
        for host in [
            "localhost",
            "LOCALHOST:8080",
            "localhost.:8080",
            "portal.localhost",
            "127.0.0.1:8080",
            "127.8.8.8",
            "[::1]:8080",
            "[::ffff:127.0.0.1]",
            "contoh.go.id",
            "Contoh.go.id:443",
        ] {
            assert_eq!(ask(&hosts, "/", &[host]), 200, "{host}");
        }
        assert_eq!(ask(&hosts, "http://localhost:8080/berita/", &["localhost:8080"]), 200);
    }

    #[test]
    fn every_other_name_is_refused() {
        for (hosts, more) in [(Hosts::new(None), "contoh.go.id"), (Hosts::new(Some("https://contoh.go.id")), "x")] {
            for host in [
                more,
                "jahat.example",
                "localhost.jahat.example",
                "127.0.0.1.jahat.example",
                "notlocalhost",
                "a.contoh.go.id",
                "contoh.go.id.jahat.example",
                "0.0.0.0:8080",
                "[::]",
                "192.168.1.2",
                "2130706433",
                "localhost@jahat.example",
                "jahat.example@localhost",
            ] {
                assert_eq!(ask(&hosts, "/", &[host]), 403, "{host}");
            }
        }
        let hosts = Hosts::new(None);
        assert_eq!(ask(&hosts, "http://jahat.example/", &["localhost"]), 403);
        assert_eq!(ask(&hosts, "http://localhost/", &["jahat.example"]), 403);
    }

    #[test]
    fn a_request_names_exactly_one_host() {
        let hosts = Hosts::new(None);
        for written in [&[][..], &[""], &["localhost", "localhost"], &["localhost", "jahat.example"], &["a b"], &["/"]]
        {
            assert_eq!(ask(&hosts, "/", written), 400, "{written:?}");
        }
    }
}
