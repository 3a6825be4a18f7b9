//! `warta serve`, over real connections.

use crate::{
    portal::{AT, Portal},
    server::Server,
};
use std::{
    io::{Read, Write},
    process::Command,
};

#[test]
fn a_page_comes_with_its_type_and_the_constant_headers() {
    let server = Server::start("/");
    let answer = server.get("/berita/");
    assert_eq!((answer.status, answer.header("content-type")), (200, "text/html; charset=utf-8"));
    assert_eq!(answer.text(), server.portal.read("dist/berita/index.html"));
    for (name, value) in [
        ("content-security-policy", "frame-ancestors 'self'"),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "strict-origin-when-cross-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("permissions-policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()"),
        ("cache-control", "no-cache"),
    ] {
        for path in ["/berita/", "/tidak-ada/", "/sw.js"] {
            assert_eq!(server.get(path).header(name), value, "{path} {name}");
        }
    }
}

#[test]
fn every_kind_of_file_has_its_type() {
    let server = Server::start("/");
    for (path, kind) in [
        ("/berita/index.json", "application/json"),
        ("/sw.js", "text/javascript; charset=utf-8"),
        ("/app-93a44bbb96c75121.wasm", "application/wasm"),
        ("/icons/warta.svg", "image/svg+xml; charset=utf-8"),
        ("/media/gedung-282348376c894458.webp", "image/webp"),
        ("/media/formulir-9f65ee9d3bda0f71.pdf", "application/pdf"),
    ] {
        let answer = server.get(path);
        assert_eq!((answer.status, answer.header("content-type")), (200, kind), "{path}");
    }
}

#[test]
fn only_files_with_a_hash_are_kept_for_ever() {
    let server = Server::start("/");
    let forever = "public, max-age=31536000, immutable";
    let hashed = "/app-93a44bbb96c75121.wasm";
    assert_eq!(server.get(hashed).header("cache-control"), forever);
    let tag = server.get(hashed).header("etag").to_owned();
    assert_eq!(server.ask("GET", hashed, &[("If-None-Match", &tag)]).header("cache-control"), forever);
    let part = server.ask("GET", hashed, &[("Range", "bytes=0-3")]);
    assert_eq!((part.status, part.header("cache-control"), part.body.as_slice()), (206, forever, b"\0asm".as_slice()));
    assert_eq!(server.get("/warta-app-aaaaaaaaaaaaaaaa_bg.wasm").header("cache-control"), "no-cache");
    assert_eq!(server.get("/sw.js").header("cache-control"), "no-cache");
}

#[test]
fn what_is_not_there_is_404_for_pages_and_files() {
    let server = Server::start("/");
    for path in ["/tidak-ada/", "/berita/tidak-ada/", "/media/", "/tidak-ada.js"] {
        let page = server.get(path);
        assert_eq!((page.status, page.header("content-type")), (404, "text/html; charset=utf-8"), "{path}");
        assert_eq!(page.text(), server.portal.read("dist/404.html"));
        let file = server.ask("GET", path, &[("Accept", "*/*")]);
        assert_eq!((file.status, file.header("content-type")), (404, "text/plain; charset=utf-8"), "{path}");
        assert_eq!(file.text(), "Tidak ditemukan.\n");
    }
}

#[test]
fn a_folder_without_its_slash_leads_to_the_slash() {
    for (base, path, to) in [("/", "/berita", "/berita/"), ("/portal/", "/portal/berita", "/portal/berita/")] {
        let answer = Server::start(base).get(path);
        assert!(matches!(answer.status, 301 | 307 | 308), "{}", answer.status);
        assert_eq!(answer.header("location"), to);
    }
}

#[test]
fn several_slashes_never_lead_to_another_host() {
    for (base, path, to) in [
        ("/", "//berita", "/berita/"),
        ("/", "//berita/", "/berita/"),
        ("/", "///berita//?a=//b", "/berita/?a=//b"),
        ("/", "/berita//index.html", "/berita/index.html"),
        ("/portal/", "//portal//berita", "/portal/berita/"),
        ("/portal/", "//", "/portal/"),
        ("/portal/", "//portal", "/portal/"),
    ] {
        let answer = Server::start(base).get(path);
        assert_eq!((answer.status, answer.header("location")), (307, to), "{base} {path}");
    }
    let server = Server::start("/");
    for path in ["//tidak.example/", "//tidak.example", "/\\berita", "/%2Fberita", "/%5Cberita", "/.//tidak.example/"] {
        let answer = server.get(path);
        assert_eq!((answer.status, answer.header("location")), (404, ""), "{path}");
    }
}

#[test]
fn a_name_that_no_file_can_have_is_not_there() {
    let server = Server::start("/");
    let long = "a".repeat(256);
    for path in [
        format!("/{long}"),
        format!("/{long}/"),
        format!("/berita/{long}.html"),
        format!("/{}", "a/".repeat(3_000)),
        "/berita/%00".to_owned(),
        "/%ff%fe".to_owned(),
        "/index.html/".to_owned(),
        "/index.html/x".to_owned(),
        "/%E0%A4%A".to_owned(),
    ] {
        for method in ["GET", "HEAD"] {
            assert_eq!(server.ask(method, &path, &[]).status, 404, "{method} {path}");
        }
    }
}

#[test]
fn only_this_machine_and_the_site_itself_are_answered() {
    let portal = Portal::of_fixture();
    portal.publish_with("dist", AT, &["--origin", "https://portal.contoh.go.id"]);
    let server = Server::run(portal, "/", &["serve", "dist", "--port", "0"]);
    for host in ["localhost", "127.0.0.1:1", "[::1]:8080", "portal.contoh.go.id", "PORTAL.contoh.go.id:443"] {
        assert_eq!(server.ask_as(host, "GET", "/berita/", &[]).status, 200, "{host}");
    }
    for host in ["jahat.example", "localhost.jahat.example", "contoh.go.id", "0.0.0.0"] {
        for path in ["/berita/", "/berita/index.json", "/tidak-ada", "/umpan.json"] {
            let answer = server.ask_as(host, "GET", path, &[]);
            assert_eq!((answer.status, answer.header("content-type")), (403, "text/plain; charset=utf-8"), "{host}");
            assert!(!answer.text().contains("berita"));
        }
    }
    for (host, target) in [("localhost", "http://jahat.example/berita/"), ("jahat.example", "http://localhost/berita/")]
    {
        assert_eq!(server.ask_as(host, "GET", target, &[]).status, 403, "{target}");
    }
    assert_eq!(server.ask("GET", "/berita/", &[("Host", "localhost")]).status, 400, "two hosts");
    // Scripts of other sites may read what is published.
    assert_eq!(server.get("/berita/index.json").header("access-control-allow-origin"), "*");
}

#[test]
fn half_a_request_does_not_last() {
    let server = Server::start("/");
    let mut half = server.connect();
    half.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\nX: ").unwrap();
    assert_eq!(server.get("/").status, 200);
    let mut said = Vec::new();
    // Ends when the server closes the connection.
    let _ = half.read_to_end(&mut said);
    assert!(!String::from_utf8_lossy(&said).contains("200"));
}

#[test]
fn a_site_with_a_base_is_served_under_it_and_nowhere_else() {
    let server = Server::start("/portal/");
    for path in ["/", "/portal"] {
        let answer = server.get(path);
        assert_eq!((answer.status, answer.header("location")), (307, "/portal/"), "{path}");
    }
    assert_eq!(server.get("/portal/berita/?q=1").status, 200);
    for path in ["/berita/", "/portal-lama/", "/portalberita/", "/index.html"] {
        assert_eq!(server.get(path).status, 404, "{path}");
    }
}

#[test]
fn text_is_compressed_and_pictures_are_not() {
    let server = Server::start("/");
    let ask = |path: &str, encoding: &str| server.ask("GET", path, &[("Accept-Encoding", encoding)]);
    for encoding in ["br", "gzip"] {
        for path in ["/", "/berita/index.json", "/app-04ac32ffd63a6ad3.js"] {
            let answer = ask(path, encoding);
            assert_eq!(answer.header("content-encoding"), encoding, "{path}");
            assert!(answer.header("vary").contains("accept-encoding"), "{path}");
        }
        assert_eq!(ask("/media/gedung-282348376c894458.webp", encoding).header("content-encoding"), "");
    }
    assert_eq!(ask("/", "gzip, br").header("content-encoding"), "br");
    assert_eq!(ask("/", "identity").header("content-encoding"), "");
    assert!(ask("/", "br").body.len() < server.get("/").body.len());
}

#[test]
fn nothing_outside_the_folder_can_be_reached() {
    let server = Server::start("/");
    for path in [
        "/../rahasia.txt",
        "/%2e%2e/rahasia.txt",
        "/..%2frahasia.txt",
        "/%2e%2e%2frahasia.txt",
        "/berita/../../rahasia.txt",
        "/..%5crahasia.txt",
        "//rahasia.txt",
        "/berita/%00",
        "/./../rahasia.txt",
        "/%252e%252e/rahasia.txt",
    ] {
        let answer = server.get(path);
        assert!((400..500).contains(&answer.status), "{path}: {}", answer.status);
        assert!(!answer.text().contains("rahasia"), "{path}");
    }
}

#[test]
fn only_get_and_head_are_answered() {
    let server = Server::start("/");
    let head = server.ask("HEAD", "/berita/", &[]);
    assert_eq!((head.status, head.body.len()), (200, 0));
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let answer = server.ask(method, "/berita/", &[]);
        assert_eq!((answer.status, answer.header("allow")), (405, "GET, HEAD"), "{method}");
    }
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_the_server_in_good_order() {
    let mut server = Server::start("/");
    assert_eq!(server.get("/").status, 200);
    let process = server.child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &process]).status().unwrap().success());
    assert_eq!(server.child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_folder_that_is_no_site_is_refused() {
    let portal = Portal::minimal();
    let said = portal.run(&["serve", "content", "--port", "0"]);
    assert_eq!(said.code, Some(1), "{said:?}");
    assert!(said.err.contains("site.json"), "{said:?}");
}
