// Checks messages as a partner would: `node verify.mjs FILE`, where FILE holds a list of
// {headers, body, secret | public_key, expected}. Prints one line for each that differs from what is expected.
import { createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { Webhook } from "standardwebhooks";

const ED25519_PREFIX = Buffer.from("302a300506032b6570032100", "hex");

function hmacHolds({ headers, body, secret }) {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}

function ed25519Holds({ headers, body, public_key }) {
  const raw = Buffer.from(public_key.replace(/^whpk_/, ""), "base64");
  const key = createPublicKey({ key: Buffer.concat([ED25519_PREFIX, raw]), format: "der", type: "spki" });
  const content = Buffer.from(`${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`);
  return headers["webhook-signature"]
    .split(" ")
    .filter((each) => each.startsWith("v1a,"))
    .some((each) => verify(null, content, key, Buffer.from(each.slice(4), "base64")));
}

const messages = JSON.parse(readFileSync(process.argv[2], "utf8"));
let wrong = 0;
messages.forEach((message, number) => {
  const holds = message.secret ? hmacHolds(message) : ed25519Holds(message);
  if (holds !== message.expected) {
    wrong++;
    console.log(`message ${number}: holds ${holds}, expected ${message.expected}`);
  }
});
console.log(`${messages.length} checked, ${wrong} wrong`);
process.exit(wrong === 0 && messages.length > 0 ? 0 : 1);
