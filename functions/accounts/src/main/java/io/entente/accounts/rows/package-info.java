/**
 * The text of an import as rows: CSV as spreadsheets write it, or JSON lines, each row a tree that
 * the contract's schema can check. Nothing here stores or judges what a row means.
 *
 * <p>No AWS, no Spring, no account and no opportunity may enter.
 */
@NullMarked
package io.entente.accounts.rows;

import org.jspecify.annotations.NullMarked;
