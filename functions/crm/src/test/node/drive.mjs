// Drives what answers at {address} with {token} as an application of Salesforce's would, and prints what it saw.
import jsforce from "jsforce";

let text = "";
for await (const part of process.stdin) text += part;
const { address, token } = JSON.parse(text);
const connection = new jsforce.Connection({ instanceUrl: address, accessToken: token, version: "67.0" });

const by = "Entente_Deal_Id__c";
const sale = { Name: "Umbra AG", StageName: "Prospecting", CloseDate: "2026-06-30" };
const first = await connection.sobject("Opportunity").upsert({ ...sale, [by]: "deal_1" }, by);
const second = await connection.sobject("Opportunity").upsert({ ...sale, Name: "Umbra", [by]: "deal_1" }, by);
const several = await connection
  .sobject("Opportunity")
  .upsert([{ ...sale, [by]: "deal_1" }, { ...sale, [by]: "deal_2" }], by, { allowRecursive: true });
const found = await connection.query("SELECT Id, Name FROM Opportunity");
const refused = async (attempt) => attempt().then(() => "done", (refusal) => refusal.errorCode ?? refusal.name);
const missing = await refused(() => connection.sobject("Opportunity").retrieve("006000000000999AAA"));
const faulty = await refused(() => connection.sobject("Opportunity").upsert({ Name: "x", [by]: "deal_3" }, by));
const stranger = new jsforce.Connection({ instanceUrl: address, accessToken: "none", version: "67.0" });
const outside = await refused(() => stranger.query("SELECT Id FROM Opportunity"));

console.log(
  JSON.stringify({
    created: first.created,
    again: second.created,
    several: several.map((one) => one.success),
    total: found.totalSize,
    limit: connection.limitInfo?.apiUsage?.limit,
    missing,
    faulty,
    outside,
  }),
);
