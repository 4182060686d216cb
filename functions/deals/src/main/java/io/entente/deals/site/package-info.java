/**
 * What a company says of itself on its own website: its legal name and its country, out of linked
 * data, its imprint, or its title. Asked for when somebody fills in a form, never when a deal is
 * decided; bounded in time and size, and none of it is required. Reading a page is pure, fetching
 * it is {@link io.entente.deals.site.OwnSite}'s. The vendor's books may not enter: who is in them
 * would be told.
 */
@NullMarked
package io.entente.deals.site;

import org.jspecify.annotations.NullMarked;
