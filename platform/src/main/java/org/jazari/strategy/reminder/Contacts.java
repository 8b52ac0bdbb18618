package org.jazari.strategy.reminder;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jazari.kernel.facts.Facts;
import org.jazari.kernel.facts.NewFact;
import org.jazari.kernel.facts.Visibility;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategy.StrategyFacts;
import org.jazari.strategy.content.ElementRef;
import org.jazari.strategy.content.Snapshot;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Keeps contacts. That one changed is a restricted fact, in which its address does not stand. */
@Component
class Contacts {
    private static final String ALL = "select username, email, language, institutions from strategy.contact";
    private static final String PUT = """
            insert into strategy.contact (username, email, language, institutions)
            values (:username, :email, :language, :institutions)
            on conflict (username) do update
            set email = excluded.email, language = excluded.language, institutions = excluded.institutions
            """;
    private static final int LONGEST_ADDRESS = 254;

    private final JdbcClient jdbc;
    private final Facts facts;
    private final TransactionTemplate transaction;

    Contacts(JdbcClient jdbc, Facts facts, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.transaction = transaction;
    }

    /** All of them, by username. */
    Map<String, Contact> all() {
        Map<String, Contact> contacts = new HashMap<>();
        jdbc.sql(ALL).query(Contacts::contact).list().forEach(contact -> contacts.put(contact.username(), contact));
        return contacts;
    }

    Contact of(String username) {
        return all().getOrDefault(username, Contact.none(username));
    }

    /**
     * Keeps a contact.
     *
     * @throws Refusal when the address is none, or the strategy does not have an institution
     */
    void put(Contact contact, Snapshot strategy) {
        if (!contact.email().isEmpty() && !isAddress(contact.email())) {
            throw Refusal.badRequest("reminder-address", "email");
        }
        contact.institutions().stream()
                .filter(id -> !strategy.has(new ElementRef(ElementType.INSTITUTION, id)))
                .findFirst()
                .ifPresent(id -> {
                    throw Refusal.badRequest("reminder-institution", "institutions", id);
                });
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        ArrayNode institutions = payload.putArray("institutions");
        contact.institutions().forEach(institutions::add);
        payload.put("language", contact.language().tag());
        payload.put("address", !contact.email().isEmpty());
        transaction.executeWithoutResult(status -> {
            jdbc.sql(PUT)
                    .param("username", contact.username())
                    .param("email", contact.email())
                    .param("language", contact.language().tag())
                    .param("institutions", contact.institutions().toArray(String[]::new))
                    .update();
            facts.record(new NewFact(
                    StrategyFacts.CONTACT_CHANGED, "account/" + contact.username(), Visibility.RESTRICTED, payload));
        });
    }

    /** One mailbox, as people write it: no name, no list, no group, with a domain. */
    static boolean isAddress(String typed) {
        if (typed.length() > LONGEST_ADDRESS
                || !typed.matches("[^\\s\\p{Cntrl}<>,;:\"()\\[\\]]+@[^\\s\\p{Cntrl}@<>,;:]+\\.[^\\s@.]+")) {
            return false;
        }
        try {
            new InternetAddress(typed, true).validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getString("username"),
                row.getString("email"),
                Language.find(row.getString("language")).orElse(Language.FR),
                List.of((String[]) row.getArray("institutions").getArray()));
    }
}
