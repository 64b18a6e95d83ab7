//! The pages as a person without scripts uses them: read a page, fill in a form,
//! send it. No redirect is followed unless asked.

use std::collections::BTreeMap;

use golive_server::dev;
use reqwest::{Client, RequestBuilder, Response, redirect};

use crate::api::Answer;

/// Somebody in front of the pages, with cookies and the page shown last.
#[derive(Clone)]
pub struct Pages {
    /// Where golive is.
    pub url: String,
    /// The page shown last.
    pub page: String,
    cookies: BTreeMap<String, String>,
    http: Client,
}

impl Pages {
    /// Nobody in particular.
    pub fn nobody(url: &str) -> Self {
        let http = Client::builder()
            .no_proxy()
            .danger_accept_invalid_certs(true)
            .redirect(redirect::Policy::none())
            .build()
            .expect("a client");
        Self {
            url: url.to_owned(),
            page: String::new(),
            cookies: BTreeMap::new(),
            http,
        }
    }

    /// Signs in as one of the clients of a rehearsal.
    pub async fn sign_in(url: &str, client: &str) -> Self {
        Self::sign_in_with(url, client, dev::SECRET).await
    }

    /// Signs in with a client of the own issuer.
    pub async fn sign_in_with(url: &str, client: &str, secret: &str) -> Self {
        let mut pages = Self::nobody(url);
        pages.get("/sign-in").await.expect(200);
        let fields = [("client", client), ("secret", secret)];
        pages.post("/sign-in", &fields).await.expect(303);
        pages
    }

    /// Sets a cookie, such as that of the language.
    pub fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// Asks for a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        let request = self.http.get(self.address(path));
        self.exchange(request).await
    }

    /// Asks for a page, and for the one that it redirects to.
    pub async fn open(&mut self, path: &str) -> Answer {
        let answer = self.get(path).await;
        self.follow(answer).await
    }

    /// Sends a form of the page shown last: the one with this action, with what it
    /// hides, and with `fields`. Where the page has none, the token of another form
    /// on it goes along.
    pub async fn post(&mut self, action: &str, fields: &[(&str, &str)]) -> Answer {
        let mut sent = self.hidden(action);
        sent.retain(|(name, _)| !fields.iter().any(|(known, _)| known == name));
        let given = fields.iter();
        sent.extend(given.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        self.send(action, &sent, &[]).await
    }

    /// Sends a form and asks for the page that it leads to.
    pub async fn submit(&mut self, action: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.post(action, fields).await;
        self.follow(answer).await
    }

    /// Sends just these fields, with these headers.
    pub async fn send(
        &mut self,
        path: &str,
        fields: &[(String, String)],
        headers: &[(&str, &str)],
    ) -> Answer {
        let mut request = self.http.post(self.address(path)).form(fields);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.exchange(request).await
    }

    /// Sends a form with files, each with its field and its name: what the form of
    /// the page shown last hides, and `fields`.
    pub async fn post_files(
        &mut self,
        action: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> Answer {
        const LIMIT: &str = "between-the-parts-of-a-form";
        let mut body = Vec::new();
        let mut part = |head: String, content: &[u8]| {
            let head = format!("--{LIMIT}\r\ncontent-disposition: form-data; {head}\r\n\r\n");
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        };
        let hidden = self.hidden(action);
        let hidden = hidden
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()));
        for (name, value) in hidden.chain(fields.iter().copied()) {
            part(format!("name=\"{name}\""), value.as_bytes());
        }
        for (name, file, content) in files {
            part(format!("name=\"{name}\"; filename=\"{file}\""), content);
        }
        body.extend_from_slice(format!("--{LIMIT}--\r\n").as_bytes());
        let request = self.http.post(self.address(action)).body(body);
        let kind = format!("multipart/form-data; boundary={LIMIT}");
        self.exchange(request.header("content-type", kind)).await
    }

    /// What the form with this action hides; without such a form, the token of any.
    pub fn hidden(&self, action: &str) -> Vec<(String, String)> {
        let mut forms = self.page.split("<form").skip(1);
        let form = forms.find_map(|form| {
            let (head, rest) = form.split_once('>')?;
            let (body, _) = rest.split_once("</form>")?;
            (attribute(head, "action").as_deref() == Some(action)).then_some(body)
        });
        let inputs = form.unwrap_or(&self.page).split("<input").skip(1);
        let hidden = inputs.filter_map(|input| {
            let (head, _) = input.split_once('>')?;
            let name = attribute(head, "name")?;
            let wanted = attribute(head, "type")? == "hidden" && (form.is_some() || name == "csrf");
            Some((name, attribute(head, "value").unwrap_or_default())).filter(|_| wanted)
        });
        let mut found: Vec<_> = hidden.collect();
        if form.is_none() {
            found.truncate(1);
        }
        found
    }

    /// A stream of events, while it is open.
    pub async fn listen(&self, path: &str) -> Response {
        let request = self.http.get(self.address(path));
        let answer = self.with_cookies(request).send().await;
        answer.expect("an answer")
    }

    async fn follow(&mut self, answer: Answer) -> Answer {
        let mut answer = answer;
        for _ in 0..5 {
            if !matches!(answer.status, 302 | 303) {
                return answer;
            }
            let next = answer.header("location").to_owned();
            answer = self.get(&next).await;
        }
        panic!(
            "the pages redirect in a circle: {}",
            answer.header("location")
        );
    }

    async fn exchange(&mut self, request: RequestBuilder) -> Answer {
        let response = self.with_cookies(request).send().await.expect("an answer");
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        for set in headers.get_all("set-cookie") {
            let pair = set.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').expect("a cookie");
            match value {
                "" => self.cookies.remove(name),
                value => self.cookies.insert(name.to_owned(), value.to_owned()),
            };
        }
        let text = response.text().await.expect("a body");
        if !text.is_empty() {
            self.page.clone_from(&text);
        }
        Answer {
            status,
            headers,
            text,
        }
    }

    // A library's own cookie jar keeps what is for TLS from a plain address, where a
    // browser makes an exception of loopback.
    fn with_cookies(&self, request: RequestBuilder) -> RequestBuilder {
        let pairs = self.cookies.iter();
        let pairs: Vec<String> = pairs
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        match pairs.is_empty() {
            true => request,
            false => request.header("cookie", pairs.join("; ")),
        }
    }

    fn address(&self, path: &str) -> String {
        match path.starts_with("http") {
            true => path.to_owned(),
            false => format!("{}{path}", self.url),
        }
    }
}

/// The value of an attribute in the head of a tag.
fn attribute(head: &str, name: &str) -> Option<String> {
    let (_, rest) = head.split_once(&format!(" {name}=\""))?;
    let (value, _) = rest.split_once('"')?;
    let value = [
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#60;", "<"),
        ("&#62;", ">"),
    ]
    .iter()
    .fold(value.to_owned(), |value, (from, to)| {
        value.replace(from, to)
    });
    Some(value.replace("&#38;", "&").replace("&amp;", "&"))
}
