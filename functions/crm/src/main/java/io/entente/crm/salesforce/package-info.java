/**
 * Salesforce over its REST API: an upsert by our id as an external id, so that Salesforce itself
 * keeps one record of a deal, whatever became of an answer. What is ours stands in fields of ours,
 * which the tenant adds to its opportunities: {@code Entente_Deal_Id__c} (text, external id,
 * unique), {@code Entente_Partner__c}, {@code Entente_Co_Sell__c} (checkbox), {@code
 * Entente_Channel_Manager__c}, {@code Entente_Sales_Rep__c}, {@code Entente_Registration__c},
 * {@code Entente_Protected_Until__c} (date); and to its accounts {@code Entente_Customer_Id__c}
 * (text, external id, unique). Nothing of another CRM may enter.
 */
@NullMarked
package io.entente.crm.salesforce;

import org.jspecify.annotations.NullMarked;
