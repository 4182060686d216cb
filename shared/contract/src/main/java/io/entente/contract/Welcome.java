package io.entente.contract;

/**
 * Where an operation leads a browser that another site has sent to it: to a page of the portal, and
 * with the answer's {@code code} in a cookie that no script reads and no address shows. The code
 * stands in no body.
 *
 * @param page of the portal
 * @param cookie its name; what it opens is declared by the operations whose link is in it
 * @param days for which the browser keeps it
 */
public record Welcome(String page, String cookie, int days) {}
