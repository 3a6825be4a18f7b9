//! A running `warta`, over real connections.

use crate::portal::{AT, Portal};
use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
};

pub struct Server {
    pub child: Child,
    address: String,
    pub portal: Portal,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub struct Answer {
    pub status: u16,
    pub headers: BTreeMap<String, String>,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }
}

impl Server {
    /// Serves the fixture site.
    pub fn start(base: &str) -> Self {
        let portal = Portal::of_fixture();
        portal.publish_with("dist", AT, &["--base", base]);
        portal.write("rahasia.txt", "rahasia");
        Self::run(portal, base, &["serve", "dist", "--port", "0"])
    }

    /// Runs a command that prints where it serves.
    pub fn run(portal: Portal, base: &str, arguments: &[&str]) -> Self {
        Self::run_with(portal, base, arguments, &[])
    }

    /// Like [`Self::run`], with variables of the environment.
    pub fn run_with(portal: Portal, base: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_warta"))
            .args(arguments)
            .envs(variables.iter().copied())
            .current_dir(portal.path(""))
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let line = lines.find(|line| line.starts_with("http://")).expect("the program ended before it served");
        // The system kills a program that writes into a pipe without a reader.
        std::thread::spawn(move || lines.for_each(drop));
        let url = line.trim_end().strip_prefix("http://").unwrap();
        let address = url.strip_suffix(base).unwrap().to_owned();
        assert!(address.starts_with("127.0.0.1:"));
        Self { child, address, portal }
    }

    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask_as(&self.address, method, path, headers)
    }

    /// Sends a request under another name than the server's own.
    pub fn ask_as(&self, host: &str, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut stream = self.connect();
        let mut request = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n");
        headers.iter().for_each(|(name, value)| request += &format!("{name}: {value}\r\n"));
        stream.write_all((request + "\r\n").as_bytes()).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers = lines.map(|line| line.split_once(": ").unwrap());
        let headers = headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
        Answer { status, headers, body: bytes[end + 4..].to_vec() }
    }

    pub fn connect(&self) -> TcpStream {
        TcpStream::connect(&self.address).unwrap()
    }

    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[("Accept", "text/html,*/*;q=0.8")])
    }
}
