// Reads {secret, headers, body} as JSON and checks the signature with both libraries that receivers use.
import { Webhook } from "standardwebhooks";
import { Webhook as Svix } from "svix";

let text = "";
for await (const part of process.stdin) text += part;
const { secret, headers, body } = JSON.parse(text);

const says = (check) => {
  try {
    check();
    return "verified";
  } catch (refusal) {
    return `refused: ${refusal.message}`;
  }
};

console.log(
  JSON.stringify({
    standardwebhooks: says(() => new Webhook(secret).verify(body, headers)),
    svix: says(() => new Svix(secret).verify(body, headers)),
  }),
);
