//! The corpus of bad tokens, each with the fault that must be found.

use super::*;

/// An unsigned or oddly signed token.
fn bare(header: &Value, claims: &Value, signature: &[u8]) -> String {
    let (header, claims) = (encoded(header.to_string()), encoded(claims.to_string()));
    format!("{header}.{claims}.{}", encoded(signature))
}

/// Signed with HMAC, where the secret is what everybody can read.
fn hmac(header: &Value, claims: &Value, secret: &[u8]) -> String {
    let message = format!(
        "{}.{}",
        encoded(header.to_string()),
        encoded(claims.to_string())
    );
    let key = EncodingKey::from_secret(secret);
    let signature = jsonwebtoken::crypto::sign(message.as_bytes(), &key, Algorithm::HS256).unwrap();
    format!("{message}.{signature}")
}

impl World {
    /// Every bad token with its name and its fault.
    pub(super) fn bad_tokens(&self) -> Vec<(&'static str, String, TokenFault)> {
        [self.misshapen(), self.forged(), self.misdirected()].concat()
    }

    fn own_claims(&self) -> Value {
        json!({
            "iss": grant().issuer, "aud": AUDIENCE, "sub": "a", "tid": TENANT,
            "exp": NOW.seconds() + 600,
        })
    }

    fn own_header(&self) -> Value {
        json!({"alg": "ES256", "typ": "JWT", "kid": self.ring.signer(NOW).kid()})
    }

    fn own_signer(&self) -> Signer {
        let key = self.ring.signer(NOW);
        Signer::new(key.kid(), Algorithm::ES256, key.signing().clone())
    }

    /// Tokens that are wrong in their shape.
    fn misshapen(&self) -> Vec<(&'static str, String, TokenFault)> {
        use TokenFault::*;
        let good = self.token(json!({}));
        let parts: Vec<&str> = good.split('.').collect();
        let [head, body, signature] = parts[..] else {
            panic!("three parts were expected")
        };
        let sign = |header: &str, claims: &str| self.rsa.sign(header, claims);
        let (header, claims) = (self.rsa.header().to_string(), self.claims().to_string());
        let twice = |text: &str, member: &str| text.replacen('{', &format!("{{{member},"), 1);
        vec![
            ("empty", String::new(), Missing),
            ("space", " ".into(), Malformed),
            ("a word", "token".into(), Malformed),
            ("dots", "..".into(), Malformed),
            ("two parts", format!("{head}.{body}"), Malformed),
            ("four parts", format!("{good}.{signature}"), Malformed),
            (
                "five parts, as if encrypted",
                format!("{head}....{signature}"),
                Malformed,
            ),
            ("no header", format!(".{body}.{signature}"), Malformed),
            ("no claims", format!("{head}..{signature}"), Malformed),
            ("no signature", format!("{head}.{body}."), Signature),
            ("a megabyte", "a".repeat(1 << 20), TooLong),
            (
                "a megabyte of signature",
                good.clone() + &"A".repeat(1 << 20),
                TooLong,
            ),
            ("one byte too long", "a".repeat(16 * 1024 + 1), TooLong),
            ("truncated", good[..good.len() - 2].into(), Signature),
            (
                "truncated in the claims",
                good[..head.len() + 20].into(),
                Malformed,
            ),
            ("a line break", format!("{good}\n"), Malformed),
            ("a space before", format!(" {good}"), Malformed),
            ("with its scheme", format!("Bearer {good}"), Malformed),
            ("padded", format!("{good}=="), Malformed),
            (
                "header not base64",
                format!("!!!.{body}.{signature}"),
                Malformed,
            ),
            (
                "claims not base64",
                format!("{head}.!!!.{signature}"),
                Malformed,
            ),
            (
                "signature not base64",
                format!("{head}.{body}.!!!"),
                Malformed,
            ),
            ("standard base64", good.replace(['-', '_'], "+"), Malformed),
            ("header not JSON", sign("alg=RS256", &claims), Malformed),
            ("claims not JSON", sign(&header, "sub=pipeline"), Malformed),
            ("header an array", sign("[]", &claims), Malformed),
            ("claims a string", sign(&header, "\"admin\""), Malformed),
            ("claims null", sign(&header, "null"), Malformed),
            (
                "claims cut",
                sign(&header, &claims[..claims.len() - 1]),
                Malformed,
            ),
            (
                "claims and more",
                sign(&header, &format!("{claims}{{}}")),
                Malformed,
            ),
            ("claims not UTF-8", self.not_utf8(), Malformed),
            (
                "kid twice",
                sign(&twice(&header, "\"kid\":\"ec\""), &claims),
                Malformed,
            ),
            (
                "alg twice",
                sign(&twice(&header, "\"alg\":\"none\""), &claims),
                Malformed,
            ),
            (
                "exp twice",
                sign(&header, &twice(&claims, "\"exp\":9999999999")),
                Malformed,
            ),
            (
                "aud twice",
                sign(&header, &twice(&claims, "\"aud\":\"x\"")),
                Malformed,
            ),
            (
                "deep",
                sign(&header, &("[".repeat(5000) + &"]".repeat(5000))),
                Malformed,
            ),
        ]
    }

    fn not_utf8(&self) -> String {
        let message = format!(
            "{}.{}",
            encoded(self.rsa.header().to_string()),
            encoded(b"{\"iss\":\"\xff\"}")
        );
        format!("{message}.{}", encoded("signature"))
    }

    /// Tokens that are signed by nobody whom we trust, or not as agreed.
    fn forged(&self) -> Vec<(&'static str, String, TokenFault)> {
        use TokenFault::*;
        let claims = self.claims();
        let header = |edits| edited(&self.rsa.header(), edits);
        let own_header = |edits| edited(&self.own_header(), edits);
        let signed = |edits| {
            self.rsa
                .sign(&header(edits).to_string(), &claims.to_string())
        };
        let stranger = Signer::rsa("rsa");
        let elliptic = Signer::ec(self.ring.signer(NOW).kid());
        let rsa_public = self.rsa.jwk["n"].as_str().unwrap().as_bytes();
        let rsa_raw = BASE64_URL_SAFE_NO_PAD.decode(rsa_public).unwrap();
        let own_public = self.ring.jwks()["keys"][0].to_string();
        let injected = header(json!({"jwk": stranger.jwk, "jku": "https://evil.example/jwks"}));
        let x5 = json!({"x5u": "https://evil.example/x", "x5c": ["MIIB"]});
        let body_of_other = {
            let (good, other) = (self.token(json!({})), self.token(json!({"sub": "admin"})));
            let (good, other): (Vec<_>, Vec<_>) =
                (good.split('.').collect(), other.split('.').collect());
            format!("{}.{}.{}", good[0], other[1], good[2])
        };
        vec![
            (
                "none",
                bare(&header(json!({"alg": "none"})), &claims, b""),
                Algorithm,
            ),
            (
                "None",
                bare(&header(json!({"alg": "None"})), &claims, b""),
                Algorithm,
            ),
            ("NONE, signed", signed(json!({"alg": "NONE"})), Algorithm),
            (
                "own none",
                bare(&own_header(json!({"alg": "none"})), &self.own_claims(), b""),
                Algorithm,
            ),
            ("no alg", signed(json!({"alg": null})), Malformed),
            ("alg a number", signed(json!({"alg": 1})), Malformed),
            ("alg empty", signed(json!({"alg": ""})), Algorithm),
            (
                "alg in lower case",
                signed(json!({"alg": "rs256"})),
                Algorithm,
            ),
            ("alg not listed", signed(json!({"alg": "RS512"})), Algorithm),
            (
                "alg of another family",
                signed(json!({"alg": "ES256"})),
                UnknownKey,
            ),
            (
                "alg of no JWS",
                signed(json!({"alg": "RSA-OAEP"})),
                Algorithm,
            ),
            (
                "HMAC with the modulus",
                hmac(&header(json!({"alg": "HS256"})), &claims, &rsa_raw),
                Algorithm,
            ),
            (
                "HMAC with its text",
                hmac(&header(json!({"alg": "HS256"})), &claims, rsa_public),
                Algorithm,
            ),
            (
                "own HMAC",
                hmac(
                    &own_header(json!({"alg": "HS256"})),
                    &self.own_claims(),
                    own_public.as_bytes(),
                ),
                Algorithm,
            ),
            (
                "HMAC that says RS256",
                hmac(&self.rsa.header(), &claims, &rsa_raw),
                Signature,
            ),
            ("another key, same kid", stranger.token(&claims), Signature),
            (
                "another key, own kid",
                elliptic.token(&self.own_claims()),
                Signature,
            ),
            (
                "own kid, own alg changed",
                elliptic.sign(
                    &own_header(json!({"alg": "RS256"})).to_string(),
                    &self.own_claims().to_string(),
                ),
                Algorithm,
            ),
            (
                "its own jwk and jku",
                stranger.sign(&injected.to_string(), &claims.to_string()),
                Signature,
            ),
            (
                "its own x5u",
                stranger.sign(&header(x5).to_string(), &claims.to_string()),
                Signature,
            ),
            ("wrong kid", signed(json!({"kid": "ec"})), UnknownKey),
            ("unknown kid", signed(json!({"kid": "nobody"})), UnknownKey),
            (
                "kid is a path",
                signed(json!({"kid": "../../dev/null"})),
                UnknownKey,
            ),
            ("kid empty", signed(json!({"kid": ""})), UnknownKey),
            ("no kid", signed(json!({"kid": null})), UnknownKey),
            ("kid a number", signed(json!({"kid": 1})), Malformed),
            ("claims of another token", body_of_other, Signature),
            (
                "signature of zeros",
                bare(&self.rsa.header(), &claims, &[0; 256]),
                Signature,
            ),
            (
                "own signature of zeros",
                bare(&self.own_header(), &self.own_claims(), &[0; 64]),
                Signature,
            ),
            (
                "own signature empty",
                bare(&self.own_header(), &self.own_claims(), b""),
                Signature,
            ),
            (
                "an extension",
                signed(json!({"crit": ["exp"], "exp": 1})),
                Malformed,
            ),
            (
                "claims not encoded",
                signed(json!({"b64": false, "crit": ["b64"]})),
                Malformed,
            ),
            ("typ of an ID", signed(json!({"typ": "id+jwt"})), NotAccess),
            (
                "typ of a logout",
                signed(json!({"typ": "logout+jwt"})),
                NotAccess,
            ),
            (
                "typ of a proof",
                signed(json!({"typ": "dpop+jwt"})),
                NotAccess,
            ),
            ("typ empty", signed(json!({"typ": ""})), NotAccess),
        ]
    }

    /// Tokens that are signed well and yet not for us, or not now.
    fn misdirected(&self) -> Vec<(&'static str, String, TokenFault)> {
        use TokenFault::*;
        let now = NOW.seconds();
        let own = self.own_signer();
        let own = |edits| own.token(&edited(&self.own_claims(), edits));
        let slash = format!("{}/", self.provider.url);
        let upper = self.provider.url.to_uppercase();
        vec![
            ("expired", self.token(json!({"exp": now - 61})), Expired),
            (
                "expired at the edge",
                self.token(json!({"exp": now - 60})),
                Expired,
            ),
            ("expired in 1970", self.token(json!({"exp": 0})), Expired),
            (
                "expired before 1970",
                self.token(json!({"exp": -1e300})),
                Expired,
            ),
            ("own expired", own(json!({"exp": now - 60})), Expired),
            (
                "begins later",
                self.token(json!({"nbf": now + 61})),
                NotYetValid,
            ),
            (
                "begins never",
                self.token(json!({"nbf": 1e300})),
                NotYetValid,
            ),
            (
                "own begins later",
                own(json!({"nbf": now + 61})),
                NotYetValid,
            ),
            ("no exp", self.token(json!({"exp": null})), NoExpiry),
            ("own without exp", own(json!({"exp": null})), NoExpiry),
            (
                "exp a string",
                self.token(json!({"exp": (now + 600).to_string()})),
                Malformed,
            ),
            (
                "exp a list",
                self.token(json!({"exp": [now + 600]})),
                Malformed,
            ),
            ("exp true", self.token(json!({"exp": true})), Malformed),
            ("nbf a string", self.token(json!({"nbf": "now"})), Malformed),
            (
                "exp infinite",
                self.rsa.sign(
                    &self.rsa.header().to_string(),
                    &self
                        .claims()
                        .to_string()
                        .replace(&(now + 600).to_string(), "1e999"),
                ),
                Malformed,
            ),
            ("no audience", self.token(json!({"aud": null})), Audience),
            (
                "another audience",
                self.token(json!({"aud": "https://graph.example"})),
                Audience,
            ),
            ("audience empty", self.token(json!({"aud": ""})), Audience),
            ("audiences empty", self.token(json!({"aud": []})), Audience),
            (
                "audience with a prefix",
                self.token(json!({"aud": format!("{AUDIENCE}.evil.example")})),
                Audience,
            ),
            (
                "audience in upper case",
                self.token(json!({"aud": AUDIENCE.to_uppercase()})),
                Audience,
            ),
            (
                "audience an object",
                self.token(json!({"aud": {"x": AUDIENCE}})),
                Malformed,
            ),
            (
                "audience a number",
                self.token(json!({"aud": 1})),
                Malformed,
            ),
            (
                "own, another audience",
                own(json!({"aud": "https://graph.example"})),
                Audience,
            ),
            ("no issuer", self.token(json!({"iss": null})), UnknownIssuer),
            (
                "issuer a list",
                self.token(json!({"iss": [self.provider.url]})),
                Malformed,
            ),
            (
                "another issuer",
                self.token(json!({"iss": "https://evil.example"})),
                UnknownIssuer,
            ),
            (
                "issuer with a slash more",
                self.token(json!({"iss": slash})),
                UnknownIssuer,
            ),
            (
                "issuer in upper case",
                self.token(json!({"iss": upper})),
                UnknownIssuer,
            ),
            (
                "another tenant of the issuer",
                self.token(json!({"iss": "https://sts.fabrikam.example/other/"})),
                UnknownIssuer,
            ),
            (
                "ours, with their key",
                self.token(json!({"iss": grant().issuer, "tid": TENANT})),
                UnknownIssuer,
            ),
            (
                "theirs, with our key",
                own(json!({"iss": self.provider.url})),
                UnknownIssuer,
            ),
            (
                "own, another tenant",
                own(json!({"tid": "other"})),
                UnknownIssuer,
            ),
            ("own, no tenant", own(json!({"tid": null})), UnknownIssuer),
            (
                "own, issuer of no version",
                own(json!({"iss": format!("https://h/{TENANT}")})),
                UnknownIssuer,
            ),
            (
                "an ID token",
                self.token(json!({"at_hash": "x"})),
                NotAccess,
            ),
            (
                "an ID token with a code",
                self.token(json!({"c_hash": "x"})),
                NotAccess,
            ),
            (
                "an ID token of Keycloak",
                self.token(json!({"typ": "ID"})),
                NotAccess,
            ),
            (
                "a refresh token of Keycloak",
                self.token(json!({"typ": "Refresh"})),
                NotAccess,
            ),
            (
                "nobody",
                self.token(json!({"sub": null, "azp": null})),
                Nobody,
            ),
            (
                "nobody but a program",
                self.token(json!({"sub": null, "scp": "all"})),
                Nobody,
            ),
            ("sub a number", self.token(json!({"sub": 1})), Malformed),
        ]
    }
}
