-- Who signed a ruleset, as it was found when it was adopted; null for an unsigned one.
alter table trust.ruleset add column signature text, add column signer text;
