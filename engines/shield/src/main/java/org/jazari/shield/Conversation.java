package org.jazari.shield;

/**
 * Within what a value keeps its pseudonym. Requests of one conversation must carry the same identifier: the model then meets the same pseudonym for
 * the same value each time that the history is sent again.
 *
 * @param id anything that is the same for all requests of a conversation; it is hashed, never shown
 */
public record Conversation(String id) {}
