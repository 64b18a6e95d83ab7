// An OpenID provider on loopback for one test run.
//
//   node provider.mjs PORT
//
// Prints its issuer when it is ready; port 0 takes any. Every start makes new
// keys, so that a restart is a rotation. The client `pipeline` asks for itself; the
// resource that it names decides audience and algorithm of the token. With the
// client `pages` people sign in, under whatever name they give.

import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import { Provider } from "oidc-provider";

const golive = "https://cloudpartner.azure.com";

const resources = {
  "urn:golive:rs256": { audience: golive, alg: "RS256" },
  "urn:golive:es256": { audience: golive, alg: "ES256" },
  "urn:golive:ps256": { audience: golive, alg: "PS256" },
  "urn:other": { audience: "https://other.example", alg: "RS256" },
};

function key(type, options) {
  const { privateKey } = generateKeyPairSync(type, options);
  return { ...privateKey.export({ format: "jwk" }), use: "sig" };
}

const configuration = {
  clients: [
    {
      client_id: "pipeline",
      client_secret: "a secret of this test alone",
      grant_types: ["client_credentials"],
      response_types: [],
      redirect_uris: [],
    },
    {
      client_id: "pages",
      client_secret: "another secret of this test alone",
      token_endpoint_auth_method: "client_secret_post",
      redirect_uris: ["http://127.0.0.1/sign-in/return"],
    },
  ],
  claims: { openid: ["sub"], email: ["email"], profile: ["preferred_username"] },
  conformIdTokenClaims: false,
  findAccount(_context, id) {
    return {
      accountId: id,
      claims: () => ({ sub: id, email: `${id}@example.com`, preferred_username: id.toUpperCase() }),
    };
  },
  pkce: { required: () => true },
  jwks: {
    keys: [key("rsa", { modulusLength: 2048 }), key("ec", { namedCurve: "P-256" })],
  },
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: true },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo(_context, resource) {
        const { audience, alg } = resources[resource];
        return {
          audience,
          scope: "",
          accessTokenFormat: "jwt",
          accessTokenTTL: 600,
          jwt: { sign: { alg } },
        };
      },
    },
  },
  ttl: { ClientCredentials: 600 },
};

const server = createServer();
server.listen(Number(process.argv[2]), "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, configuration);
  // golive is started after the provider, on a port that is not known yet.
  provider.Client.prototype.redirectUriAllowed = (uri) =>
    /^http:\/\/127\.0\.0\.1:\d+\/sign-in\/return$/.test(uri);
  server.on("request", provider.callback());
  console.log(issuer);
});
