/**
 * One table per tenant, and everything that stands in it. A change is one transaction ({@link
 * io.entente.platform.table.Change}): the aggregate under its version, its immutable event item,
 * its keys and holds, and a thin outbox item. Every item has {@code type}, {@code nv} (the number
 * of its shape) and, if it is an aggregate, {@code v} (its version) and {@code eh} (the hash of its
 * latest event). Two generic indexes project one attribute, {@code view}. These are all the access
 * patterns; a third index would be a change of every tenant's table:
 *
 * <table>
 * <caption>The tenant's table</caption>
 * <tr><th>item (owner)<th>pk<th>sk<th>gsi1<th>gsi2
 * <tr><td>deal (deals)<td>{@code DEAL#<id>}<td>{@code DEAL}<td>{@code DEALS#<status>} / {@code receivedAt#id}<td>{@code PARTNER#<p>#DEALS}, of those protected {@code PARTNER#<p>#PROTECTED} / {@code receivedAt#id}
 * <tr><td>protection as others may know it, published (deals)<td>{@code PROTECTION#<deal>}<td>{@code PROTECTION}<td>{@code PROTECTIONS} / deal<td>-
 * <tr><td>draft of a deal (deals)<td>{@code PARTNER#<p>}<td>{@code DRAFT#<id>}<td>-<td>-
 * <tr><td>which companies a deal may mean (deals)<td>the deal's<td>{@code DOUBT}<td>-<td>-
 * <tr><td>event (its aggregate's)<td>the aggregate's<td>{@code EVENT#00000007}<td>{@code AUDIT#<month>} / {@code at#aggregate#version}, once it was heard of<td>-
 * <tr><td>end customer (deals)<td>{@code CUSTOMER#<c>}<td>{@code KNOWN}<td>-<td>-
 * <tr><td>account (accounts)<td>{@code CUSTOMER#<c>}<td>{@code ACCOUNT}<td>-<td>-
 * <tr><td>account's standing, published (accounts)<td>{@code CUSTOMER#<c>}<td>{@code STANDING}<td>-<td>-
 * <tr><td>link to the customer that c is the same as, published (accounts)<td>{@code CUSTOMER#<c>}<td>{@code LINK}<td>-<td>-
 * <tr><td>open opportunity, published (accounts)<td>{@code CUSTOMER#<c>}<td>{@code OPEN#<o>}<td>-<td>-
 * <tr><td>opportunity (accounts)<td>{@code OPPORTUNITY#<o>}<td>{@code OPPORTUNITY}<td>-<td>-
 * <tr><td>hold, published (deals)<td>{@code CUSTOMER#<c>}<td>{@code HOLD#<family>}, a part of it {@code HOLD#<family>#<d>}<td>-<td>-
 * <tr><td>waiting entry, published (deals)<td>{@code CUSTOMER#<c>}<td>{@code WAIT#<family>#<arrival>}<td>-<td>-
 * <tr><td>identity key (accounts, deals)<td>{@code KEY#<kind>#<value>}<td>{@code KEY}<td>-<td>-
 * <tr><td>index postings (accounts, deals, partners)<td>{@code IDX#v<n>#<kind>#<key>}<td>{@code IDX}<td>-<td>-
 * <tr><td>what the index has of a customer (accounts, deals) or a partner (partners)<td>{@code CUSTOMER#<c>}, {@code CUSTOMER#partner/<p>}<td>{@code ENTRY}<td>-<td>-
 * <tr><td>partner (partners)<td>{@code PARTNER#<p>}<td>{@code PARTNER}<td>{@code PARTNERS#<state>} / id<td>-
 * <tr><td>partner's standing, published (partners)<td>{@code PARTNER#<p>}<td>{@code STANDING}<td>-<td>-
 * <tr><td>partner's people, published (partners)<td>{@code PEOPLE#<p>}<td>{@code PEOPLE}<td>-<td>-
 * <tr><td>who was one of a partner's people, published (partners)<td>{@code PEOPLE#<p>}<td>{@code FORMER#<user>}<td>-<td>-
 * <tr><td>partner's tier: what is known and what it came to (partners)<td>{@code TIER#<p>}<td>{@code TIER}<td>-<td>-
 * <tr><td>what a deal counts for its partner's tier (partners)<td>{@code SALE#<deal>}<td>{@code SALE}<td>-<td>-
 * <tr><td>what a person is certified for (partners)<td>{@code CERTIFICATES#<user>}<td>{@code CERTIFICATES}<td>-<td>-
 * <tr><td>where a person's certificates are counted (partners)<td>{@code CERTIFICATES#<user>}<td>{@code AT#<p>}<td>-<td>-
 * <tr><td>how far a deal has come (partners)<td>{@code COUNTED#<deal>}<td>{@code DEAL}<td>-<td>-
 * <tr><td>what a partner's deals have come to (partners)<td>{@code PERFORMANCE#<p>}<td>{@code PERFORMANCE}<td>-<td>-
 * <tr><td>a partner on its journey (partners)<td>{@code JOURNEY#<p>}<td>{@code JOURNEY}<td>{@code JOURNEYS#<state>} / {@code dueAt#p}<td>{@code COHORT#<month>} / id
 * <tr><td>signature under a partner's agreement (partners)<td>{@code AGREEMENT#<p>}<td>{@code AGREEMENT}<td>-<td>-
 * <tr><td>link by which companies apply (partners)<td>{@code APPLICATIONS}<td>{@code LINK}<td>-<td>-
 * <tr><td>application (partners)<td>{@code APPLICATION#<a>}<td>{@code APPLICATION}<td>{@code APPLICATIONS#<state>} / {@code receivedAt#id}<td>-
 * <tr><td>which partner has a number in a register (partners)<td>{@code REGISTRY#<country and number>}<td>{@code PARTNER#<p>}<td>-<td>-
 * <tr><td>who applied in vain, published (partners)<td>{@code APPLICATION#<a>}<td>{@code DECLINED}<td>-<td>-
 * <tr><td>invitation of a person, published (partners)<td>{@code INVITATION#<i>}<td>{@code INVITATION}<td>{@code PARTNER#<p>#INVITATIONS} / {@code createdAt#id}<td>-
 * <tr><td>how far a partner's going is (partners)<td>{@code PARTING#<p>}<td>{@code PARTING}<td>-<td>-
 * <tr><td>what became of the deals of a partner that goes (deals)<td>{@code PARTING#<p>#DEALS}<td>{@code RELEASED}<td>-<td>-
 * <tr><td>what became of the endpoints of a partner that goes (webhooks)<td>{@code PARTING#<p>#ENDPOINTS}<td>{@code CLOSED}<td>-<td>-
 * <tr><td>how a partner came (partners)<td>{@code PARTNER#<p>}<td>{@code RECRUITED}<td>-<td>-
 * <tr><td>how far all tiers were looked at under a program version (partners)<td>{@code TIERS#<version>}<td>{@code RUN}<td>-<td>-
 * <tr><td>whether a person may come in (tenants)<td>{@code USER#<user>}<td>{@code ACCESS}<td>-<td>-
 * <tr><td>token that the service gave out: a person's own, an operator's grant (tenants), expires<td>{@code BEARER#<id>}<td>{@code BEARER}<td>{@code BEARERS#<user>} or {@code GRANTS} / {@code issuedAt#id}<td>-
 * <tr><td>what became of the tenant itself (tenants)<td>{@code TENANT}<td>{@code TENANT}<td>-<td>-
 * <tr><td>webhook endpoint (webhooks)<td>{@code ENDPOINT#<e>}<td>{@code ENDPOINT}<td>-<td>-
 * <tr><td>how a webhook endpoint fares (webhooks)<td>{@code ENDPOINT#<e>}<td>{@code HEALTH}<td>-<td>-
 * <tr><td>when a webhook endpoint with a limit is free (webhooks)<td>{@code ENDPOINT#<e>}<td>{@code PACE}<td>-<td>-
 * <tr><td>who wants to hear of what (webhooks)<td>{@code ENDPOINTS}, a partner's {@code ENDPOINTS#<p>}<td>{@code ENDPOINT#<e>}<td>-<td>-
 * <tr><td>delivery of an event to an endpoint (webhooks), expires<td>{@code DELIVERY#<d>}<td>{@code DELIVERY}<td>{@code ENDPOINT#<e>#DELIVERIES} / {@code since#id}<td>-
 * <tr><td>when what waits for an endpoint is looked at (webhooks)<td>{@code BACKLOG#<e>}<td>{@code BACKLOG}<td>-<td>-
 * <tr><td>delivery that waits for an endpoint (webhooks), expires<td>{@code BACKLOG#<e>}<td>{@code AT#<dueAt>#<d>}<td>-<td>-
 * <tr><td>who may tell us things (webhooks)<td>{@code INBOUND#<s>}<td>{@code SOURCE}<td>{@code INBOUNDSOURCES} / {@code createdAt#id}<td>-
 * <tr><td>message of a source (webhooks), expires<td>{@code INBOUND#<s>/<m>}<td>{@code MESSAGE}<td>{@code INBOUND#<s>#MESSAGES} / {@code receivedAt#id}<td>-
 * <tr><td>mailbox that is not written to, published (webhooks)<td>{@code MAILBOX#<hash>}<td>{@code UNDELIVERABLE}<td>-<td>-
 * <tr><td>event in a feed (webhooks), expires<td>{@code FEED}, a partner's {@code FEED#<p>}<td>{@code AT#000000000000042}<td>-<td>-
 * <tr><td>how far a feed goes (webhooks)<td>{@code FEED}, a partner's {@code FEED#<p>}<td>{@code HEAD}<td>-<td>-
 * <tr><td>dead letter (webhooks)<td>{@code DEADLETTER#<d>}<td>{@code DEADLETTER}<td>{@code DEADLETTERS#<state>} / {@code diedAt#id}<td>-
 * <tr><td>why an event was given up (the platform), expires<td>{@code FAULT#<consumer>#<event>}<td>{@code FAULT}<td>-<td>-
 * <tr><td>connection to the tenant's CRM (crm)<td>{@code CRM#CONNECTION}<td>{@code CONNECTION}<td>-<td>-
 * <tr><td>how the connection fares (crm)<td>{@code CRM#CONNECTION}<td>{@code HEALTH}<td>-<td>-
 * <tr><td>a protected deal on its way into the CRM (crm)<td>{@code CRMPUSH#<deal>}<td>{@code PUSH}<td>{@code CRMPUSHES#<state>} / {@code since#deal}<td>-
 * <tr><td>how far the CRM's books are read (crm)<td>{@code CRMPULL#BOOKS}<td>{@code PULL}<td>-<td>-
 * <tr><td>company as the CRM shows it, published (crm)<td>{@code CRMACCOUNT#<a>}<td>{@code ACCOUNT}<td>-<td>-
 * <tr><td>opportunity as the CRM shows it, published (crm)<td>{@code CRMSALE#<o>}<td>{@code SALE}<td>-<td>-
 * <tr><td>connection to the tenant's seller account (marketplace)<td>{@code MARKETPLACE#CONNECTION}<td>{@code CONNECTION}<td>-<td>-
 * <tr><td>where AWS sends buyers, and what these are told (marketplace)<td>{@code MARKETPLACE#LANDING}<td>{@code LANDING}<td>-<td>-
 * <tr><td>token with which AWS sent a buyer (marketplace)<td>{@code LANDING#<l>}<td>{@code LANDING}<td>-<td>-
 * <tr><td>buyer, once for each purchase (marketplace)<td>{@code BUYER#<b>}<td>{@code BUYER}<td>{@code BUYERS} / {@code arrivedAt#id}<td>-
 * <tr><td>license, by which an agreement and its buyer find each other (marketplace)<td>{@code LICENSE#<l>}<td>{@code LICENSE}<td>-<td>-
 * <tr><td>event of AWS as it came (marketplace)<td>{@code AWSEVENT#<e>}<td>{@code AWSEVENT}<td>{@code AWSEVENTS} / {@code arrivedAt#id}<td>-
 * <tr><td>purchase agreement as AWS shows it (marketplace)<td>{@code PURCHASE#<a>}<td>{@code PURCHASE}<td>{@code PURCHASES} / {@code seenAt#id}<td>-
 * <tr><td>how far the seller's agreements are searched (marketplace)<td>{@code PURCHASESEARCH#ALL}<td>{@code SEARCH}<td>-<td>-
 * <tr><td>offer that was made outside, and its deal (marketplace)<td>{@code ADOPTED#<o>}<td>{@code ADOPTED}<td>-<td>-
 * <tr><td>by which agreement an offer was accepted (marketplace)<td>{@code OFFERAGREEMENT#<o>}<td>{@code AGREEMENT}<td>-<td>-
 * <tr><td>which buyer an agreement has (marketplace)<td>{@code AGREEMENTBUYER#<a>}<td>{@code BUYER}<td>-<td>-
 * <tr><td>what a deal made of a purchase agreement (deals)<td>{@code DEALAGREEMENT#<a>#<deal>}<td>{@code ANSWER}<td>-<td>-
 * <tr><td>program version, published (tenants)<td>{@code PROGRAM}<td>{@code V#000012}<td>-<td>-
 * <tr><td>program in force, published (tenants)<td>{@code PROGRAM}<td>{@code INFORCE}<td>-<td>-
 * <tr><td>program version as published: who, when, what changed, the document (tenants)<td>{@code PROGRAM}<td>{@code P#000012}<td>-<td>-
 * <tr><td>request that published a version (tenants)<td>{@code PROGRAM}<td>{@code R#<request>}<td>-<td>-
 * <tr><td>secret that signs a tenant's links (the platform)<td>{@code LINKS}<td>{@code SECRET}<td>-<td>-
 * <tr><td>mail to a person about an event (notifications)<td>{@code MAIL#<event>}<td>{@code TO#<user>}, {@code TO#<side>#<user>}<td>-<td>-
 * <tr><td>job (its context)<td>{@code JOB#<id>}<td>{@code JOB}, {@code JOB#PROGRESS}, {@code PART#<hash>#<n>}, {@code FAULTS#<row>}, {@code TURNED#<account>}<td>-<td>-
 * <tr><td>task (accounts)<td>{@code TASK#<id>}<td>{@code TASK}<td>{@code TASKS#<state>} / {@code openedAt#id}<td>-
 * <tr><td>a command's mark (its context), expires<td>{@code IDEM#<hash>}<td>{@code IDEM}<td>-<td>-
 * <tr><td>what is used of a limit (its context), expires<td>{@code LIMIT#<what>#<stretch>}<td>{@code LIMIT}<td>-<td>-
 * <tr><td>token bucket of a client or of the whole tenant (all functions), expires<td>{@code LIMIT#pace#<whose>}<td>{@code LIMIT}<td>-<td>-
 * <tr><td>how many the tenant has of what its edition limits (its context)<td>{@code TALLY#<quota>}<td>{@code TALLY}<td>-<td>-
 * <tr><td>a consumer's mark (its context), expires<td>{@code SEEN#<consumer>#<event>}<td>{@code SEEN}<td>-<td>-
 * </table>
 *
 * <p>What a decision needs of one customer (holds, its names, link, open opportunities, standing,
 * who waits) is one bounded query: its sort keys are those from {@code HOLD#} upwards, so that
 * neither account details nor event histories are read with them.
 *
 * <p>The cell's shared tables: outbox {@code <tenant>#<aggregate>} / {@code EVENT#<version>}, told
 * once more {@code AGAIN#<version>#<consumer>#<n>}, and due times {@code DUE#<hour or
 * late>#<shard>} / {@code <instant>#<tenant>#<aggregate>#<version>}, with the hours that have any
 * under {@code HOURS} / {@code <hour>}. The registry: {@code TENANT#<id>} / {@code TENANT}, and
 * while a tenant moves to another edition {@code EDITION}.
 *
 * <p>No other package may build a table's name or hold a DynamoDB client.
 */
@NullMarked
package io.entente.platform.table;

import org.jspecify.annotations.NullMarked;
