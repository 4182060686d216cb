package io.entente.crm.port;

/**
 * An opportunity as it stands in the CRM.
 *
 * @param note what stands in the field in which we tell what is ours; may be empty
 * @param stamp of its latest change, by which a write in between is noticed; may be empty
 */
public record Opportunity(String id, String note, String stamp) {}
